package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.calendar.CalendarDay;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.ClockSettings.DayEnd;
import vn.dunghen.counting.ClockSettings.HourMode;
import vn.dunghen.counting.ClockSettings.PauseMode;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;

class ClockReaderTest {

  private static final List<CalendarDay> DAYS =
      List.of(CalendarDay.of("2026-01-01", "HOLIDAY", "Tết Dương lịch", "Điều 112"));

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before each test
  private Path folder;

  private ClockSettings read(String yaml) throws IOException {
    Path file = folder.resolve("clock.yaml");
    Files.writeString(file, yaml);
    return ClockReader.read(file, DAYS);
  }

  @Test
  void readsHoursRulesAndDaysAnnouncedLater() throws IOException {
    ClockSettings settings =
        read(
            """
            hours:
              - unit: H32.101
                from: 2026-01-01
                weekdays: 07:30-11:30 13:30-17:30
                saturday: 07:30-11:30
            exceptions:
              - unit: H32.101
                date: 2026-03-02
                name: Lễ hội của phường
            days:
              - {date: 2026-03-03, kind: SWAPPED_DAY_OFF, name: Hoán đổi, basis: thông báo, knownFrom: 2026-02-20}
            rules:
              - {from: 2026-01-01, unit: H32.101, supplementPause: EXTEND, shiftStartAfter15: true}
            """);
    var calendar = settings.calendars().of("H32.101.07", LocalDate.of(2026, 2, 21));
    assertThat(calendar.closing(LocalDate.of(2026, 3, 4)))
        .isEqualTo(Instant.parse("2026-03-04T10:30:00Z"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 2))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 3))).isFalse();
    // Saturday 07/03, four hours from 07:30.
    assertThat(calendar.plus(Instant.parse("2026-03-07T00:30:00Z"), Duration.ofHours(4)))
        .isEqualTo(Instant.parse("2026-03-07T04:30:00Z"));
    assertThat(settings.options())
        .singleElement()
        .matches(option -> option.supplement() == PauseMode.EXTEND && option.shiftAfter15());
  }

  @Test
  void readsHowLimitsEndAndWhatIsAssumedOfThePortal() throws IOException {
    String yaml =
        """
        rules:
          - {hourMode: CLOCK, dayLimitEnds: MIDNIGHT, acceptWithinMinutes: 240}
        portal: {severalSupplements: ALWAYS, dayCount: ROLLING, endOfRunningPeriod: LAST_DAY}
        """;
    assertThat(read(yaml).options())
        .singleElement()
        .matches(option -> option.hourMode() == HourMode.CLOCK)
        .matches(option -> option.dayLimitEnds() == DayEnd.MIDNIGHT)
        .matches(option -> option.acceptWithin().equals(Duration.ofHours(4)));
    assertThat(ClockReader.portal(folder.resolve("clock.yaml")))
        .isEqualTo(
            new PortalAssumptions(
                SeveralSupplements.ALWAYS, DayCount.ROLLING, EndOfRunningPeriod.LAST_DAY));
    read("portal: {dayCount: ROLLING}");
    assertThat(ClockReader.portal(folder.resolve("clock.yaml")))
        .isEqualTo(PortalAssumptions.STANDARD.with(DayCount.ROLLING));
    assertThat(ClockReader.portal(folder.resolve("none.yaml")))
        .isEqualTo(PortalAssumptions.STANDARD);
    read("portal: {severalSupplements: NEVER}");
    assertThatThrownBy(() -> ClockReader.portal(folder.resolve("clock.yaml")))
        .hasMessageContaining(
            "portal.severalSupplements is 'NEVER'; accepted are [WAITING_ONLY, ALWAYS]");
  }

  @Test
  void whereThereIsNoFileTheStandardStands() {
    ClockSettings settings = ClockReader.read(folder.resolve("none.yaml"), DAYS);
    assertThat(settings.options()).isEmpty();
    assertThat(
            settings
                .calendars()
                .of("H32.101", LocalDate.of(2026, 1, 1))
                .closing(LocalDate.of(2026, 1, 2)))
        .isEqualTo(Instant.parse("2026-01-02T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours: [{unit: H32, weekday: 07:00-11:00}] | hours[0].weekday is not known",
        "hours: [{weekdays: 11:00-07:00}] | hours[0].weekdays cannot be read",
        "hours: 7 | hours is no list",
        "exceptions: [{name: x}] | exceptions[0].date is missing",
        "exceptions: [{name: x, date: 2026-02-31}] | exceptions[0].date cannot be read",
        "rules: [{dayCount: SOME}] | rules[0].dayCount is 'SOME'; accepted are [DAYS, ROLLING]",
        "rules: [{transferGraceMinutes: -1}] | rules[0].transferGraceMinutes cannot be read",
        "rules: [{acceptWithinMinutes: 20000}] | rules[0].acceptWithinMinutes cannot be read",
        "rules: [{hourMode: SOLAR}] | rules[0].hourMode is 'SOLAR'; accepted are [WORKING, CLOCK]",
        "rule: [] | rule is not known",
        "'[' | no YAML"
      })
  void saysWhatIsWrongAndWhere(String yaml, String reason) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ClockRefused.class)
        .hasMessageContaining("clock.yaml: ")
        .hasMessageContaining(reason);
  }
}
