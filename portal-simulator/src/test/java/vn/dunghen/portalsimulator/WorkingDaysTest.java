package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of deadlines 12, column {@code DAYS}. */
class WorkingDaysTest {

  private final WorkingDays days = WorkingDays.ofReference();

  @ParameterizedTest
  @CsvSource({
    "2026-02-12T09:30, 3, WORKING_DAY, 2026-02-24T17:00",
    "2026-02-10T14:00, 7, DAY,         2026-02-23T17:00",
    "2026-04-24T15:20, 5, WORKING_DAY, 2026-05-06T17:00",
    "2026-08-26T10:00, 3, WORKING_DAY, 2026-09-03T17:00",
    "2026-08-21T16:30, 2, WORKING_DAY, 2026-08-24T17:00",
    "2026-11-23T15:30, 1, WORKING_DAY, 2026-11-25T17:00",
    "2026-11-23T16:00, 4, HOUR,        2026-11-25T10:00",
    "2026-11-21T20:10, 1, WORKING_DAY, 2026-11-23T17:00",
    "2026-07-31T08:00, 1, MONTH,       2026-09-03T17:00",
    "2026-08-17T08:30, 5, WORKING_DAY, 2026-08-22T17:00",
    "2026-08-24T07:00, 8, HOUR,        2026-08-24T17:00",
  })
  void aLimitEndsAsTheExamplesSay(
      LocalDateTime start, int amount, WorkingDays.LimitUnit unit, LocalDateTime due) {
    long end = days.due(start.toEpochSecond(Moments.VIETNAM), new WorkingDays.Limit(amount, unit));

    assertThat(Moments.local(end)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20,  5, 2026-11-30",
    "2027-01-01, -5, 2026-12-25",
    "2026-03-01, -5, 2026-02-23",
    "2026-04-20, 15, 2026-05-14",
    "2026-04-24,  2, 2026-04-29",
    "2026-08-28,  5, 2026-09-09",
    "2026-11-23,  2, 2026-11-26",
  })
  void aDateIsSoManyWorkingDaysAway(LocalDate from, int n, LocalDate day) {
    assertThat(days.day(from, n)).isEqualTo(day);
  }

  @Test
  void aYearThatIsNotInTheTableIsNotAYearWithoutHolidays() {
    assertThatThrownBy(() -> days.isWorked(LocalDate.of(2028, 1, 3)))
        .isInstanceOf(DateTimeException.class);
    long start = LocalDate.of(2027, 12, 30).atTime(9, 0).toEpochSecond(Moments.VIETNAM);
    WorkingDays.Limit limit = new WorkingDays.Limit(9, WorkingDays.LimitUnit.WORKING_DAY);
    assertThat(days.due(start, limit)).isEqualTo(Moments.NONE);
  }
}
