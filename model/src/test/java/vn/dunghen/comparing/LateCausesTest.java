package vn.dunghen.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.comparing.LateCases.CAUSES;
import static vn.dunghen.comparing.LateCases.LATER;
import static vn.dunghen.comparing.LateCases.PROCEDURE;
import static vn.dunghen.comparing.LateCases.RULES;
import static vn.dunghen.comparing.LateCases.accepted;
import static vn.dunghen.comparing.LateCases.cause;
import static vn.dunghen.folding.Telling.at;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.folding.Telling;

/** One cause for each late verdict, the first that fits; portal protocol, section 11. */
class LateCausesTest {

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
  void whatAMinistrysSystemHandlesIsNotTheUnits() {
    LateCauses causes =
        new LateCauses(
            RULES, CAUSES.settings(), MinistrySystems.of(Set.of(Telling.SOURCE), Set.of()));
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
      assertThat(cause.unmended().vi()).as(cause.name()).doesNotContain("đã đúng", "sổ của tỉnh");
    }
    assertThat(LateCause.NOT_HERE.unmended().vi()).startsWith("Tỉnh chưa có hồ sơ này");
    assertThat(LateCause.MINISTRY.unmended().vi()).doesNotContain("dữ liệu của tỉnh");
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
        accepted().say("17/08 08:40", said -> said.withoutDue()).status(9, "29/08 10:00").local();
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
    LateCauses causes =
        new LateCauses(
            RULES, CAUSES.settings(), MinistrySystems.of(Set.of(Telling.SOURCE), Set.of()));
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
  void onlyTheUnitsDelayAndASecondRequestAreTheUnits() {
    assertThat(java.util.Arrays.stream(LateCause.values()).filter(LateCause::ofUnit))
        .containsExactly(LateCause.SECOND_SUPPLEMENT, LateCause.UNIT);
  }
}
