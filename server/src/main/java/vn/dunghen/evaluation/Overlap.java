package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.Figures;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.Batch;
import vn.dunghen.register.Register;

/**
 * The ledgers less what only one of them has. They are laid anew when something was heard, and kept
 * until then.
 */
@Component
class Overlap {

  private final LiveRegister live;
  private @Nullable Parts parts;
  private Instant heard = Instant.EPOCH;
  private long size;

  Overlap(LiveRegister live) {
    this.live = live;
  }

  /**
   * Parts of the ledgers.
   *
   * @param due our dossiers that should be on the portal: those whose procedure is told, without
   *     which it takes none (portal-protocol, section 3)
   * @param localOnBoth ours that the portal has
   * @param portalOnBoth the portal's that we have
   */
  record Parts(Figures due, Figures localOnBoth, Figures portalOnBoth) {}

  synchronized Parts parts() {
    Register local = live.register(Ledger.LOCAL);
    Register portal = live.register(Ledger.PORTAL);
    long now = local.dossiers() * 31 + portal.dossiers();
    Instant knownAt = live.knownAt();
    Parts known = parts;
    if (known != null && heard.equals(knownAt) && size == now) {
      return known;
    }
    Codes ours = new Codes(local);
    Codes theirs = new Codes(portal);
    Parts laid =
        new Parts(
            Figures.of(without(local, ours.undue)),
            Figures.of(without(local, missing(ours, theirs))),
            Figures.of(without(portal, missing(theirs, ours))));
    parts = laid;
    heard = knownAt;
    size = now;
    return laid;
  }

  private static List<String> missing(Codes from, Codes in) {
    return from.all.stream().filter(code -> !in.all.contains(code)).toList();
  }

  private static Register without(Register register, List<String> codes) {
    if (codes.isEmpty()) {
      return register;
    }
    Batch.Builder gone = Batch.builder();
    codes.forEach(code -> gone.remove(new DossierCode(code)));
    return register.supposing(gone.build());
  }

  /** The dossiers of a ledger, by their codes. */
  private static final class Codes {

    private final Set<String> all = new HashSet<>();
    private final List<String> undue = new ArrayList<>();

    Codes(Register register) {
      register.showRows(
          (code, unit, procedure, accepted, ended, lateFrom, answers) -> {
            all.add(code);
            if (procedure.isEmpty()) {
              undue.add(code);
            }
          });
    }
  }
}
