package vn.dunghen.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Appointment;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.LawRule;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.VerdictDifference;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;

/**
 * The verdicts on a dossier at one moment, with their calculation. The portal's rule is asked as
 * for the figures of that period.
 */
final class Verdicts {

  private static final DossierCount ON_TIME = Counts.dossier(CountName.ON_TIME);

  private final Rules rules;
  private final ClockSettings clock;
  private final Instant moment;
  private final Period period;

  Verdicts(Rules rules, ClockSettings clock, Instant moment, Period period) {
    this.rules = rules;
    this.clock = clock;
    this.moment = moment;
    this.period = period;
  }

  /** When the portal's rule is asked. */
  Instant judgedAt(Dossier dossier) {
    return rules.portal().endOfRunningPeriod().judgedAt(dossier, moment, period.to());
  }

  /** By the portal's rule, on what that ledger holds. */
  Pack.Verdict portal(Dossier dossier, Ledger ledger) {
    Instant judged = judgedAt(dossier);
    var stretch = ON_TIME.of(dossier, rules).stretchAt(judged);
    Instant accepted = dossier.acceptedAt();
    Optional<PortalRule> rule =
        accepted == null || accepted.isAfter(moment)
            ? Optional.empty()
            : PortalRule.on(dossier, rules);
    return new Pack.Verdict(
        "Cách tính của Cổng (" + ON_TIME.basis().source() + ")",
        Facts.named(ledger),
        word(stretch.answer()),
        stretch.sentence().vi(),
        rule.map(one -> steps(dossier, one.at(judged))).orElse(List.of()));
  }

  private List<String> steps(Dossier dossier, PortalRule.Reckoning reckoning) {
    List<String> steps = new ArrayList<>();
    Instant due = reckoning.appointment().at();
    steps.add(
        (reckoning.appointment().promised() ? "Hẹn trả " : "Hạn theo thời hạn của thủ tục ")
            + VietnamTime.moment(due));
    if (!reckoning.appointment().promised()) {
      Appointment.daysOfLimit(dossier, rules).ifPresent(days -> steps.add(days.vi()));
    }
    String periodEnd =
        reckoning.stage() == PortalRule.Stage.RUNNING && reckoning.end().isAfter(moment)
            ? " (chưa kết thúc, lấy lúc hết kỳ)"
            : "";
    steps.add("Kết thúc được tính " + VietnamTime.moment(reckoning.end()) + periodEnd);
    steps.add("Trừ thời gian chờ bổ sung " + VietnamTime.lapse(reckoning.waited()));
    steps.add("Sau khi trừ " + VietnamTime.moment(reckoning.effectiveEnd()));
    steps.add("Số lần yêu cầu bổ sung " + reckoning.rounds());
    steps.add(
        reckoning.onTime()
            ? "Không sau hẹn: đúng hạn"
            : reckoning.overdueByItself()
                ? "Yêu cầu bổ sung quá một lần: quá hạn"
                : "Sau hẹn: quá hạn");
    return steps;
  }

  /** By the law, on what the province knows. */
  Pack.Verdict law(Dossier dossier) {
    Optional<LawRule.Reckoning> law = LawRule.at(moment, dossier, rules, clock);
    return new Pack.Verdict(
        "Theo luật",
        Facts.named(Ledger.LOCAL),
        law.map(one -> one.stage().overdue() ? "quá hạn" : "chưa quá hạn").orElse("không xác định"),
        law.map(one -> sentence(dossier, one)).orElse("Không xác định được."),
        law.map(
                one ->
                    one.steps().stream()
                        .map(step -> step.sentence().vi() + " (" + step.basis() + ")")
                        .toList())
            .orElse(List.of()));
  }

  /** The last step, and why the portal's rule says another thing of the same data. */
  private String sentence(Dossier dossier, LawRule.Reckoning law) {
    String last = law.steps().getLast().sentence().vi() + ".";
    return PortalRule.on(dossier, rules)
        .flatMap(
            rule -> VerdictDifference.of(dossier, law, rule.at(moment), rule.at(judgedAt(dossier))))
        .map(found -> last + " " + found.sentence().vi())
        .orElse(last);
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case YES -> "đúng hạn";
      case NO -> "quá hạn";
      case NOT_APPLICABLE -> "không xác định";
    };
  }
}
