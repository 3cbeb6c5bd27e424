package vn.dunghen.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.forecasting.Office.at;

import org.junit.jupiter.api.Test;

/** 5/6/2026 is a Friday. */
class WorkClockTest {

  private static final long HOUR = 3_600;

  private final WorkClock clock =
      new WorkClock(
          Office.RULES.calendar(),
          at("2026-06-01").getEpochSecond(),
          at("2026-06-30").getEpochSecond());

  private long between(String from, long hours, String to, long otherHours) {
    return clock.at(at(to).getEpochSecond() + otherHours * HOUR)
        - clock.at(at(from).getEpochSecond() + hours * HOUR);
  }

  @Test
  void standsStillWhileOfficesAreClosed() {
    assertThat(between("2026-06-05", 18, "2026-06-08", 7)).isZero();
    assertThat(between("2026-06-05", 16, "2026-06-08", 8)).isEqualTo(HOUR + HOUR / 2);
    assertThat(between("2026-06-03", 9, "2026-06-03", 11)).isEqualTo(2 * HOUR);
  }

  @Test
  void countsFromItsEdgesOutsideThem() {
    assertThat(between("2025-01-01", 0, "2026-06-01", 0)).isZero();
    assertThat(between("2026-07-10", 0, "2027-01-01", 0)).isZero();
  }
}
