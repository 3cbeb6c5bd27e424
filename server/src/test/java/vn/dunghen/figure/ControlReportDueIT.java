package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.RunningServer;
import vn.dunghen.calendar.Period;
import vn.dunghen.live.LiveRegister;

class ControlReportDueIT {

  private static final LiveRegister LIVE = RunningServer.get().bean(LiveRegister.class);

  @Test
  void theDayOfTheNextMonthMovesToAWorkingDayAndChangesWithItsSetting() {
    ControlReportDue due = new ControlReportDue("2022-01-01:5, 2026-05-01:20", LIVE);
    // 5 April 2026 is a Sunday, 20 June 2026 a Saturday.
    assertThat(due.of(Period.parse("2026-03"))).contains(LocalDate.of(2026, 4, 6));
    assertThat(due.of(Period.parse("2026-05"))).contains(LocalDate.of(2026, 6, 22));
    assertThat(due.of(Period.parse("2021-12"))).isEmpty();
  }

  @Test
  void aDayThatAMonthDoesNotHaveIsItsLast() {
    // 28 February 2026 is a Saturday.
    assertThat(new ControlReportDue("2022-01-01:31", LIVE).of(Period.parse("2026-01")))
        .contains(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "2022-13-01:5", "2022-01-01:0", "2022-01-01:32", "a:b,c"})
  void aWrongSettingIsRefusedWithItsName(String setting) {
    assertThatThrownBy(() -> new ControlReportDue(setting, LIVE))
        .hasMessageContaining("dunghen.control-report.due");
  }
}
