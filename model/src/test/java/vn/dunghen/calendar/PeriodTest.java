package vn.dunghen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dunghen.calendar.Calendars.at;
import static vn.dunghen.calendar.Calendars.on;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 01/01/2026, 31/12/2026, Năm 2026",
    "2026-08, 01/08/2026, 31/08/2026, Tháng 8 năm 2026",
    "2026-12, 01/12/2026, 31/12/2026, Tháng 12 năm 2026",
    "2024-02, 01/02/2024, 29/02/2024, Tháng 2 năm 2024",
    "2026-Q1, 01/01/2026, 31/03/2026, Quý I năm 2026",
    "2026-Q2, 01/04/2026, 30/06/2026, Quý II năm 2026",
    "2026-Q3, 01/07/2026, 30/09/2026, Quý III năm 2026",
    "2026-Q4, 01/10/2026, 31/12/2026, Quý IV năm 2026",
    "2026-H1, 01/01/2026, 30/06/2026, 6 tháng đầu năm 2026",
    "2026-H2, 01/07/2026, 31/12/2026, 6 tháng cuối năm 2026",
    "2026-9M, 01/01/2026, 30/09/2026, 9 tháng đầu năm 2026",
  })
  void readsTheKindsOfPeriod(String text, String firstDay, String lastDay, String name) {
    Period period = Period.parse(text);

    assertThat(period.label()).isEqualTo(text);
    assertThat(period.from()).isEqualTo(at(firstDay + " 00:00"));
    assertThat(period.to()).isEqualTo(VietnamTime.startOf(on(lastDay).plusDays(1)));
    assertThat(period.firstDay()).isEqualTo(on(firstDay));
    assertThat(period.lastDay()).isEqualTo(on(lastDay));
    assertThat(period.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "0202",
        "2026-13",
        "2026-00",
        "2026-8",
        "2026-Q5",
        "2026-Q",
        "2026-H3",
        "2026-6M",
        " 2026",
        "2026-q3",
        "2026-08-01",
        "tháng 8",
        "20260"
      })
  void refusesWhatIsNoPeriodAndSaysWhatIs(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse(text))
        .withMessageContaining("'" + text + "'")
        .withMessageContaining("2026-Q3")
        .withMessageContaining("2026-9M");
  }

  @Test
  void runsFromOneDayToAnotherWithBoth() {
    Period period = Period.between(on("01/01/2026"), on("09/10/2026"));

    assertThat(period.label()).isEqualTo("01/01/2026–09/10/2026");
    assertThat(period.name()).isEqualTo("Từ 01/01/2026 đến 09/10/2026");
    assertThat(period.to()).isEqualTo(at("10/10/2026 00:00"));
    assertThat(period.lastDay()).isEqualTo(on("09/10/2026"));
    assertThat(Period.between(on("09/10/2026"), on("09/10/2026")).name())
        .isEqualTo("Ngày 09/10/2026");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.between(on("10/10/2026"), on("09/10/2026")))
        .withMessageContaining("2026-10-09");
  }

  @Test
  void holdsItsFirstInstantAndNotItsEnd() {
    Period august = Period.parse("2026-08");

    assertThat(august.contains(at("01/08/2026 00:00"))).isTrue();
    assertThat(august.contains(at("31/08/2026 23:59:59"))).isTrue();
    assertThat(august.contains(at("01/09/2026 00:00"))).isFalse();
    assertThat(august.contains(at("31/07/2026 23:59:59"))).isFalse();
  }

  @Test
  void fallsIntoItsMonths() {
    assertThat(Period.parse("2026-Q3").months())
        .containsExactly(Period.parse("2026-07"), Period.parse("2026-08"), Period.parse("2026-09"));
    assertThat(Period.parse("2026").months()).hasSize(12);
    assertThat(Period.parse("2026-02").months()).containsExactly(Period.parse("2026-02"));
  }

  @Test
  void cutsTheMonthsAtItsEdges() {
    assertThat(Period.between(on("15/12/2025"), on("09/02/2026")).months())
        .containsExactly(
            Period.between(on("15/12/2025"), on("31/12/2025")),
            Period.parse("2026-01"),
            Period.between(on("01/02/2026"), on("09/02/2026")));
    assertThat(Period.between(on("03/02/2026"), on("04/02/2026")).months())
        .containsExactly(Period.between(on("03/02/2026"), on("04/02/2026")));
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period("x", at("02/01/2026 00:00"), at("01/01/2026 00:00")))
        .withMessageContaining("x");
  }
}
