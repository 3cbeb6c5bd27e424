package vn.dunghen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.calendar.Calendars.OFFICIAL;
import static vn.dunghen.calendar.Calendars.at;
import static vn.dunghen.calendar.Calendars.on;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private static final Duration DAY = Duration.ofHours(8);

  @Test
  void worksOnAnOrdinaryWeekdayAndRestsAtTheWeekend() {
    assertThat(OFFICIAL.isWorkingDay(on("18/11/2026"))).isTrue();
    assertThat(OFFICIAL.isWorkingDay(on("21/11/2026"))).isFalse();
    assertThat(OFFICIAL.isWorkingDay(on("22/11/2026"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/09/2026", "27/04/2026", "31/08/2026", "24/11/2026", "24/11/2027"})
  void restsOnHolidaysSubstitutesAndSwappedDays(String date) {
    assertThat(OFFICIAL.isWorkingDay(on(date))).isFalse();
  }

  @Test
  void worksOnTheSaturdayThatWasSwapped() {
    assertThat(OFFICIAL.isWorkingDay(on("22/08/2026"))).isTrue();
    assertThat(OFFICIAL.work(at("22/08/2026 00:00"), at("23/08/2026 00:00"))).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "18/11/2026 00:00, 19/11/2026 00:00, PT8H",
    "18/11/2026 11:30, 18/11/2026 13:30, PT0S",
    "18/11/2026 11:29:59, 18/11/2026 13:30:01, PT2S",
    "18/11/2026 06:00, 18/11/2026 08:15, PT1H15M",
    "18/11/2026 16:59, 18/11/2026 23:00, PT1M",
    "21/11/2026 08:00, 22/11/2026 16:00, PT0S",
    "18/11/2026 09:00, 18/11/2026 09:00, PT0S",
    "18/11/2026 10:00, 18/11/2026 09:00, PT0S",
  })
  void measuresWorkInAHalfOpenInterval(String from, String to, Duration work) {
    assertThat(OFFICIAL.work(at(from), at(to))).isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource({
    "18/11/2026 07:00, PT8H, 18/11/2026 17:00",
    "18/11/2026 07:00, PT4H30M, 18/11/2026 11:30",
    "18/11/2026 07:00, PT4H31M, 18/11/2026 13:31",
    "18/11/2026 12:00, PT1M, 18/11/2026 13:31",
    "17/11/2026 17:00, PT1M, 18/11/2026 07:01",
    "18/11/2026 16:30:27, PT1H, 19/11/2026 07:30:27",
    "21/11/2026 20:10, PT0S, 21/11/2026 20:10",
  })
  void addsWorkUpToTheEarliestMoment(String start, Duration work, String end) {
    assertThat(OFFICIAL.plus(at(start), work)).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "18/11/2026 17:00, PT8H, 18/11/2026 07:00",
    "18/11/2026 17:00, PT3H30M, 18/11/2026 13:30",
    "18/11/2026 17:00, PT3H31M, 18/11/2026 11:29",
    "19/11/2026 07:00, PT1M, 18/11/2026 16:59",
    "18/11/2026 12:00, PT1M, 18/11/2026 11:29",
    "25/11/2026 07:00, PT8H, 23/11/2026 07:00",
    "21/11/2026 20:10, PT0S, 21/11/2026 20:10",
  })
  void takesWorkOffDownToTheLatestMoment(String end, Duration work, String start) {
    assertThat(OFFICIAL.minus(at(end), work)).isEqualTo(at(start));
  }

  @Test
  void takesTheDateItselfAsDayZeroEvenOnADayOff() {
    assertThat(OFFICIAL.day(on("22/11/2026"), 0)).isEqualTo(on("22/11/2026"));
    assertThat(OFFICIAL.day(on("22/11/2026"), 1)).isEqualTo(on("23/11/2026"));
    assertThat(OFFICIAL.day(on("22/11/2026"), -1)).isEqualTo(on("20/11/2026"));
    assertThat(OFFICIAL.day(on("23/11/2026"), 1)).isEqualTo(on("25/11/2026"));
    assertThat(OFFICIAL.day(on("25/11/2026"), -2)).isEqualTo(on("20/11/2026"));
  }

  @ParameterizedTest
  @CsvSource({
    "18/11/2026 05:00, 19/11/2026 07:00",
    "18/11/2026 11:30, 19/11/2026 11:30",
    "18/11/2026 11:31, 19/11/2026 13:30",
    "18/11/2026 17:00, 19/11/2026 17:00",
    "18/11/2026 21:00, 19/11/2026 17:00",
  })
  void keepsARollingDayWithinWorkingHours(String start, String due) {
    assertThat(OFFICIAL.due(at(start), new Limit(1, LimitUnit.DAY), DayCount.ROLLING))
        .isEqualTo(at(due));
  }

  @Test
  void endsAMonthOnTheLastDayOfAShorterOne() {
    assertThat(OFFICIAL.due(at("31/03/2025 09:00"), new Limit(3, LimitUnit.MONTH), DayCount.DAYS))
        .isEqualTo(at("30/06/2025 17:00"));
  }

  @Test
  void endsALimitOfNoDaysAtTheClosingOfTheSameDay() {
    assertThat(
            OFFICIAL.due(
                at("18/11/2026 09:00"), new Limit(0, LimitUnit.WORKING_DAY), DayCount.DAYS))
        .isEqualTo(at("18/11/2026 17:00"));
  }

  @Test
  void countsWithTheHoursOfTheUnit() {
    WorkingHours summer =
        new WorkingHours(
            LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 0), LocalTime.of(16, 30));
    WorkingCalendar calendar = new WorkingCalendar(Calendars.officialDays(), summer);

    assertThat(calendar.closing(on("18/11/2026"))).isEqualTo(at("18/11/2026 16:30"));
    assertThat(calendar.plus(at("18/11/2026 07:30"), DAY)).isEqualTo(at("19/11/2026 08:00"));
    assertThat(
            calendar.due(
                at("18/11/2026 14:00"), new Limit(1, LimitUnit.WORKING_DAY), DayCount.ROLLING))
        .isEqualTo(at("19/11/2026 14:00"));
  }

  @Test
  void knowsNoDayOutsideTheLoadedYears() {
    assertThatThrownBy(() -> OFFICIAL.isWorkingDay(on("31/12/2021")))
        .isInstanceOf(DateOutsideCalendar.class)
        .hasMessageContaining("2021-12-31")
        .hasMessageContaining("2022-01-01 to 2027-12-31");
    assertThatThrownBy(() -> OFFICIAL.closing(on("01/01/2028")))
        .isInstanceOfSatisfying(
            DateOutsideCalendar.class,
            outside -> assertThat(outside.date()).isEqualTo(on("01/01/2028")));
    assertThatThrownBy(() -> OFFICIAL.work(at("01/12/2021 08:00"), at("03/01/2022 08:00")))
        .isInstanceOf(DateOutsideCalendar.class);
  }

  @Test
  void countsToTheVeryEndOfTheLastYearButNoFurther() {
    assertThat(OFFICIAL.work(at("31/12/2027 00:00"), at("01/01/2028 00:00"))).isEqualTo(DAY);
    assertThatThrownBy(() -> OFFICIAL.work(at("31/12/2027 00:00"), at("01/01/2028 00:01")))
        .isInstanceOf(DateOutsideCalendar.class);
  }

  @Test
  void neverGuessesALimitThatRunsOutOfTheLoadedYears() {
    for (LimitUnit unit : LimitUnit.values()) {
      for (DayCount how : DayCount.values()) {
        for (int amount : List.of(80, Integer.MAX_VALUE)) {
          assertThatThrownBy(
                  () -> OFFICIAL.due(at("31/12/2027 08:30"), new Limit(amount, unit), how))
              .isInstanceOf(DateOutsideCalendar.class);
        }
      }
    }
    assertThat(OFFICIAL.plus(at("31/12/2027 07:00"), DAY)).isEqualTo(at("31/12/2027 17:00"));
    assertThatThrownBy(() -> OFFICIAL.plus(at("31/12/2027 07:00"), DAY.plusNanos(1)))
        .isInstanceOf(DateOutsideCalendar.class)
        .hasMessageContaining("2028-01-01");
    assertThatThrownBy(() -> OFFICIAL.minus(at("04/01/2022 08:00"), DAY))
        .isInstanceOf(DateOutsideCalendar.class)
        .hasMessageContaining("2021-12-31");
  }

  @Test
  void refusesATableItCannotTrust() {
    CalendarDay holiday = CalendarDay.of("2024-01-01", "HOLIDAY", "Tết Dương lịch", "BLLĐ 2019");
    CalendarDay worked = CalendarDay.of("2024-01-01", "SWAPPED_WORKING_DAY", "Làm bù", "");
    CalendarDay later = CalendarDay.of("2026-01-01", "HOLIDAY", "Tết Dương lịch", "BLLĐ 2019");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(List.of(), WorkingHours.STANDARD))
        .withMessageContaining("at least one year");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(List.of(holiday, worked), WorkingHours.STANDARD))
        .withMessageContaining("2024-01-01 stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(List.of(holiday, later), WorkingHours.STANDARD))
        .withMessageContaining("no day for 2025");
  }

  @Test
  void refusesARowItCannotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarDay.of("2026-02-30", "HOLIDAY", "Tết", ""))
        .withMessageContaining("'2026-02-30'")
        .withMessageContaining("2026-09-02");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarDay.of("2026-09-02", "FEAST", "Quốc khánh", ""))
        .withMessageContaining("'FEAST'")
        .withMessageContaining("SUBSTITUTE_HOLIDAY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarDay.of("2026-09-02", "HOLIDAY", " ", ""))
        .withMessageContaining("no name");
  }

  @Test
  void refusesHoursThatOverlapAndLimitsBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkingHours(
                    LocalTime.of(7, 0), LocalTime.of(12, 0), LocalTime.of(11, 0), LocalTime.NOON))
        .withMessageContaining("follow one another");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limit(-1, LimitUnit.DAY))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICIAL.plus(at("18/11/2026 09:00"), Duration.ofMinutes(-1)));
  }

  @Test
  void agreesWithTheWeekdaysWrittenInTheTable() {
    for (var row : ReferenceRows.of("holidays-vn-2022-2027.csv")) {
      LocalDate date = LocalDate.parse(row.get("date"));
      assertThat(date.getDayOfWeek().name()).startsWith(row.get("weekday"));
    }
    assertThat(Calendars.officialDays()).hasSize(76);
  }
}
