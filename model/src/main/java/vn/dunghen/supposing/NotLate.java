package vn.dunghen.supposing;

import java.time.Instant;
import java.util.List;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Due;

/**
 * A dossier as it would be were it not late by the rule of 2.1, and nothing else of it changed:
 * what lateness costs is told by it, not what can still be done ({@link Mend}).
 *
 * <p>NB: only that rule looks at the appointment and at requests for supplements, and what counts
 * by it (5.4).
 */
public final class NotLate {

  private NotLate() {}

  /** Appointed for that moment and never asked for a supplement, so in time at any until then. */
  public static Dossier until(Dossier dossier, Instant moment) {
    return DossierCopy.of(dossier).due(Due.moment(moment)).supplements(List.of()).dossier();
  }
}
