package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.counting.LawRule.Reckoning;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureHistory;
import vn.dunghen.procedure.ProcedureHistory.Told;
import vn.dunghen.procedure.Terms;

/** The worked examples of the deadlines, section 12, judged by law. */
class LawRuleTest {

  private static final Instant LATER = at("31/12 12:00");
  private static final String PROCEDURE = "1.000105";

  private static Telling dossier(String accepted, @Nullable String due) {
    return new Telling("H32.25-260817-00213")
        .accepted(accepted, due)
        .say(accepted, said -> said.withProcedure(PROCEDURE));
  }

  private static Reckoning judged(Telling telling, Instant moment, @Nullable Limit limit) {
    Rules rules = Book.rules(Book.procedure(PROCEDURE, limit, null, true));
    return LawRule.at(moment, telling.local(), rules, Book.settings()).orElseThrow();
  }

  private static Limit days(int amount) {
    return new Limit(amount, LimitUnit.WORKING_DAY);
  }

  private static String told(Reckoning reckoning) {
    return reckoning.steps().stream()
        .map(step -> step.sentence().vi())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void w1ExplainsTetDayByDay() {
    Reckoning reckoning = judged(dossier("12/02 09:30", null), at("12/02 10:00"), days(3));
    assertThat(reckoning.due()).isEqualTo(at("24/02 17:00"));
    assertThat(reckoning.stage()).isEqualTo(Stage.IN_TIME);
    assertThat(told(reckoning))
        .isEqualTo(
            """
            Tiếp nhận T5 12/02/2026 09:30
            Thời hạn 3 ngày làm việc từ T5 12/02/2026 09:30: T6 13/02, bỏ qua 14–22/02 (ngày của bài tập), T2 23/02, T3 24/02; hết T3 24/02/2026 17:00
            Nếu không kịp: xin lỗi và hẹn lại chậm nhất T2 23/02/2026 17:00, chỉ một lần
            Đang xử lý lúc T5 12/02/2026 10:00, còn 12 ngày 7 giờ""");
    assertThat(reckoning.steps().get(1).sentence().en())
        .isEqualTo(
            "A limit of 3 working days from Thu 12/02/2026 09:30: Fri 13/02, 14–22/02 (ngày của"
                + " bài tập) skipped, Mon 23/02, Tue 24/02; ends Tue 24/02/2026 17:00");
  }

  @Test
  void aPromiseStandsAndTheLimitIsCountedBesideIt() {
    Reckoning reckoning = judged(dossier("12/02 09:30", "25/02 17:00"), at("12/02 10:00"), days(3));
    assertThat(reckoning.due()).isEqualTo(at("25/02 17:00"));
    assertThat(told(reckoning))
        .contains(
            "Hẹn trả T4 25/02/2026 17:00\nĐối chiếu thời hạn của thủ tục, 3 ngày làm việc: T6 13/02,"
                + " bỏ qua 14–22/02 (ngày của bài tập), T2 23/02, T3 24/02; hết T3 24/02/2026"
                + " 17:00; hẹn trả muộn hơn 1 ngày");
    assertThat(told(judged(dossier("12/02 09:30", "24/02 17:00"), LATER, days(3))))
        .contains("hẹn trả đúng như vậy");
    assertThat(told(judged(dossier("12/02 09:30", "23/02 17:00"), LATER, days(3))))
        .contains("hẹn trả sớm hơn 1 ngày");
  }

  @Test
  void aLimitBeyondTheLoadedYearsDoesNotTakeThePromiseAway() {
    Reckoning reckoning =
        judged(dossier("12/02 09:30", "24/02 17:00"), at("12/02 10:00"), days(9_000));
    assertThat(reckoning.due()).isEqualTo(at("24/02 17:00"));
    assertThat(told(reckoning)).doesNotContain("Đối chiếu");
  }

  @Test
  void theSubmissionIsAcceptedWithinEightWorkingHours() {
    Telling late =
        dossier("17/08 08:30", null)
            .say("17/08 08:30", said -> said.withSubmittedAt(at("13/08 16:00")));
    assertThat(told(judged(late, LATER, days(5))))
        .startsWith(
            "Nộp T5 13/08/2026 16:00, phải tiếp nhận chậm nhất T6 14/08/2026 16:00; tiếp nhận trễ 2"
                + " ngày 16 giờ 30 phút\nTiếp nhận T2 17/08/2026 08:30");
    Telling kept =
        dossier("17/08 08:30", null)
            .say("17/08 08:30", said -> said.withSubmittedAt(at("14/08 16:00")));
    assertThat(told(judged(kept, LATER, days(5))))
        .startsWith("Nộp T6 14/08/2026 16:00, phải tiếp nhận chậm nhất T2 17/08/2026 16:00\n");
  }

  @Test
  void w10ASupplementStartsTheLimitAgain() {
    Telling telling =
        dossier("17/08 08:30", "22/08 17:00")
            .supplement("1", "19/08 10:00", "24/08 14:00")
            .status(9, "28/08 09:30");
    Reckoning reckoning = judged(telling, LATER, days(5));
    assertThat(reckoning.due()).isEqualTo(at("03/09 17:00"));
    assertThat(reckoning.stage()).isEqualTo(Stage.ON_TIME);
    assertThat(told(reckoning)).contains("tính lại từ đầu", "hết T5 03/09/2026 17:00");
  }

  @Test
  void w10WithoutALimitIsExtendedByTheWaitAndRoundedToClosing() {
    Telling telling =
        dossier("17/08 08:30", "22/08 17:00")
            .supplement("1", "19/08 10:00", "24/08 14:00")
            .status(9, "28/08 09:30");
    Reckoning reckoning = judged(telling, LATER, null);
    assertThat(reckoning.due()).isEqualTo(at("28/08 17:00"));
    assertThat(told(reckoning)).contains("34 giờ làm việc");
  }

  @Test
  void p6APaymentExtends() {
    Telling telling =
        dossier("17/08 08:30", "22/08 17:00")
            .status(6, "20/08 09:00")
            .status(4, "27/08 09:00")
            .status(9, "27/08 10:00");
    Reckoning reckoning = judged(telling, LATER, days(5));
    assertThat(reckoning.due()).isEqualTo(at("03/09 17:00"));
    assertThat(reckoning.stage()).isEqualTo(Stage.ON_TIME);
  }

  @Test
  void p7ADayWithoutATimeEndsAtClosing() {
    Telling telling =
        dossier("17/08 08:30", null)
            .say("17/08 08:31", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 22))))
            .status(9, "22/08 09:00");
    Reckoning reckoning = judged(telling, LATER, days(5));
    assertThat(reckoning.due()).isEqualTo(at("22/08 17:00"));
    assertThat(reckoning.stage()).isEqualTo(Stage.ON_TIME);
  }

  @Test
  void w6TheCompetentAuthoritysClockStartsWhenItHasTheDossier() {
    Telling telling =
        dossier("23/11 15:30", null)
            .say("25/11 07:40", said -> said.withUnits("H32.101", "H32.12", "25/11 07:40"));
    assertThat(judged(telling, at("25/11 08:00"), days(1)).due()).isEqualTo(at("26/11 17:00"));
    Telling unknown =
        dossier("23/11 15:30", null)
            .say("23/11 15:30", said -> said.withUnits("H32.101", "H32.12", null));
    Reckoning reckoning = judged(unknown, at("25/11 08:00"), days(1));
    assertThat(reckoning.due()).isEqualTo(at("25/11 17:00"));
    assertThat(told(reckoning)).contains("không rõ cơ quan có thẩm quyền nhận lúc nào");
  }

  @Test
  void anOpenPauseStopsTheClockButMendsNothing() {
    Telling waiting = dossier("17/08 08:30", "22/08 17:00").supplement("1", "21/08 10:00", null);
    assertThat(judged(waiting, LATER, days(5)).stage()).isEqualTo(Stage.WAITING);
    Telling late = dossier("17/08 08:30", "22/08 17:00").supplement("1", "24/08 10:00", null);
    assertThat(judged(late, LATER, days(5)).stage()).isEqualTo(Stage.OVERDUE_RUNNING);
    Telling answered =
        dossier("17/08 08:30", "22/08 17:00")
            .supplement("1", "24/08 10:00", "25/08 10:00")
            .status(9, "25/08 11:00");
    assertThat(judged(answered, LATER, days(5)).stage()).isEqualTo(Stage.OVERDUE_ENDED);
  }

  @Test
  void oneNewAppointmentInTimeIsSaidAndASecondIsNotFollowed() {
    Telling once =
        dossier("17/08 08:30", "22/08 17:00")
            .say("21/08 09:00", said -> said.withDue(Due.moment(at("26/08 17:00"))))
            .status(9, "26/08 10:00");
    Reckoning reckoning = judged(once, LATER, days(5));
    assertThat(reckoning.stage()).isEqualTo(Stage.ON_TIME_AFTER_REAPPOINTMENT);
    assertThat(reckoning.stage().overdue()).isTrue();
    Telling twice =
        dossier("17/08 08:30", "22/08 17:00")
            .say("21/08 09:00", said -> said.withDue(Due.moment(at("26/08 17:00"))))
            .say("25/08 09:00", said -> said.withDue(Due.moment(at("30/08 17:00"))))
            .status(9, "28/08 10:00");
    assertThat(judged(twice, LATER, days(5)).due()).isEqualTo(at("26/08 17:00"));
    assertThat(judged(twice, LATER, days(5)).stage()).isEqualTo(Stage.OVERDUE_ENDED);
  }

  @Test
  void theLetterOfApologyOfANewAppointmentIsSaid() {
    Telling moved =
        dossier("17/08 08:30", "22/08 17:00")
            .say("21/08 09:00", said -> said.withDue(Due.moment(at("26/08 17:00"))))
            .status(9, "26/08 10:00");
    assertThat(told(judged(moved, LATER, days(5)))).contains("hết hạn, chưa rõ văn bản xin lỗi:");
    Telling apologised = moved.say("21/08 09:10", said -> said.withApology("LD01"));
    assertThat(told(judged(apologised, LATER, days(5)))).contains("hết hạn, có văn bản xin lỗi:");
  }

  @Test
  void aDateMovedAfterItPassedMendsNothing() {
    Telling telling =
        dossier("17/08 08:30", "22/08 17:00")
            .say("24/08 09:00", said -> said.withDue(Due.moment(at("30/08 17:00"))))
            .status(9, "25/08 10:00");
    assertThat(judged(telling, LATER, days(5)).stage()).isEqualTo(Stage.OVERDUE_ENDED);
  }

  /** Section 3: late if not ended by closing of the day of acceptance, in whatever unit it is 0. */
  @ParameterizedTest
  @EnumSource(LimitUnit.class)
  void whatIsReturnedAtOnceIsDueByClosingOfItsDay(LimitUnit unit) {
    Limit none = new Limit(0, unit);
    Reckoning running = judged(dossier("17/08 08:30", null), at("17/08 09:00"), none);
    assertThat(running.due()).isEqualTo(at("17/08 17:00"));
    assertThat(told(running)).contains("Trả ngay trong ngày: hết T2 17/08/2026 17:00");
    assertThat(judged(dossier("17/08 08:30", null).status(9, "17/08 17:00"), LATER, none).stage())
        .isEqualTo(Stage.ON_TIME);
    assertThat(judged(dossier("17/08 08:30", null).status(9, "17/08 17:01"), LATER, none).stage())
        .isEqualTo(Stage.OVERDUE_ENDED);
    // Sunday 23 August, and a Monday evening before the day of culture.
    assertThat(judged(dossier("23/08 10:00", null), LATER, none).due())
        .isEqualTo(at("24/08 17:00"));
    assertThat(judged(dossier("23/11 17:30", null), LATER, none).due())
        .isEqualTo(at("25/11 17:00"));
  }

  /** Portal-protocol, section 9: a dossier keeps the version in force when it was accepted. */
  @Test
  void bothVerdictsKeepTheLimitOfTheAcceptance() {
    Procedure now = Book.procedure(PROCEDURE, days(1), null, true);
    ProcedureHistory shortened =
        ProcedureHistory.of(
            now,
            List.of(
                new Told(at("01/01 00:00"), new Terms(days(5), null, true)),
                new Told(at("18/08 00:00"), new Terms(days(1), null, true))));
    Rules rules =
        new Rules(Book.calendar(), ProcedureCatalogue.versioned(List.of(shortened)), Set.of());
    Telling before = dossier("17/08 08:30", null).status(9, "22/08 16:00");
    assertThat(LawRule.at(LATER, before.local(), rules, Book.settings()).orElseThrow().due())
        .isEqualTo(at("22/08 17:00"));
    assertThat(new HandledOnTime().of(before.local(), rules).at(LATER)).isEqualTo(Answer.YES);
    Telling after = dossier("18/08 08:30", null).status(9, "22/08 16:00");
    assertThat(LawRule.at(LATER, after.local(), rules, Book.settings()).orElseThrow().due())
        .isEqualTo(at("19/08 17:00"));
    assertThat(new HandledOnTime().of(after.local(), rules).at(LATER)).isEqualTo(Answer.NO);
  }

  @Test
  void withoutDateAndLimitNothingIsKnown() {
    Rules rules = Book.rules(Book.procedure(PROCEDURE, null, null, true));
    assertThat(LawRule.at(LATER, dossier("17/08 08:30", null).local(), rules, Book.settings()))
        .isEmpty();
    assertThat(
            LawRule.at(
                at("16/08 08:30"), dossier("17/08 08:30", null).local(), rules, Book.settings()))
        .isEmpty();
  }
}
