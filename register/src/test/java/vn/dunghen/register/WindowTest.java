package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dunghen.calendar.Period;

class WindowTest {

  private static final Instant AUTUMN = SmallProvince.at("2026-10-10T00:00");
  private static final int IN_MARCH = Seconds.of(SmallProvince.at("2026-03-02T08:00"));

  private static Stream<Period> longBefore() {
    return Stream.of("0001-01-01", "1900-01-01", "1981-11-13", "1981-12-12", "1999-12-01")
        .map(LocalDate::parse)
        .map(first -> Period.between(first, first.plusDays(30)));
  }

  @ParameterizedTest
  @MethodSource("longBefore")
  void countsNothingInAPeriodLongBeforeAllColumns(Period period) {
    Window window = new Window(period, AUTUMN, null);
    assertThat(window.kind(IN_MARCH, Seconds.NEVER)).isEqualTo(Window.NEITHER);
    assertThat(window.last).isLessThan(window.open);
  }

  @Test
  void countsNothingAsOfAMomentBeforeAllColumns() {
    Window window = new Window(Period.parse("2026"), Instant.parse("1900-01-01T00:00:00Z"), null);
    assertThat(window.kind(IN_MARCH, Seconds.NEVER)).isEqualTo(Window.NEITHER);
  }
}
