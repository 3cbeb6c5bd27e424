package vn.dunghen.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.DossierPage.Column;
import vn.dunghen.board.page.DossierPage.Reckoning;
import vn.dunghen.board.page.DossierPage.Reckoning.Step;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.LawRule;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.VerdictDifference;
import vn.dunghen.dossier.Dossier;

/** The verdict by law of what the province knows, beside those by the portal's rule. */
final class LawVerdicts {

  private static final String HEADING = "verdict.law";

  private final Question question;
  private final Rules rules;
  private final Dossier dossier;
  private final LawRule.@Nullable Reckoning reckoning;

  LawVerdicts(Question question, Rules rules, ClockSettings settings, Dossier dossier) {
    this.question = question;
    this.rules = rules;
    this.dossier = dossier;
    this.reckoning = LawRule.at(question.asOf(), dossier, rules, settings).orElse(null);
  }

  /** The verdict as a headline; the sentence is the last step, with why the portal sees another. */
  Column column() {
    if (reckoning == null) {
      return new Column(
          question.t(HEADING),
          Answer.NOT_APPLICABLE,
          false,
          question.t("word.na"),
          question.t(accepted() ? "law.unknown" : "law.unaccepted"));
    }
    String last = said(reckoning.steps().getLast()) + ".";
    return new Column(
        question.t(HEADING),
        answer(reckoning),
        reckoning.stage() == Stage.WAITING,
        word(reckoning.stage()),
        difference(reckoning).map(why -> last + " " + why).orElse(last));
  }

  private boolean accepted() {
    Instant acceptedAt = dossier.acceptedAt();
    return acceptedAt != null && !acceptedAt.isAfter(question.asOf());
  }

  /** The way to it; empty where the law does not judge. */
  Optional<Reckoning> steps() {
    return Optional.ofNullable(reckoning).map(this::steps);
  }

  private Reckoning steps(LawRule.Reckoning of) {
    List<Step> steps =
        of.steps().stream()
            .map(step -> new Step(said(step), step.basis(), moment(step.at())))
            .toList();
    return new Reckoning(
        question.t(HEADING),
        steps,
        question.t("law.due", moment(of.due())),
        answer(of),
        word(of.stage()));
  }

  private String said(LawRule.Step step) {
    return question.language().say(step.sentence());
  }

  private static Answer answer(LawRule.Reckoning of) {
    return of.stage().overdue() ? Answer.NO : Answer.YES;
  }

  /** Where the portal's rule says another thing of the same data: why. */
  private Optional<String> difference(LawRule.Reckoning of) {
    return PortalRule.on(dossier, rules)
        .flatMap(
            rule ->
                VerdictDifference.of(
                    dossier,
                    of,
                    rule.at(question.asOf()),
                    rule.at(Moments.ofPage(question, dossier, rules))))
        .map(found -> question.language().say(found.sentence()));
  }

  private String word(Stage stage) {
    return question.t(
        switch (stage) {
          case IN_TIME -> "word.running";
          case WAITING -> "word.waiting";
          case ON_TIME -> "word.ontime";
          case ON_TIME_AFTER_REAPPOINTMENT -> "word.reappointed";
          case OVERDUE_RUNNING, OVERDUE_ENDED -> "word.late";
        });
  }

  private String moment(Instant moment) {
    return question.written().onWeekday(moment);
  }
}
