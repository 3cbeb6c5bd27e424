package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.now;

import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.folding.Telling;

/** What the door saw of the steps of a dossier. */
class SeenOfStepsTest {

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
    // The same step told again without a fault is in order.
    told.status(4, "18/08 09:00").status(4, "19/08 09:00");
    assertThat(now(told)).isEmpty();
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
