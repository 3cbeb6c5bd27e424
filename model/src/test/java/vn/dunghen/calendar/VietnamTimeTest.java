package vn.dunghen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamTimeTest {

  @Test
  void beginsADaySevenHoursBeforeGreenwich() {
    assertThat(VietnamTime.startOf(LocalDate.of(2026, 9, 3)))
        .isEqualTo(Instant.parse("2026-09-02T17:00:00Z"));
    assertThat(VietnamTime.dateOf(Instant.parse("2026-09-02T16:59:59.999Z")))
        .isEqualTo(LocalDate.of(2026, 9, 2));
    assertThat(VietnamTime.dateOf(Instant.parse("2026-09-02T17:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 9, 3));
  }

  @Test
  void countsAsTheZoneRulesOfTheJdkDo() {
    for (int year = 1980; year < 2100; year++) {
      Instant instant = LocalDate.of(year, 6, 15).atStartOfDay(VietnamTime.ZONE).toInstant();
      assertThat(VietnamTime.startOf(LocalDate.of(year, 6, 15))).isEqualTo(instant);
    }
  }

  @Test
  void saysAMomentAndADateAsASentenceDoes() {
    Instant instant = Instant.parse("2026-09-03T10:00:59Z");

    assertThat(VietnamTime.moment(instant)).isEqualTo("17:00 ngày 03/09/2026");
    assertThat(VietnamTime.date(LocalDate.of(2026, 9, 3))).isEqualTo("03/09/2026");
    assertThat(VietnamTime.date(LocalDate.of(202, 1, 1))).isEqualTo("01/01/0202");
  }

  @ParameterizedTest
  @CsvSource({
    "PT12H30M, 12 giờ 30 phút",
    "PT124H, 5 ngày 4 giờ",
    "-PT12H30M, 12 giờ 30 phút",
    "PT24H, 1 ngày",
    "PT24H1M, 1 ngày 1 phút",
    "PT2M59S, 2 phút",
    "PT59S, dưới 1 phút",
    "PT0S, 0 phút",
  })
  void saysHowLong(Duration lapse, String words) {
    assertThat(VietnamTime.lapse(lapse)).isEqualTo(words);
  }

  @Test
  void saysALimitInItsUnit() {
    assertThat(new Limit(5, LimitUnit.WORKING_DAY).vietnamese()).isEqualTo("5 ngày làm việc");
    assertThat(new Limit(4, LimitUnit.HOUR).vietnamese()).isEqualTo("4 giờ");
  }
}
