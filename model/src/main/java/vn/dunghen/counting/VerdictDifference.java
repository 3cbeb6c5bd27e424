package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.counting.LawRule.Step;
import vn.dunghen.dossier.Dossier;

/**
 * Why the law and the portal's rule judge the same dossier differently (DQ-30); deadlines sections
 * 7 and 12.
 *
 * <p>The reason is the first that fits: where only the portal calls it late, what the law lets pass
 * and the portal does not; where only the law does, what the portal lets pass. {@link
 * Reason#COUNTING} is what remains.
 */
public record VerdictDifference(Reason reason, Sentence sentence) {

  /** What the two rules do otherwise. */
  public enum Reason {
    /** What has not ended is held against the last day of the period by the portal. */
    PERIOD_END,
    /** More than one request for supplements is overdue by itself to the portal. */
    SEVERAL_REQUESTS,
    /** A day without a time is midnight to the portal (DQ-09). */
    DAY_AS_MIDNIGHT,
    /** The portal counts from the acceptance, the law from a later moment. */
    LATER_START,
    /** The portal does not take out the time in which a payment was waited for. */
    PAYMENT,
    /** After a supplement the limit begins again by law; the portal only subtracts. */
    RESTARTED,
    /** After a supplement the date moves by law; the portal only subtracts. */
    EXTENDED,
    /** The notice names a new date that the appointment does not. */
    REDATED,
    /** A new appointment does not mend the first one. */
    REAPPOINTED,
    /** Only one new appointment may be given. */
    REAPPOINTED_AGAIN,
    /** The date was moved when it had passed. */
    MOVED_TOO_LATE,
    /** The portal follows the new date and subtracts the wait as well (DQ-16). */
    CREDITED_TWICE,
    /** The portal subtracts by the clock, days off included. */
    SUBTRACTED,
    /** The two ends of the time differ by hours, calendar or another setting. */
    COUNTING
  }

  /**
   * The difference at a moment at which both rules judge.
   *
   * @return empty where they judge alike
   */
  public static Optional<VerdictDifference> of(
      Dossier dossier, LawRule.Reckoning law, PortalRule.Reckoning portal) {
    boolean lateByLaw = law.stage().overdue();
    if (lateByLaw != portal.onTime()) {
      return Optional.empty();
    }
    Found found = new Found(dossier, law, portal);
    return Optional.of(lateByLaw ? found.lateByLawOnly() : found.lateAtThePortalOnly());
  }

  /**
   * The difference where the portal's rule is asked at the end of a running period; section 7, step
   * 4.
   *
   * @param now the portal's rule at the moment of the law
   * @param judged the same at the moment that stands
   * @return empty where they judge alike
   */
  public static Optional<VerdictDifference> of(
      Dossier dossier,
      LawRule.Reckoning law,
      PortalRule.Reckoning now,
      PortalRule.Reckoning judged) {
    boolean laterOnly =
        !law.stage().overdue() && now.onTime() && !judged.onTime() && !judged.overdueByItself();
    return laterOnly
        ? Optional.of(new Found(dossier, law, judged).periodEnd())
        : of(dossier, law, judged);
  }

  /** Looks for the reason of one difference. */
  private record Found(Dossier dossier, LawRule.Reckoning law, PortalRule.Reckoning portal) {

    private Instant portalDue() {
      return portal.appointment().at();
    }

    VerdictDifference periodEnd() {
      boolean ended = portal.stage() == PortalRule.Stage.ENDED;
      return late(
          Reason.PERIOD_END,
          Sentence.of("hạn %s", "due %s", moment(law.due())),
          ended
              ? "hồ sơ được tính đến hết kỳ, khi đó đã kết thúc %s"
              : "hồ sơ chưa kết thúc được tính đến hết ngày cuối kỳ %s",
          ended
              ? "it is judged at the end of the period, when it had ended %s"
              : "what has not ended is held against the last day of the period, %s",
          ended ? moment(portal.end()) : shortDay(portal.end().minusSeconds(1)));
    }

    VerdictDifference lateAtThePortalOnly() {
      return severalRequests()
          .or(this::dayAsMidnight)
          .or(this::laterStart)
          .or(this::payment)
          .or(this::supplement)
          .or(this::redated)
          .orElseGet(
              () ->
                  late(
                      Reason.COUNTING,
                      Sentence.of("hạn %s", "due %s", moment(law.due())),
                      "hạn theo cách đếm của Cổng là %s",
                      "by its way of counting it was due %s",
                      moment(portalDue())));
    }

    private Optional<VerdictDifference> severalRequests() {
      return portal.overdueByItself()
          ? Optional.of(
              told(
                  Reason.SEVERAL_REQUESTS,
                  Sentence.of("hạn %s", "due %s", moment(law.due())),
                  "Cổng tính quá hạn vì đã yêu cầu bổ sung %s lần, dù chưa đến hẹn",
                  "the portal counts it as overdue because supplements were asked for %s times,"
                      + " whatever the date",
                  portal.rounds()))
          : Optional.empty();
    }

    private Optional<VerdictDifference> dayAsMidnight() {
      return law.last(StepKind.APPOINTED_DAY)
          .filter(day -> !portal.effectiveEnd().isAfter(day.at()))
          .map(
              day ->
                  late(
                      Reason.DAY_AS_MIDNIGHT,
                      Sentence.of("trong ngày hẹn %s", "within its day %s", shortDay(day.at())),
                      "ngày hẹn không ghi giờ nên hiểu là 00:00",
                      "the appointment has no time and is read as 00:00"));
    }

    private Optional<VerdictDifference> laterStart() {
      return law.last(StepKind.RECEIVED)
          .or(() -> law.last(StepKind.SHIFTED))
          .filter(start -> !portal.appointment().promised() && keptByFirstCount())
          .map(
              start ->
                  late(
                      Reason.LATER_START,
                      start.kind() == StepKind.RECEIVED
                          ? Sentence.of(
                              "tính từ khi cơ quan có thẩm quyền nhận, %s",
                              "from when the competent authority had it, %s", moment(start.at()))
                          : Sentence.of(
                              "tính từ đầu giờ làm việc sau, %s",
                              "from the next opening, %s", moment(start.at())),
                      "tính từ lúc tiếp nhận",
                      "it counts from the acceptance"));
    }

    /** By the limit counted from the later start, without what a pause did to it. */
    private boolean keptByFirstCount() {
      return law.steps().stream()
          .filter(step -> step.kind() == StepKind.COUNTED)
          .findFirst()
          .filter(first -> !portal.effectiveEnd().isAfter(first.at()))
          .isPresent();
    }

    /** A wait for payment, where it explains the difference or nothing else is there to do so. */
    private Optional<VerdictDifference> payment() {
      boolean supplements =
          law.last(StepKind.RESTARTED).or(() -> law.last(StepKind.EXTENDED)).isPresent();
      return law.last(StepKind.PAYMENT_OPEN)
          .or(() -> law.last(StepKind.PAYMENT))
          .filter(
              waited ->
                  !supplements || !portal.effectiveEnd().minus(payments()).isAfter(portalDue()))
          .map(Step::kind)
          .map(
              kind ->
                  late(
                      Reason.PAYMENT,
                      kind == StepKind.PAYMENT_OPEN
                          ? Sentence.of(
                              "đang chờ thực hiện nghĩa vụ tài chính, đồng hồ dừng",
                              "waiting for the payment, the clock stands")
                          : Sentence.of(
                              "hạn %s, đã kể thời gian chờ thực hiện nghĩa vụ tài chính",
                              "due %s with the wait for the payment", moment(law.due())),
                      "không trừ thời gian chờ thực hiện nghĩa vụ tài chính",
                      "it does not take out the wait for the payment"));
    }

    /** Plain elapsed time, as the portal would take it out. */
    private Duration payments() {
      Duration waited = Duration.ZERO;
      for (Pause pause : Pause.of(dossier)) {
        if (pause.kind() == Pause.Kind.PAYMENT && pause.from().isBefore(portal.end())) {
          @Nullable Instant to = pause.to();
          Instant until = to == null || to.isAfter(portal.end()) ? portal.end() : to;
          waited = waited.plus(Duration.between(pause.from(), until));
        }
      }
      return waited;
    }

    private Optional<VerdictDifference> supplement() {
      return law.last(StepKind.RESTARTED)
          .map(
              again ->
                  late(
                      Reason.RESTARTED,
                      Sentence.of("tính lại từ %s", "again from %s", shortDay(again.at())),
                      "chỉ trừ thời gian chờ, không tính lại từ đầu",
                      "it only takes out the wait and does not begin again"))
          .or(
              () ->
                  law.last(StepKind.EXTENDED)
                      .map(
                          moved ->
                              late(
                                  Reason.EXTENDED,
                                  Sentence.of(
                                      "hạn dời đến %s", "the date moved to %s", moment(moved.at())),
                                  "chỉ trừ thời gian chờ, không dời hạn",
                                  "it only takes out the wait and does not move the date")));
    }

    private Optional<VerdictDifference> redated() {
      return law.last(StepKind.REDATED)
          .filter(notice -> notice.at().isAfter(portalDue()))
          .map(
              notice ->
                  late(
                      Reason.REDATED,
                      Sentence.of(
                          "ngày hẹn mới %s ghi trong thông báo",
                          "by the new date %s of the notice", moment(notice.at())),
                      "ngày hẹn trả đã gửi vẫn là %s",
                      "the appointment sent is still %s",
                      moment(portalDue())));
    }

    VerdictDifference lateByLawOnly() {
      return reappointed()
          .or(this::movedTooLate)
          .or(this::waited)
          .orElseGet(
              () ->
                  inTime(
                      Reason.COUNTING,
                      Sentence.of("hạn %s", "due %s", moment(law.due())),
                      "hạn theo cách đếm của Cổng là %s",
                      "by its way of counting it is due %s",
                      moment(portalDue())));
    }

    private Optional<VerdictDifference> reappointed() {
      if (law.last(StepKind.REAPPOINTED_AGAIN).isPresent()) {
        return Optional.of(
            inTime(
                Reason.REAPPOINTED_AGAIN,
                Sentence.of(
                    "chỉ được hẹn lại một lần, vẫn xét theo %s",
                    "only one new appointment is allowed, %s stands", moment(law.due())),
                "so với ngày hẹn mới nhất %s",
                "it compares with the latest appointment %s",
                moment(portalDue())));
      }
      return law.stage() == Stage.ON_TIME_AFTER_REAPPOINTMENT
          ? Optional.of(
              inTime(
                  Reason.REAPPOINTED,
                  Sentence.of("quá ngày hẹn đầu", "after the first appointment"),
                  "chỉ so với ngày hẹn lại %s, không xét ngày hẹn đầu",
                  "it compares with the new appointment %s and not with the first",
                  moment(portalDue())))
          : Optional.empty();
    }

    private Optional<VerdictDifference> movedTooLate() {
      return dossier.dueChanges().stream()
          .filter(change -> change.from() != null && change.spokeOf().isAfter(law.due()))
          .findFirst()
          .map(
              change ->
                  inTime(
                      Reason.MOVED_TOO_LATE,
                      Sentence.of(
                          "hẹn lại %s, khi đã quá %s",
                          "appointed anew %s, when %s had passed",
                          moment(change.spokeOf()),
                          moment(law.due())),
                      "so với ngày hẹn mới nhất %s",
                      "it compares with the latest appointment %s",
                      moment(portalDue())));
    }

    private Optional<VerdictDifference> waited() {
      if (portal.waited().isZero()) {
        return Optional.empty();
      }
      Duration waited = portal.waited();
      Sentence due = Sentence.of("hạn %s", "due %s", moment(law.due()));
      return Optional.of(
          law.last(StepKind.REDATED).isPresent()
              ? inTime(
                  Reason.CREDITED_TWICE,
                  due,
                  "vừa theo ngày hẹn mới vừa trừ %s chờ bổ sung (DQ-16)",
                  "it follows the new date and takes out %s of waiting too (DQ-16)",
                  waited)
              : inTime(
                  Reason.SUBTRACTED,
                  due,
                  "trừ %s chờ bổ sung theo đồng hồ, kể cả ngày nghỉ",
                  "it takes out %s of waiting by the clock, days off included",
                  waited));
    }

    /** The portal calls it late, by so much, for this reason. */
    private VerdictDifference late(
        Reason reason, Sentence how, String vi, String en, Object... arguments) {
      Duration by = Duration.between(portalDue(), portal.effectiveEnd());
      return told(
          reason,
          how,
          "Cổng tính trễ %s vì %s",
          "the portal counts it late by %s because %s",
          by,
          Sentence.of(vi, en, arguments));
    }

    private VerdictDifference inTime(
        Reason reason, Sentence how, String vi, String en, Object... arguments) {
      return told(
          reason,
          how,
          "Cổng không tính quá hạn vì %s",
          "the portal does not count it as overdue because %s",
          Sentence.of(vi, en, arguments));
    }

    private VerdictDifference told(
        Reason reason, Sentence how, String vi, String en, Object... arguments) {
      return new VerdictDifference(
          reason,
          Sentence.of(
              "%s theo quy định (%s); %s.",
              "%s by law (%s); %s.", word(law.stage()), how, Sentence.of(vi, en, arguments)));
    }

    private static Sentence word(Stage stage) {
      return switch (stage) {
        case ON_TIME -> Sentence.of("Đúng hạn", "On time");
        case IN_TIME -> Sentence.of("Còn trong hạn", "In time");
        case WAITING -> Sentence.of("Chưa quá hạn", "Not overdue");
        case ON_TIME_AFTER_REAPPOINTMENT, OVERDUE_RUNNING, OVERDUE_ENDED ->
            Sentence.of("Quá hạn", "Overdue");
      };
    }

    private static Sentence moment(Instant at) {
      return CountedDays.moment(at);
    }

    private static String shortDay(Instant at) {
      LocalDate date = VietnamTime.dateOf(at);
      return VietnamTime.dayAndMonth(date);
    }
  }
}
