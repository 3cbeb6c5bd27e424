package vn.dunghen.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;

/** The ledger that the page does not show, for the switch. */
final class Ledgers {

  private Ledgers() {}

  /** The same question to the other ledger; empty while the portal has no data. */
  static Optional<Question> other(Question question, LiveRegister live) {
    return switch (question.ledger()) {
      case LOCAL ->
          live.portalHeard() ? Optional.of(question.withLedger(Ledger.PORTAL)) : Optional.empty();
      case PORTAL -> Optional.of(question.withLedger(Ledger.LOCAL));
    };
  }

  /**
   * Points in both.
   *
   * @param here in the chosen ledger; null where there are none
   * @param there in the other one; null where there are none
   */
  static Frames.Both both(Question question, @Nullable Points here, @Nullable Points there) {
    return switch (question.ledger()) {
      case LOCAL -> new Frames.Both(here, there);
      case PORTAL -> new Frames.Both(there, here);
    };
  }
}
