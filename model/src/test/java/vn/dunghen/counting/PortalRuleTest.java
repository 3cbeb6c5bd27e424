package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;

/** The short cases P1 to P8 of the deadlines, section 12: appointment Saturday 22/08/2026 17:00. */
class PortalRuleTest {

  private static final Instant LATER = at("31/12 12:00");

  private static Telling dossier() {
    return new Telling("H32.25-260817-00213").accepted("17/08 08:30", "22/08 17:00");
  }

  private static Answer onTime(Telling telling, Instant moment) {
    return new HandledOnTime().of(telling.local(), Book.rules()).at(moment);
  }

  @Test
  void p1DoneComesBeforeReturned() {
    Telling telling = dossier().status(9, "22/08 16:00").status(10, "28/08 09:00");
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.YES);
  }

  @Test
  void p2OneOpenRequestStopsTheClockAtTheRequest() {
    Telling telling = dossier().status(5, "19/08 10:00").supplement("1", "19/08 10:00", null);
    assertThat(onTime(telling, at("31/08 00:00"))).isEqualTo(Answer.YES);
  }

  @Test
  void p3SecondOpenRequestIsOverdueThoughTheDateHasNotCome() {
    Telling telling =
        dossier()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", null);
    assertThat(onTime(telling, at("21/08 10:00"))).isEqualTo(Answer.NO);
    assertThat(onTime(telling, at("21/08 08:59"))).isEqualTo(Answer.YES);
  }

  private static Telling p4() {
    return dossier()
        .supplement("1", "18/08 09:00", "19/08 09:00")
        .supplement("2", "20/08 09:00", "22/08 09:00")
        .status(9, "25/08 16:00");
  }

  private static Rules portal(Rules rules, SeveralSupplements several, DayCount count) {
    return new Rules(
        rules.calendar(),
        rules.procedures(),
        rules.populationDatabases(),
        PortalAssumptions.STANDARD.with(several).with(count));
  }

  @Test
  void p4WithEachSecondRequestCountedAsOverdueItIsOverdue() {
    Rules strict = portal(Book.rules(), SeveralSupplements.ALWAYS, DayCount.DAYS);
    Profile profile = new HandledOnTime().of(p4().local(), strict);
    assertThat(profile.at(LATER)).isEqualTo(Answer.NO);
    assertThat(profile.sentenceAt(LATER).vi())
        .isEqualTo("Đã yêu cầu bổ sung 2 lần: tính là quá hạn, dù đã nhận đủ.");
    assertThat(profile.at(at("20/08 08:59"))).isEqualTo(Answer.YES);
    assertThat(profile.at(at("20/08 09:00"))).isEqualTo(Answer.NO);
    Telling once = dossier().supplement("1", "18/08 09:00", "19/08 09:00").status(9, "22/08 16:00");
    assertThat(new HandledOnTime().of(once.local(), strict).at(LATER)).isEqualTo(Answer.YES);
  }

  @Test
  void eachSecondRequestCountsAlsoWithoutDateAndLimit() {
    Rules strict = portal(Book.rules(), SeveralSupplements.ALWAYS, DayCount.DAYS);
    Telling telling =
        new Telling("H32.25-260817-1")
            .accepted("17/08 08:30", null)
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", "24/08 09:00");
    Profile profile = new HandledOnTime().of(telling.local(), strict);
    assertThat(profile.at(at("20/08 09:00"))).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(profile.at(LATER)).isEqualTo(Answer.NO);
  }

  @Test
  void p4AnsweredRoundsAreTakenOut() {
    Telling telling = p4();
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.YES);
    assertThat(new HandledOnTime().of(telling.local(), Book.rules()).sentenceAt(LATER).vi())
        .isEqualTo(
            "Kết thúc 16:00 ngày 25/08/2026, trừ 3 ngày chờ bổ sung thì xong 16:00 ngày"
                + " 22/08/2026, hẹn trả 17:00 ngày 22/08/2026.");
  }

  @Test
  void p5RunningDossierIsInTimeUntilItsDate() {
    assertThat(onTime(dossier(), at("21/08 09:00"))).isEqualTo(Answer.YES);
    assertThat(onTime(dossier(), at("22/08 17:00"))).isEqualTo(Answer.YES);
    assertThat(onTime(dossier(), at("22/08 17:00").plusSeconds(1))).isEqualTo(Answer.NO);
  }

  @Test
  void p5WithTheLastDayOfThePeriodForTheEndItIsOverdue() {
    Instant endOfAugust = Period.parse("2026-08").to();
    Instant lastDay = EndOfRunningPeriod.LAST_DAY.judgedAt(at("21/08 09:00"), endOfAugust);
    assertThat(onTime(dossier(), lastDay)).isEqualTo(Answer.NO);
    Instant asOf = EndOfRunningPeriod.AS_OF.judgedAt(at("21/08 09:00"), endOfAugust);
    assertThat(onTime(dossier(), asOf)).isEqualTo(Answer.YES);
    assertThat(EndOfRunningPeriod.AS_OF.judgedAt(LATER, endOfAugust)).isEqualTo(endOfAugust);
  }

  @Test
  void p6WaitingForPaymentIsNotTakenOut() {
    Telling telling =
        dossier().status(6, "20/08 09:00").status(4, "27/08 09:00").status(9, "27/08 10:00");
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.NO);
  }

  @Test
  void p7DateWithoutTimeIsReadAsMidnight() {
    Telling telling =
        new Telling("H32.25-260817-00214")
            .accepted("17/08 08:30", null)
            .say("17/08 08:31", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 22))))
            .status(9, "22/08 09:00");
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.NO);
  }

  @Test
  void p8WithoutAppointmentTheLimitOfTheProcedureCounts() {
    Rules rules =
        Book.rules(Book.procedure("1.000001", new Limit(5, LimitUnit.WORKING_DAY), null, true));
    Telling telling =
        new Telling("H32.25-260424-00001")
            .accepted("24/04 15:20", null)
            .say("24/04 15:21", said -> said.withProcedure("1.000001"))
            .status(9, "06/05 16:40");
    assertThat(new HandledOnTime().of(telling.local(), rules).at(LATER)).isEqualTo(Answer.YES);
    Rules rolling = portal(rules, SeveralSupplements.WAITING_ONLY, DayCount.ROLLING);
    assertThat(PortalRule.on(telling.local(), rolling).orElseThrow().at(LATER).appointment().at())
        .isEqualTo(at("06/05 15:20"));
    assertThat(new HandledOnTime().of(telling.local(), rolling).at(LATER)).isEqualTo(Answer.NO);
  }

  /** Deadlines, section 3: no appointment is needed; late after closing of the day. */
  @Test
  void returnedAtOnceIsOnTimeUntilClosingOfTheDay() {
    Rules rules = Book.rules(Book.procedure("1.000001", new Limit(0, LimitUnit.HOUR), null, true));
    Telling kept =
        new Telling("H32.25-260817-00215")
            .accepted("17/08 08:30", null)
            .say("17/08 08:30", said -> said.withProcedure("1.000001"))
            .status(9, "17/08 17:00");
    assertThat(new HandledOnTime().of(kept.local(), rules).at(LATER)).isEqualTo(Answer.YES);
    Telling late = kept.say("18/08 07:00", said -> said.withEndedAt(at("17/08 17:01")));
    assertThat(new HandledOnTime().of(late.local(), rules).at(LATER)).isEqualTo(Answer.NO);
  }

  @Test
  void w10SubtractedSupplementLeavesItTwelveHoursAndAHalfLate() {
    Telling telling =
        dossier().supplement("1", "19/08 10:00", "24/08 14:00").status(9, "28/08 09:30");
    Profile profile = new HandledOnTime().of(telling.local(), Book.rules());
    assertThat(profile.at(LATER)).isEqualTo(Answer.NO);
    assertThat(profile.sentenceAt(LATER).vi()).endsWith("trễ 12 giờ 30 phút.");
  }

  @Test
  void neitherDateNorLimitIsNotKnownAndNeverOnTime() {
    Telling telling = new Telling("H32.25-260817-1").accepted("17/08 08:30", null);
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(new Overdue().of(telling.local(), Book.rules()).at(LATER))
        .isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(new Satisfied().of(telling.local(), Book.rules()).at(LATER)).isEqualTo(Answer.YES);
  }

  /**
   * Step 3 says "whatever the dates", so also where there is none; step 7 keeps the rest unknown.
   */
  @Test
  void secondOpenRequestIsOverdueAlsoWithoutDateAndLimit() {
    Telling telling =
        new Telling("H32.25-260817-1")
            .accepted("17/08 08:30", null)
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "21/08 09:00", "24/08 09:00")
            .supplement("3", "25/08 09:00", null)
            .status(4, "26/08 09:00");
    Profile profile = new HandledOnTime().of(telling.local(), Book.rules());
    assertThat(profile.flips())
        .extracting(Stretch::from, Stretch::answer)
        .containsExactly(
            tuple(at("21/08 09:00"), Answer.NO),
            tuple(at("24/08 09:00"), Answer.NOT_APPLICABLE),
            tuple(at("25/08 09:00"), Answer.NO),
            tuple(at("26/08 09:00"), Answer.NOT_APPLICABLE));
    assertThat(profile.sentenceAt(at("22/08 00:00")).vi())
        .isEqualTo(
            "Yêu cầu bổ sung lần 2 từ 09:00 ngày 21/08/2026, chưa nhận được: tính là quá hạn.");
    assertThat(profile.sentenceAt(at("20/08 00:00")).vi()).startsWith("Không xác định:");
    assertThat(new Satisfied().of(telling.local(), Book.rules()).at(at("22/08 00:00")))
        .isEqualTo(Answer.NO);
  }

  @Test
  void firstOpenRequestAndAnEndStayUnknownWithoutDateAndLimit() {
    Telling telling =
        new Telling("H32.25-260817-1")
            .accepted("17/08 08:30", null)
            .supplement("1", "18/08 09:00", null)
            .supplement("2", "21/08 09:00", null)
            .status(9, "21/08 09:00");
    assertThat(onTime(telling, at("20/08 00:00"))).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.NOT_APPLICABLE);
  }

  @Test
  void answeringTheSecondRequestBringsItBackInTime() {
    Telling telling =
        dossier()
            .supplement("1", "18/08 09:00", "18/08 10:00")
            .supplement("2", "19/08 09:00", "20/08 09:00");
    assertThat(onTime(telling, at("19/08 12:00"))).isEqualTo(Answer.NO);
    assertThat(onTime(telling, at("20/08 09:00"))).isEqualTo(Answer.YES);
    // 22/08 17:00 moved by 25 h of waiting.
    assertThat(onTime(telling, at("23/08 18:00"))).isEqualTo(Answer.YES);
    assertThat(onTime(telling, at("23/08 18:01"))).isEqualTo(Answer.NO);
  }

  @Test
  void movingOnWithoutAnAnswerIsNotWaiting() {
    Telling telling =
        dossier()
            .status(5, "19/08 10:00")
            .supplement("1", "19/08 10:00", null)
            .status(4, "20/08 10:00");
    assertThat(onTime(telling, at("31/08 00:00"))).isEqualTo(Answer.NO);
  }

  @Test
  void roundsAreReadFromTheStatusesWhereNoneWasTold() {
    Telling telling =
        dossier().status(5, "19/08 10:00").status(4, "24/08 14:00").status(9, "27/08 12:00");
    assertThat(telling.local().supplements()).hasSize(1);
    // 27/08 12:00 less 5 days 4 hours is 22/08 08:00.
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.YES);
  }

  @Test
  void endFilledInStandsForTheMomentOfTheStatus() {
    Telling telling =
        dossier().say("25/08 08:00", said -> said.withEndedAt(at("22/08 16:00")).withStatus(9));
    assertThat(onTime(telling, LATER)).isEqualTo(Answer.YES);
    assertThat(HandlingEnd.inHand(telling.local())).contains(at("22/08 16:00"));
  }
}
