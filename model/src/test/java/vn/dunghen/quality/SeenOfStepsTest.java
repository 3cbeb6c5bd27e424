package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.now;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.folding.Telling;

/** What the door saw of the steps of a dossier. */
class SeenOfStepsTest {

  /** More than a working day, as {@link Lateness} writes it. */
  private static final String DAY = "ngay.lam.viec";

  @Test
  void whatTheDoorSawOfAStepIsFoundInItsDossier() {
    DoorFinding late = new DoorFinding("DQ-28", null, "20");
    DoorFinding later = new DoorFinding("DQ-28", null, "95");
    DoorFinding odd = new DoorFinding("DQ-24", "ChucDanh", null);
    Telling told = accepted().status(4, "18/08 09:00", late, odd).status(4, "19/08 09:00", later);
    assertThat(now(told)).containsExactly("DQ-28", "DQ-24");
    // Once, with the longest delay.
    assertThat(Looked.in(told))
        .filteredOn(finding -> finding.rule() == QualityRule.DQ_28)
        .singleElement()
        .matches(finding -> finding.vi().contains("1 giờ 35 phút"));
  }

  @Test
  void aStepThatIsMendedIsInOrderAndHasNoDelayOfItsMending() {
    DoorFinding odd = new DoorFinding("DQ-24", "ChucDanh", null);
    DoorFinding mended = new DoorFinding("DQ-28", DAY, "4320");
    Telling told = accepted().status(4, "18/08 09:00", odd);
    assertThat(now(told)).containsExactly("DQ-24");
    assertThat(now(told.status(4, "18/08 09:00", mended))).isEmpty();
  }

  @Test
  void theDelayOfTheFirstTellingStands() {
    DoorFinding late = new DoorFinding("DQ-28", null, "20");
    DoorFinding mended = new DoorFinding("DQ-28", DAY, "4320");
    Telling told = accepted().status(4, "18/08 09:00", late).status(4, "18/08 09:00", mended);
    assertThat(now(told)).containsExactly("DQ-28");
    assertThat(now(told.status(4, "18/08 09:00"))).containsExactly("DQ-28");
  }

  @Test
  void ofManyDelaysTheWorstStandsAlone() {
    DoorFinding late = new DoorFinding("DQ-28", null, "20");
    // From a Friday afternoon to Monday morning: more minutes, and less than a working day.
    DoorFinding overTheWeekend = new DoorFinding("DQ-28", null, "3840");
    DoorFinding days = new DoorFinding("DQ-28", DAY, "1445");
    for (List<DoorFinding> order :
        List.of(List.of(late, overTheWeekend, days), List.of(days, late, overTheWeekend))) {
      Telling told = accepted();
      for (int i = 0; i < order.size(); i++) {
        told.status(4, "%d/08 09:00".formatted(18 + i), order.get(i));
      }
      assertThat(Looked.in(told))
          .filteredOn(finding -> finding.rule().id().startsWith("DQ-28"))
          .singleElement()
          .matches(finding -> finding.rule() == QualityRule.DQ_28E)
          .matches(finding -> finding.vi().contains("1 ngày 5 phút"));
    }
  }

  @Test
  void whatTheDossiersOwnMessageSaysStandsBesideIt() {
    DoorFinding own = new DoorFinding("DQ-04", "SoGiayToChuHoSo", null);
    Telling told =
        accepted(said -> said.withFindings(own))
            .status(4, "18/08 09:00", new DoorFinding("DQ-24", "ChucDanh", null));
    assertThat(now(told)).containsExactly("DQ-04", "DQ-24");
    told.say("18/08 10:00", said -> said.withFindings());
    assertThat(now(told)).containsExactly("DQ-24");
  }
}
