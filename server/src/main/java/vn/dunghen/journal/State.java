package vn.dunghen.journal;

import java.util.Collection;
import java.util.Optional;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.folding.DossierFold;
import vn.dunghen.message.Message;

/** A dossier in both ledgers. */
public record State(DossierCode code, Optional<Dossier> local, Optional<Dossier> portal) {

  /** Folds all messages of the dossier afresh. */
  public static State fold(DossierCode code, Collection<? extends Message> messages) {
    return new State(code, DossierFold.local(code, messages), DossierFold.portal(code, messages));
  }

  public Optional<Dossier> in(Ledger ledger) {
    return switch (ledger) {
      case LOCAL -> local;
      case PORTAL -> portal;
    };
  }
}
