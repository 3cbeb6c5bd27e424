package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.counting.ClockSettings.Option;
import vn.dunghen.counting.ClockSettings.PauseMode;
import vn.dunghen.counting.VerdictDifference.Reason;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.folding.Telling;

/** Why the two verdicts differ: worked examples of the deadlines, section 12, and their kin. */
class VerdictDifferenceTest {

  private static final Instant LATER = at("31/12 12:00");
  private static final String PROCEDURE = "1.000105";
  private static final Limit FIVE = days(5);

  private static Limit days(int amount) {
    return new Limit(amount, LimitUnit.WORKING_DAY);
  }

  private static Telling dossier(@Nullable String due) {
    return accepted("17/08 08:30", due);
  }

  private static Telling accepted(String when, @Nullable String due) {
    return new Telling("H32.25-260817-00213")
        .accepted(when, due)
        .say(when, said -> said.withProcedure(PROCEDURE));
  }

  private static Telling moved(Telling telling, String when, String due) {
    return telling.say(when, said -> said.withDue(Due.moment(at(due))));
  }

  private static Optional<VerdictDifference> difference(
      Telling telling, Instant moment, @Nullable Limit limit, Option... options) {
    Rules rules = Book.rules(Book.procedure(PROCEDURE, limit, null, true));
    return VerdictDifference.of(
        telling.local(),
        LawRule.at(moment, telling.local(), rules, Book.settings(options)).orElseThrow(),
        PortalRule.on(telling.local(), rules).orElseThrow().at(moment));
  }

  private static void says(Telling telling, @Nullable Limit limit, Reason reason, String sentence) {
    VerdictDifference found = difference(telling, LATER, limit).orElseThrow();
    assertThat(found.sentence().vi()).isEqualTo(sentence);
    assertThat(found.reason()).isEqualTo(reason);
  }

  private static Telling w10() {
    return dossier("22/08 17:00")
        .supplement("1", "19/08 10:00", "24/08 14:00")
        .status(9, "28/08 09:30");
  }

  @Test
  void w10TheLawCountsAgainAndThePortalOnlySubtracts() {
    says(
        w10(),
        FIVE,
        Reason.RESTARTED,
        "Đúng hạn theo quy định (tính lại từ 24/08); Cổng tính trễ 12 giờ 30 phút vì chỉ trừ thời"
            + " gian chờ, không tính lại từ đầu.");
    assertThat(difference(w10(), LATER, FIVE).orElseThrow().sentence().en())
        .isEqualTo(
            "On time by law (again from 24/08); the portal counts it late by 12 h 30 min because it"
                + " only takes out the wait and does not begin again.");
  }

  /** P5: what is open is judged by the portal when the period is over, by law at the moment. */
  private static Optional<VerdictDifference> atThePeriodsEnd(Telling telling, String moment) {
    Rules rules = Book.rules(Book.procedure(PROCEDURE, FIVE, null, true));
    PortalRule portal = PortalRule.on(telling.local(), rules).orElseThrow();
    return VerdictDifference.of(
        telling.local(),
        LawRule.at(at(moment), telling.local(), rules, Book.settings()).orElseThrow(),
        portal.at(at(moment)),
        portal.at(at("01/09 00:00")));
  }

  @Test
  void p5ThePortalHoldsWhatIsOpenAgainstTheLastDayOfThePeriod() {
    VerdictDifference found = atThePeriodsEnd(dossier("22/08 17:00"), "21/08 09:00").orElseThrow();
    assertThat(found.reason()).isEqualTo(Reason.PERIOD_END);
    assertThat(found.sentence().vi())
        .isEqualTo(
            "Còn trong hạn theo quy định (hạn T7 22/08/2026 17:00); Cổng tính trễ 9 ngày 7 giờ vì hồ"
                + " sơ chưa kết thúc được tính đến hết ngày cuối kỳ 31/08.");
    Telling ended = dossier("22/08 17:00").status(9, "24/08 10:00");
    assertThat(atThePeriodsEnd(ended, "21/08 09:00").orElseThrow().sentence().en())
        .endsWith("it is judged at the end of the period, when it had ended Mon 24/08/2026 10:00.");
  }

  @Test
  void thePeriodsEndIsNoReasonForWhatDiffersNowOrDoesNotDiffer() {
    assertThat(atThePeriodsEnd(dossier("03/09 17:00"), "21/08 09:00")).isEmpty();
    assertThat(atThePeriodsEnd(dossier("22/08 17:00"), "25/08 09:00")).isEmpty();
    Telling again =
        dossier("22/08 17:00")
            .supplement("1", "18/08 10:00", "18/08 14:00")
            .supplement("2", "21/08 08:00", null);
    assertThat(atThePeriodsEnd(again, "21/08 09:00").orElseThrow().reason())
        .isEqualTo(Reason.SEVERAL_REQUESTS);
  }

  @Test
  void w10WithoutALimitTheDateMoves() {
    says(
        w10(),
        null,
        Reason.EXTENDED,
        "Đúng hạn theo quy định (hạn dời đến T6 28/08/2026 17:00); Cổng tính trễ 12 giờ 30 phút vì"
            + " chỉ trừ thời gian chờ, không dời hạn.");
  }

  @Test
  void p3TheSecondRequestIsOverdueToThePortalOnly() {
    Telling telling =
        dossier("22/08 17:00")
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", null);
    VerdictDifference found = difference(telling, at("21/08 10:00"), FIVE).orElseThrow();
    assertThat(found.reason()).isEqualTo(Reason.SEVERAL_REQUESTS);
    assertThat(found.sentence().vi())
        .isEqualTo(
            "Chưa quá hạn theo quy định (hạn T3 25/08/2026 17:00); Cổng tính quá hạn vì đã yêu cầu"
                + " bổ sung 2 lần, dù chưa đến hẹn.");
  }

  @Test
  void p6ThePaymentIsNotTakenOut() {
    Telling telling =
        dossier("22/08 17:00")
            .status(6, "20/08 09:00")
            .status(4, "27/08 09:00")
            .status(9, "27/08 10:00");
    says(
        telling,
        FIVE,
        Reason.PAYMENT,
        "Đúng hạn theo quy định (hạn T5 03/09/2026 17:00, đã kể thời gian chờ thực hiện nghĩa vụ"
            + " tài chính); Cổng tính trễ 4 ngày 17 giờ vì không trừ thời gian chờ thực hiện nghĩa"
            + " vụ tài chính.");
  }

  @Test
  void aPaymentStillWaitedForStopsTheClockOfTheLawOnly() {
    Telling telling = dossier("22/08 17:00").status(6, "20/08 09:00");
    VerdictDifference found = difference(telling, at("23/08 17:00"), FIVE).orElseThrow();
    assertThat(found.sentence().vi())
        .isEqualTo(
            "Chưa quá hạn theo quy định (đang chờ thực hiện nghĩa vụ tài chính, đồng hồ dừng); Cổng"
                + " tính trễ 1 ngày vì không trừ thời gian chờ thực hiện nghĩa vụ tài chính.");
  }

  @Test
  void ofAPaymentAndASupplementTheOneThatExplainsItIsTold() {
    Telling supplement =
        dossier("22/08 17:00")
            .status(6, "17/08 09:00")
            .status(4, "17/08 10:00")
            .supplement("1", "19/08 10:00", "24/08 14:00")
            .status(9, "28/08 09:30");
    assertThat(difference(supplement, LATER, FIVE).orElseThrow().reason())
        .isEqualTo(Reason.RESTARTED);
    Telling payment =
        dossier("22/08 17:00")
            .status(6, "17/08 09:00")
            .status(4, "18/08 10:00")
            .supplement("1", "19/08 10:00", "24/08 14:00")
            .status(9, "28/08 09:30");
    assertThat(difference(payment, LATER, FIVE).orElseThrow().reason()).isEqualTo(Reason.PAYMENT);
  }

  @Test
  void p7ADayIsReadAsMidnight() {
    Telling telling =
        dossier(null)
            .say("17/08 08:31", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 22))))
            .status(9, "22/08 09:00");
    says(
        telling,
        FIVE,
        Reason.DAY_AS_MIDNIGHT,
        "Đúng hạn theo quy định (trong ngày hẹn 22/08); Cổng tính trễ 9 giờ vì ngày hẹn không ghi"
            + " giờ nên hiểu là 00:00.");
  }

  @Test
  void w6ThePortalCountsFromTheAcceptance() {
    Telling telling =
        accepted("23/11 15:30", null)
            .say("25/11 07:40", said -> said.withUnits("H32.101", "H32.12", "25/11 07:40"))
            .status(9, "26/11 10:00");
    says(
        telling,
        days(1),
        Reason.LATER_START,
        "Đúng hạn theo quy định (tính từ khi cơ quan có thẩm quyền nhận, T4 25/11/2026 07:40); Cổng"
            + " tính trễ 17 giờ vì tính từ lúc tiếp nhận.");
  }

  private static Telling redated(String date) {
    Supplement round =
        new Supplement("1", at("19/08 10:00"), at("20/08 10:00"), null, Due.moment(at(date)));
    return dossier("22/08 17:00").say("20/08 10:00", said -> said.withRounds(round));
  }

  @Test
  void theNoticeNamesADateThatTheAppointmentDoesNot() {
    says(
        moved(redated("28/08 17:00"), "20/08 11:00", "22/08 17:00").status(9, "28/08 09:30"),
        FIVE,
        Reason.REDATED,
        "Đúng hạn theo quy định (ngày hẹn mới T6 28/08/2026 17:00 ghi trong thông báo); Cổng tính"
            + " trễ 4 ngày 16 giờ 30 phút vì ngày hẹn trả đã gửi vẫn là T7 22/08/2026 17:00.");
  }

  @Test
  void thePortalFollowsTheNewDateAndSubtractsTheWaitToo() {
    says(
        moved(redated("25/08 17:00"), "20/08 11:00", "25/08 17:00").status(9, "26/08 10:00"),
        FIVE,
        Reason.CREDITED_TWICE,
        "Quá hạn theo quy định (hạn T3 25/08/2026 17:00); Cổng không tính quá hạn vì vừa theo ngày"
            + " hẹn mới vừa trừ 1 ngày chờ bổ sung (DQ-16).");
  }

  @Test
  void aNewAppointmentMendsThePortalsVerdictOnly() {
    says(
        moved(dossier("22/08 17:00"), "21/08 09:00", "26/08 17:00").status(9, "26/08 10:00"),
        FIVE,
        Reason.REAPPOINTED,
        "Quá hạn theo quy định (quá ngày hẹn đầu); Cổng không tính quá hạn vì chỉ so với ngày hẹn"
            + " lại T4 26/08/2026 17:00, không xét ngày hẹn đầu.");
    Telling twice = moved(dossier("22/08 17:00"), "21/08 09:00", "26/08 17:00");
    says(
        moved(twice, "25/08 09:00", "30/08 17:00").status(9, "28/08 10:00"),
        FIVE,
        Reason.REAPPOINTED_AGAIN,
        "Quá hạn theo quy định (chỉ được hẹn lại một lần, vẫn xét theo T4 26/08/2026 17:00); Cổng"
            + " không tính quá hạn vì so với ngày hẹn mới nhất CN 30/08/2026 17:00.");
    says(
        moved(dossier("22/08 17:00"), "24/08 09:00", "30/08 17:00").status(9, "25/08 10:00"),
        FIVE,
        Reason.MOVED_TOO_LATE,
        "Quá hạn theo quy định (hẹn lại T2 24/08/2026 09:00, khi đã quá T7 22/08/2026 17:00); Cổng"
            + " không tính quá hạn vì so với ngày hẹn mới nhất CN 30/08/2026 17:00.");
  }

  @Test
  void thePortalSubtractsDaysOffToo() {
    Telling overAWeekend =
        accepted("05/06 08:00", "08/06 17:00")
            .supplement("1", "05/06 14:00", "08/06 10:00")
            .status(9, "10/06 10:00");
    says(
        overAWeekend,
        days(1),
        Reason.SUBTRACTED,
        "Quá hạn theo quy định (hạn T3 09/06/2026 17:00); Cổng không tính quá hạn vì trừ 2 ngày 20"
            + " giờ chờ bổ sung theo đồng hồ, kể cả ngày nghỉ.");
  }

  @Test
  void whereOnlyTheCountingDiffersBothEndsAreNamed() {
    Telling p8 = accepted("24/04 15:20", null).status(9, "06/05 16:40");
    Option rolling = ClockSettingsTest.option(PauseMode.RESTART, DayCount.ROLLING);
    assertThat(difference(p8, LATER, FIVE, rolling).orElseThrow().sentence().vi())
        .isEqualTo(
            "Quá hạn theo quy định (hạn T4 06/05/2026 15:20); Cổng không tính quá hạn vì hạn theo"
                + " cách đếm của Cổng là T4 06/05/2026 17:00.");
  }

  @Test
  void whereTheyAgreeThereIsNothingToSay() {
    assertThat(difference(dossier("22/08 17:00").status(9, "22/08 16:00"), LATER, FIVE)).isEmpty();
    assertThat(difference(dossier("22/08 17:00").status(9, "24/08 16:00"), LATER, FIVE)).isEmpty();
    assertThat(difference(w10(), at("20/08 10:00"), FIVE)).isEmpty();
  }
}
