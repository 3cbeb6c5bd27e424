package vn.dunghen.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** One cause for each late verdict, the first that fits; portal protocol, section 11. */
class LateCausesTest {

  private static final String PROCEDURE = "1.999001";
  private static final Instant LATER = at("30/11 08:00");

  private static final Rules RULES =
      new Rules(
          Calendars.OFFICIAL,
          new ProcedureCatalogue(
              List.of(
                  new Procedure(
                      new ProcedureCode(PROCEDURE),
                      "Thủ tục thử nghiệm",
                      "Lĩnh vực",
                      "Bộ",
                      UnitKind.PROVINCE,
                      new Limit(5, LimitUnit.WORKING_DAY),
                      true,
                      true,
                      true,
                      ServiceLevel.FULL,
                      PublicationState.PUBLIC,
                      Set.of(ProcedurePart.values()),
                      List.of(),
                      Set.of(),
                      Set.of()))),
          Set.of("1"));

  private static final LateCauses CAUSES =
      new LateCauses(
          RULES,
          new ClockSettings(OfficeCalendars.standard(Calendars.officialDays()), List.of()),
          MinistrySystems.of(Set.of("bo-tu-phap"), Set.of()));

  /** Accepted Monday 17/08/2026, promised for Saturday 22/08 17:00, a worked one. */
  private static Telling accepted() {
    return new Telling("H32.01-260817-00213")
        .say(
            "17/08 08:30",
            said ->
                said.withAcceptedAt(at("17/08 08:30"))
                    .withDue(Due.moment(at("22/08 17:00")))
                    .withProcedure(PROCEDURE)
                    .withUnits("H32.01", "H32.01", null)
                    .withStatus(2));
  }

  private static Lateness cause(@Nullable Dossier ours, Dossier judged, Instant moment) {
    assertThat(Counts.dossier(CountName.ON_TIME).of(judged, RULES).at(moment))
        .as("late at all")
        .isEqualTo(Answer.NO);
    return CAUSES.of(ours, judged, moment);
  }

  private static Lateness cause(Telling telling) {
    return cause(telling.local(), telling.local(), LATER);
  }

  @Test
  void whatEndedAfterItsAppointmentIsTheUnitsOwnDelay() {
    Lateness found = cause(accepted().status(9, "24/08 17:00"));
    assertThat(found.cause()).isEqualTo(LateCause.UNIT);
    assertThat(found.sentence().vi())
        .isEqualTo("Đơn vị xử lý chậm 2 ngày so với hẹn 17:00 ngày 22/08/2026.");
  }

  @Test
  void whatStillRunsAfterItsAppointmentIsTheUnitsOwnDelay() {
    assertThat(cause(accepted()).cause()).isEqualTo(LateCause.UNIT);
  }

  @Test
  void aSecondOpenRequestIsOverdueByItself() {
    Telling telling =
        accepted()
            .status(5, "18/08 09:00")
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .status(4, "19/08 09:00")
            .status(5, "20/08 09:00")
            .supplement("2", "20/08 09:00", null);
    assertThat(cause(telling).cause()).isEqualTo(LateCause.SECOND_SUPPLEMENT);
  }

  @Test
  void aSecondOpenRequestIsOverdueAlsoWhereNothingSaysWhenItIsDue() {
    Telling telling =
        new Telling("H32.01-260817-00213")
            .accepted("17/08 08:30", null)
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", null);
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.SECOND_SUPPLEMENT);
    assertThat(found.sentence().vi()).startsWith("Đã yêu cầu bổ sung 2 lần");
  }

  @Test
  void aWaitThatThePortalDoesNotKnowOfIsTheCitizens() {
    Dossier there = accepted().status(9, "25/08 10:00").local();
    Dossier ours =
        accepted()
            .status(5, "18/08 09:00")
            .supplement("1", "18/08 09:00", "24/08 09:00")
            .status(4, "24/08 09:00")
            .status(9, "25/08 10:00")
            .local();
    Lateness found = cause(ours, there, LATER);
    assertThat(found.cause()).isEqualTo(LateCause.CITIZEN);
    assertThat(found.sentence().vi()).contains("6 ngày", "0 phút");
  }

  @Test
  void aDossierThatIsWithTheCitizenNowIsTheCitizens() {
    Dossier there = accepted().local();
    Dossier ours = accepted().status(5, "18/08 09:00").supplement("1", "18/08 09:00", null).local();
    assertThat(cause(ours, there, at("30/08 08:00")).cause()).isEqualTo(LateCause.CITIZEN);
  }

  @Test
  void aRequestMadeAfterTheAppointmentExcusesNobody() {
    Telling telling = accepted().status(5, "25/08 09:00").supplement("1", "25/08 09:00", null);
    assertThat(cause(telling).cause()).isEqualTo(LateCause.UNIT);
  }

  @Test
  void theTimeOfPayingIsNotTheUnits() {
    Telling telling =
        accepted().status(6, "18/08 09:00").status(4, "24/08 09:00").status(9, "25/08 10:00");
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.PAYMENT);
    assertThat(found.sentence().vi()).contains("6 ngày");
  }

  @Test
  void anEndThatThePortalWasNotToldIsSynchronisedLate() {
    Dossier ours = accepted().status(9, "21/08 10:00").local();
    assertThat(cause(ours, accepted().local(), LATER).cause())
        .isEqualTo(LateCause.SYNCHRONISED_LATE);
  }

  @Test
  void aSecondRequestThatWasAnsweredInTimeWasSynchronisedWrongly() {
    Dossier there =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", null)
            .local();
    Dossier ours =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", "21/08 09:00")
            .local();
    assertThat(cause(ours, there, at("22/08 08:00")).cause())
        .isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(cause(there, there, at("22/08 08:00")).cause())
        .isEqualTo(LateCause.SECOND_SUPPLEMENT);
  }

  @Test
  void payingIsNoCauseWhereTheDossierIsOnTimeByOurData() {
    Dossier there =
        accepted()
            .status(6, "18/08 09:00")
            .status(4, "24/08 09:00")
            .status(9, "25/08 10:00")
            .local();
    Dossier ours =
        accepted()
            .status(6, "18/08 09:00")
            .status(4, "19/08 09:00")
            .status(9, "21/08 10:00")
            .local();
    assertThat(cause(there, there, LATER).cause()).isEqualTo(LateCause.PAYMENT);
    assertThat(cause(ours, there, LATER).cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
  }

  private static final DoorFinding SENT_LATE = new DoorFinding("DQ-28", null, "90");

  @Test
  void whatWasSentLateAndIsOlderOnThePortalIsSynchronisedLate() {
    Dossier there = accepted().status(9, "25/08 10:00").local();
    Dossier ours =
        accepted()
            .say(
                "21/08 10:01",
                said -> said.withDue(Due.moment(at("26/08 17:00"))).withFindings(SENT_LATE))
            .status(9, "25/08 10:00")
            .local();
    Lateness found = cause(ours, there, LATER);
    assertThat(found.cause()).isEqualTo(LateCause.SYNCHRONISED_LATE);
    assertThat(found.sentence().vi()).contains("DQ-28");
    Dossier answered =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", "21/08 09:00")
            .status(4, "21/08 09:00", SENT_LATE)
            .local();
    Dossier open =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", null)
            .local();
    assertThat(cause(answered, open, at("22/08 08:00")).cause())
        .isEqualTo(LateCause.SYNCHRONISED_LATE);
  }

  @Test
  void aWrongValueThatThePortalHoldsWasNotSentLateWhateverElseWas() {
    // Each step carries DQ-28 since an hour is late: the end there is none that we ever told.
    Dossier ours = accepted().status(9, "21/08 10:00", SENT_LATE).local();
    Dossier otherEnd = accepted().status(9, "25/08 10:00").local();
    assertThat(cause(ours, otherEnd, LATER).cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    Dossier otherDue =
        accepted()
            .say("17/08 08:40", said -> said.withDue(Due.moment(at("20/08 17:00"))))
            .status(9, "21/08 10:00")
            .local();
    assertThat(cause(ours, otherDue, LATER).cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    Dossier otherRound =
        accepted()
            .supplement("1", "18/08 10:00", "18/08 11:00")
            .supplement("2", "20/08 09:00", null)
            .local();
    Dossier running = accepted().status(4, "18/08 09:00", SENT_LATE).local();
    assertThat(cause(running, otherRound, at("22/08 08:00")).cause())
        .isEqualTo(LateCause.SYNCHRONISED_WRONG);
  }

  @Test
  void sentLateIsNoExcuseForWhatIsLateByOurOwnData() {
    Telling telling =
        accepted()
            .say("25/08 10:01", said -> said.withFindings(new DoorFinding("DQ-28", null, "90")))
            .status(9, "25/08 10:00");
    assertThat(cause(telling).cause()).isEqualTo(LateCause.UNIT);
  }

  @Test
  void anEndThatThePortalHasOtherwiseIsSynchronisedWrongly() {
    Dossier ours = accepted().status(9, "21/08 10:00").local();
    Dossier there = accepted().status(9, "25/08 10:00").local();
    assertThat(cause(ours, there, LATER).cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
  }

  @Test
  void aDayWithoutATimeIsWrongDataWithinThatDay() {
    Telling telling =
        accepted()
            .say("17/08 08:40", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 21))))
            .status(9, "21/08 16:00");
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(found.sentence().vi()).contains("DQ-09");
  }

  @Test
  void anEndSentLaterThanTheStatusSaysIsWrongData() {
    Telling telling =
        accepted()
            .status(9, "21/08 10:00")
            .say("26/08 10:01", said -> said.withEndedAt(at("26/08 10:00")));
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(found.sentence().vi()).contains("DQ-12");
  }

  @Test
  void anAnswerThatWasNeverToldIsWrongData() {
    Telling telling =
        accepted()
            .supplement("1", "18/08 09:00", null)
            .status(5, "18/08 09:00")
            .status(4, "24/08 09:00")
            .status(9, "25/08 10:00");
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(found.sentence().vi()).contains("DQ-15");
  }

  @Test
  void whatAMinistrysSystemHandlesIsNotTheUnits() {
    LateCauses causes = new LateCauses(RULES, CAUSES.settings(), MinistrySystems.of(Set.of(Telling.SOURCE), Set.of()));
    Dossier dossier = accepted().status(9, "25/08 10:00").local();
    assertThat(causes.of(dossier, dossier, LATER).cause()).isEqualTo(LateCause.MINISTRY);
  }

  @Test
  void whatOnlyThePortalHasIsNeverTheUnitsDelay() {
    List<Telling> late =
        List.of(
            accepted().status(9, "25/08 10:00"),
            accepted(),
            accepted()
                .supplement("1", "18/08 09:00", "19/08 09:00")
                .supplement("2", "20/08 09:00", null));
    for (Telling telling : late) {
      Lateness found = cause(null, telling.local(), LATER);
      assertThat(found.cause()).isEqualTo(LateCause.NOT_HERE);
      assertThat(found.cause().ofUnit()).isFalse();
      assertThat(found.sentence().vi()).startsWith("Tỉnh chưa có hồ sơ này");
    }
  }

  @Test
  void aMinistrysDossierThatOnlyThePortalHasIsFoundByItsProcedure() {
    LateCauses causes =
        new LateCauses(
            RULES, CAUSES.settings(), MinistrySystems.of(Set.of(), Set.of(PROCEDURE + ".H32")));
    Dossier there = accepted().status(9, "25/08 10:00").local();
    Lateness found = causes.of(null, there, LATER);
    assertThat(found.cause()).isEqualTo(LateCause.MINISTRY);
    assertThat(found.sentence().vi()).contains(PROCEDURE);
    assertThat(causes.of(there, there, LATER).cause()).isEqualTo(LateCause.MINISTRY);
    assertThat(CAUSES.of(there, there, LATER).cause()).isEqualTo(LateCause.UNIT);
  }

  @Test
  void noReasonSaysOfDataThatTheyAreRightOrOfTheProvinceThatItHasThem() {
    for (LateCause cause : LateCause.values()) {
      assertThat(cause.unmended().vi())
          .as(cause.name())
          .doesNotContain("đã đúng", "sổ của tỉnh");
    }
    assertThat(LateCause.NOT_HERE.unmended().vi())
        .startsWith("Tỉnh chưa có hồ sơ này");
    assertThat(LateCause.MINISTRY.unmended().vi())
        .doesNotContain("dữ liệu của tỉnh");
  }

  @Test
  void withoutAnAppointmentTheProceduresLimitDecidesWhereTheLawGivesMore() {
    // Two days with the citizen: by law the whole limit begins again, to 28/08.
    Telling telling =
        accepted()
            .say("17/08 08:40", said -> said.withoutDue())
            .status(5, "20/08 09:00")
            .supplement("1", "20/08 09:00", "22/08 09:00")
            .status(4, "22/08 09:00")
            .status(9, "27/08 10:00");
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.NO_APPOINTMENT);
    assertThat(found.sentence().vi()).contains("hạn 17:00 ngày 28/08/2026");
    assertThat(found.sendable()).isFalse();
  }

  @Test
  void pastItsLimitByLawADossierWithoutAnAppointmentIsTheUnitsDelay() {
    Telling telling =
        accepted().say("17/08 08:40", said -> said.withoutDue()).status(9, "29/10 10:00");
    assertThat(cause(telling.local(), telling.local(), at("30/10 08:00")).cause())
        .isEqualTo(LateCause.UNIT);
  }

  @Test
  void pastTheAppointmentThatWeKnowOfADossierThatHasNoneThereIsTheUnitsDelay() {
    Dossier ours = accepted().status(9, "29/08 10:00").local();
    Dossier there =
        accepted()
            .say("17/08 08:40", said -> said.withoutDue())
            .status(9, "29/08 10:00")
            .local();
    assertThat(cause(ours, there, LATER).cause()).isEqualTo(LateCause.UNIT);
  }

  @Test
  void whatTheLawDoesNotCallOverdueIsTheClockRules() {
    // Two days with the citizen: the portal takes out two days, the law gives the whole limit
    // again.
    Telling telling =
        accepted()
            .status(5, "20/08 09:00")
            .supplement("1", "20/08 09:00", "22/08 09:00")
            .status(4, "22/08 09:00")
            .status(9, "27/08 10:00");
    Lateness found = cause(telling);
    assertThat(found.cause()).isEqualTo(LateCause.CLOCK_RULE);
    assertThat(found.sentence().vi()).contains("hạn 17:00 ngày 28/08/2026");
  }

  @Test
  void causesAreLookedForInTheOrderOfTheList() {
    // Late in every way there is: the citizen comes first.
    LateCauses causes = new LateCauses(RULES, CAUSES.settings(), MinistrySystems.of(Set.of(Telling.SOURCE), Set.of()));
    Dossier there = accepted().local();
    Dossier ours =
        accepted()
            .status(5, "18/08 09:00")
            .supplement("1", "18/08 09:00", "25/08 09:00")
            .status(4, "25/08 09:00")
            .local();
    assertThat(causes.of(ours, there, at("26/08 09:00")).cause()).isEqualTo(LateCause.CITIZEN);
    assertThat(LateCause.values())
        .containsExactly(
            LateCause.SECOND_SUPPLEMENT,
            LateCause.CITIZEN,
            LateCause.PAYMENT,
            LateCause.SYNCHRONISED_LATE,
            LateCause.SYNCHRONISED_WRONG,
            LateCause.MINISTRY,
            LateCause.NOT_HERE,
            LateCause.NO_APPOINTMENT,
            LateCause.CLOCK_RULE,
            LateCause.UNIT);
  }

  @Test
  void sendingAgainMayMendOnlyWhatThePortalWasNotToldRightly() {
    assertThat(java.util.Arrays.stream(LateCause.values()).filter(LateCause::mendable))
        .containsExactly(
            LateCause.CITIZEN, LateCause.SYNCHRONISED_LATE, LateCause.SYNCHRONISED_WRONG);
  }

  @Test
  void sendingAgainMendsADossierThatIsNotLateByOurOwnData() {
    Dossier there = accepted().local();
    Dossier ours = accepted().status(9, "21/08 10:00").local();
    assertThat(cause(ours, there, LATER).sendable()).isTrue();
    Dossier waiting =
        accepted().status(5, "18/08 09:00").supplement("1", "18/08 09:00", null).local();
    assertThat(cause(waiting, there, at("30/08 08:00")).sendable()).isTrue();
  }

  @Test
  void sendingAgainDoesNotMendAFaultThatBothLedgersHave() {
    Telling day =
        accepted()
            .say("17/08 08:40", said -> said.withDue(Due.day(LocalDate.of(2026, 8, 21))))
            .status(9, "21/08 16:00");
    assertThat(cause(day).cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(Objects.requireNonNull(cause(day).unmended()).vi())
        .contains("sửa ở phần mềm một cửa", "DQ-09", "DQ-15", "rồi gửi lại");
    // Nor where they differ in something that does not take the lateness away.
    Dossier there = day.local();
    Lateness differing = cause(day.paid("21/08 16:30", 2, true).local(), there, LATER);
    assertThat(differing.cause()).isEqualTo(LateCause.SYNCHRONISED_WRONG);
    assertThat(differing.sendable()).isFalse();
  }

  @Test
  void onlyTheUnitsDelayAndASecondRequestAreTheUnits() {
    assertThat(java.util.Arrays.stream(LateCause.values()).filter(LateCause::ofUnit))
        .containsExactly(LateCause.SECOND_SUPPLEMENT, LateCause.UNIT);
  }
}
