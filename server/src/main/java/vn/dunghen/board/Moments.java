package vn.dunghen.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** At which moment a dossier is looked at. */
final class Moments {

  private Moments() {}

  /**
   * The moment whose answer counts in the period: the as-of time, or the end of the period for what
   * was then still in hand.
   *
   * @param ended until when the dossier is in hand; null while it is
   */
  static Instant of(Question question, @Nullable Instant ended) {
    boolean over = ended != null && !ended.isAfter(question.asOf());
    return over || question.asOf().isBefore(question.period().to())
        ? question.asOf()
        : question.period().to();
  }
}
