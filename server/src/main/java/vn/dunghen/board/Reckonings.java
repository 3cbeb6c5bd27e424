package vn.dunghen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.DossierPage.Column;
import vn.dunghen.board.page.DossierPage.Reckoning;
import vn.dunghen.board.page.DossierPage.Reckoning.Step;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Appointment;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;

/** The verdict on 2.1, and the way to it step by step. */
final class Reckonings {

  private final Question question;
  private final Rules rules;

  Reckonings(Question question, Rules rules) {
    this.question = question;
    this.rules = rules;
  }

  /** What the rule reckoned at the moment of the page; empty where it does not judge. */
  Optional<PortalRule.Reckoning> reckoned(Dossier dossier) {
    Instant accepted = dossier.acceptedAt();
    return accepted == null || accepted.isAfter(question.asOf())
        ? Optional.empty()
        : PortalRule.on(dossier, rules)
            .map(rule -> rule.at(Moments.ofPage(question, dossier, rules)));
  }

  /** The verdict as a headline. */
  Column column(String headingKey, Dossier dossier) {
    var stretch =
        Counts.dossier(CountName.ON_TIME)
            .of(dossier, rules)
            .stretchAt(Moments.ofPage(question, dossier, rules));
    boolean waiting =
        reckoned(dossier)
            .filter(reckoning -> reckoning.stage() == PortalRule.Stage.WAITING)
            .isPresent();
    return new Column(
        question.t(headingKey),
        stretch.answer(),
        waiting,
        word(stretch.answer(), reckoned(dossier)),
        question.language().say(stretch.sentence()));
  }

  private String word(Answer answer, Optional<PortalRule.Reckoning> reckoning) {
    return switch (answer) {
      case NOT_APPLICABLE -> question.t("word.na");
      case NO -> question.t("word.late");
      case YES ->
          question.t(
              reckoning
                  .map(
                      one ->
                          switch (one.stage()) {
                            case RUNNING -> "word.running";
                            case WAITING, WAITING_AGAIN -> "word.waiting";
                            case ENDED -> "word.ontime";
                          })
                  .orElse("word.ontime"));
    };
  }

  /** The steps; empty where the rule does not judge. */
  Optional<Reckoning> steps(String headingKey, Dossier dossier) {
    return reckoned(dossier).map(reckoning -> steps(headingKey, dossier, reckoning));
  }

  private Reckoning steps(String headingKey, Dossier dossier, PortalRule.Reckoning reckoning) {
    Clause clause = Counts.dossier(CountName.ON_TIME).basis();
    String inferred = question.language().say(Clause.Standing.INFERRED);
    Instant due = reckoning.appointment().at();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(dueText(dossier, reckoning), clause.source(), moment(due)));
    if (!reckoning.appointment().promised()) {
      Appointment.daysOfLimit(dossier, rules)
          .ifPresent(days -> steps.add(new Step(question.language().say(days), inferred, "")));
    }
    steps.add(new Step(endText(reckoning), clause.source(), moment(reckoning.end())));
    if (reckoning.waited().isZero()) {
      steps.add(new Step(question.t("reckoning.waited.none"), "", "–"));
    } else {
      long rounds =
          dossier.supplements().stream().filter(round -> round.answeredBy(question.asOf())).count();
      steps.add(
          new Step(
              question.t("reckoning.waited", question.written().count(rounds)),
              clause.source(),
              question.written().lapse(reckoning.waited())));
      steps.add(new Step(question.t("reckoning.effective"), "", moment(reckoning.effectiveEnd())));
    }
    Duration late = Duration.between(due, reckoning.effectiveEnd());
    if (!reckoning.overdueByItself()) {
      steps.add(
          new Step(
              question.t("reckoning.compare"),
              inferred,
              question.t(
                  late.isPositive() ? "reckoning.latebytime" : "reckoning.early",
                  question.written().lapse(late))));
    }
    Answer answer = reckoning.onTime() ? Answer.YES : Answer.NO;
    return new Reckoning(
        question.t(headingKey),
        steps,
        sum(reckoning, due),
        answer,
        word(answer, Optional.of(reckoning)));
  }

  private String sum(PortalRule.Reckoning reckoning, Instant due) {
    if (reckoning.stage() == PortalRule.Stage.WAITING_AGAIN) {
      return question.t("reckoning.sum.again");
    }
    if (reckoning.overdueByItself()) {
      return question.t("reckoning.sum.several", question.written().count(reckoning.rounds()));
    }
    return question.t(
        reckoning.onTime() ? "reckoning.sum.ontime" : "reckoning.sum.late",
        moment(reckoning.effectiveEnd()),
        moment(due));
  }

  private String moment(Instant moment) {
    return question.written().onWeekday(moment);
  }

  private String dueText(Dossier dossier, PortalRule.Reckoning reckoning) {
    @Nullable Due due = dossier.due();
    if (!reckoning.appointment().promised()) {
      return question.t("reckoning.due.limit");
    }
    return question.t(
        due != null && due.precision() == Due.Precision.DAY
            ? "reckoning.due.day"
            : "reckoning.due");
  }

  private String endText(PortalRule.Reckoning reckoning) {
    return switch (reckoning.stage()) {
      case ENDED -> question.t("reckoning.end.ended");
      case RUNNING ->
          question.t(
              reckoning.end().isAfter(question.asOf())
                  ? "reckoning.end.period"
                  : "reckoning.end.running");
      case WAITING -> question.t("reckoning.end.waiting");
      case WAITING_AGAIN ->
          question.t("reckoning.end.again", question.written().count(reckoning.rounds()));
    };
  }
}
