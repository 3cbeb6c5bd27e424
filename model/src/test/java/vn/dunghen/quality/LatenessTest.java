package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.dossier.DoorFinding;

/** DQ-28: more than 15 minutes is a warning, more than a working day an error. */
class LatenessTest {

  private static List<DoorFinding> heard(String latest, String heardAt) {
    return Lateness.of(at(latest), at(heardAt), Calendars.OFFICIAL).stream().toList();
  }

  private static List<String> kept(DoorFinding written) {
    return Looked.now(accepted(said -> said.withFindings(written)));
  }

  @Test
  void aQuarterOfAnHourIsTolerated() {
    assertThat(heard("17/08 09:00", "17/08 09:15")).isEmpty();
    DoorFinding late = heard("17/08 09:00", "17/08 09:16").getFirst();
    assertThat(late.value()).isEqualTo("16");
    assertThat(kept(late)).containsExactly("DQ-28");
  }

  @Test
  void aWorkingDayIsCountedByTheCalendar() {
    // Monday 16:00 to Tuesday 16:00 is one working day, a minute later is more.
    assertThat(kept(heard("17/08 16:00", "18/08 16:00").getFirst())).containsExactly("DQ-28");
    assertThat(kept(heard("17/08 16:00", "18/08 16:01").getFirst())).containsExactly("DQ-28E");
    // Two hours of work lie between these, for 23/08 is a Sunday.
    assertThat(kept(heard("22/08 16:00", "24/08 08:00").getFirst())).containsExactly("DQ-28");
  }

  @Test
  void theSentenceTellsHowLate() {
    DoorFinding late = heard("17/08 16:00", "18/08 16:01").getFirst();
    Finding finding = Looked.in(accepted(said -> said.withFindings(late))).getFirst();
    assertThat(finding.vi())
        .isEqualTo(
            "Sự kiện của H32.01-260817-00213 được gửi chậm 1 ngày 1 phút; trên Cổng có thể bị"
                + " tính trễ.");
    assertThat(finding.rule().severity()).isEqualTo(Severity.ERROR);
  }
}
