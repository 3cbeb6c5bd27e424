package vn.dunghen.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;

/** At which moment a dossier is looked at. */
final class Moments {

  private Moments() {}

  /**
   * The moment whose verdict counts in the period: the as-of time, or the end of the period for
   * what was then still in hand; deadlines, section 7, step 4.
   *
   * @param ended until when the dossier is in hand; null while it is
   */
  static Instant of(Question question, @Nullable Instant ended, Rules rules) {
    boolean over = ended != null && !ended.isAfter(question.asOf());
    return over
        ? question.asOf()
        : rules.portal().endOfRunningPeriod().judgedAt(question.asOf(), question.period().to());
  }

  /**
   * The moment whose verdict stands on the page of a dossier: that of the page, but for one that is
   * open in a running period the end of that period, where the portal is taken to judge by it.
   */
  static Instant ofPage(Question question, Dossier dossier, Rules rules) {
    return rules
        .portal()
        .endOfRunningPeriod()
        .judgedAt(dossier, question.asOf(), question.period().to());
  }
}
