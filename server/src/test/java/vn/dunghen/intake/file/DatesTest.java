package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "23/11/2026 07:30, 2026-11-23T07:30:00",
    "23/11/2026 7:30, 2026-11-23T07:30:00",
    "23/11/2026  07:30:05, 2026-11-23T07:30:05",
    "2026-11-23T07:30:00+07:00, 2026-11-23T07:30:00",
    "2026-11-23T00:30:00Z, 2026-11-23T07:30:00",
    "2026-11-23T07:30+07:00, 2026-11-23T07:30:00",
    "23-11-2026 07:30:00, 2026-11-23T07:30:00",
    "23.11.2026 07:30, 2026-11-23T07:30:00",
    "20261123073000, 2026-11-23T07:30:00",
    "202611230730, 2026-11-23T07:30:00",
    "2026-11-23 07:30:00, 2026-11-23T07:30:00",
    "2026/11/23 07:30:00, 2026-11-23T07:30:00",
    "23/11/2026 7h30, 2026-11-23T07:30:00",
    "23/11/2026 7:30:00 SA, 2026-11-23T07:30:00",
    "23/11/2026 7:30 CH, 2026-11-23T19:30:00",
    "23/11/2026 12:05 PM, 2026-11-23T12:05:00",
    "23/11/2026 12:05 AM, 2026-11-23T00:05:00",
    "1/2/2026 08:00, 2026-02-01T08:00:00"
  })
  void readsAMomentInTheStylesOfClerks(String written, LocalDateTime meant) {
    Dates.Read read = Dates.of(written);
    assertThat(read.time()).isNotNull();
    assertThat(read.moment()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23/11/2026",
        "23-11-2026",
        "23.11.2026",
        "2026-11-23",
        "20261123",
        " 23/11/2026 "
      })
  void readsADayAlone(String written) {
    assertThat(Dates.of(written)).isEqualTo(new Dates.Read(LocalDate.of(2026, 11, 23), null));
  }

  @ParameterizedTest
  @CsvSource({
    "31/02/2026, có thật",
    "29/02/2026, có thật",
    "00/11/2026, có thật",
    "23/11/2026 24:00, có thật",
    "23/11/2026 07:60, có thật",
    "23/11/2026 13:00 CH, có thật",
    "20260231, có thật",
    "23/11/26, bốn chữ số",
    "23/11/1926, 2000–2100",
    "23/11/2126, 2000–2100",
    "23/11-2026, không phải ngày giờ",
    "hôm qua, không phải ngày giờ",
    "46349, không phải ngày giờ",
    "2026-11-23T07:30:00+99:00, có thật",
    "11/23/2026, tháng trước ngày"
  })
  void refusesWhatIsNoDateOrCouldBeTwo(String written, String says) {
    assertThatThrownBy(() -> Dates.of(written))
        .isInstanceOfSatisfying(
            Dates.Unread.class, unread -> assertThat(unread.sentence()).contains(says));
  }

  @Test
  void refusesDigitsWithoutEndAndFast() {
    assertThatThrownBy(() -> Dates.of("1".repeat(100_000))).isInstanceOf(Dates.Unread.class);
    assertThatThrownBy(() -> Dates.of("1/".repeat(50_000))).isInstanceOf(Dates.Unread.class);
  }

  @Test
  void knowsTheMonthBeforeTheDayByADayOver12() {
    assertThatThrownBy(() -> Dates.of("11/23/2026"))
        .isInstanceOfSatisfying(
            Dates.Unread.class, unread -> assertThat(unread.monthFirst()).isTrue());
    assertThatThrownBy(() -> Dates.of("31/13/2026"))
        .isInstanceOfSatisfying(
            Dates.Unread.class, unread -> assertThat(unread.monthFirst()).isFalse());
  }
}
