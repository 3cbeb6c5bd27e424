package vn.dunghen.board;

import java.time.Instant;
import java.util.Optional;
import vn.dunghen.board.page.ListPage.Reason;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Stretch;
import vn.dunghen.dossier.Dossier;

/** The answer of a count with the sentence it gives; no second one is written. */
final class Reasons {

  private Reasons() {}

  static Reason of(Question question, Stretch stretch) {
    return new Reason(stretch.answer(), false, question.language().say(stretch.sentence()));
  }

  static Reason of(
      Question question, CountName count, Dossier dossier, Instant moment, Rules rules) {
    Stretch stretch = Counts.dossier(count).of(dossier, rules).stretchAt(moment);
    return new Reason(
        stretch.answer(),
        count == CountName.ON_TIME
            && stretch.answer() == Answer.YES
            && stage(dossier, moment, rules).filter(PortalRule.Stage.WAITING::equals).isPresent(),
        question.language().say(stretch.sentence()));
  }

  /** What the dossier was doing at that moment; empty where 2.1 does not judge it. */
  static Optional<PortalRule.Stage> stage(Dossier dossier, Instant moment, Rules rules) {
    Instant accepted = dossier.acceptedAt();
    return accepted == null || accepted.isAfter(moment)
        ? Optional.empty()
        : PortalRule.on(dossier, rules).map(rule -> rule.at(moment).stage());
  }
}
