package vn.dunghen.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.comparing.LateCases.LATER;
import static vn.dunghen.comparing.LateCases.accepted;
import static vn.dunghen.comparing.LateCases.cause;
import static vn.dunghen.folding.Telling.at;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;

/** What the portal was told late, or wrongly, and what telling it again mends. */
class LateBySynchronisingTest {

  private static final DoorFinding SENT_LATE = new DoorFinding("DQ-28", null, "90");

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
}
