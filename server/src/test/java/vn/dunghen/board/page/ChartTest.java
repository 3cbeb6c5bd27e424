package vn.dunghen.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final Written VI = new Written(Language.VI);

  private static Chart.Value month(String label, double value) {
    return new Chart.Value(label, value, false);
  }

  @Test
  void choosesRoundLevelsThatHoldAllValues() {
    Chart chart = Chart.of("", List.of(month("T1", 69.9), month("T2", 88.9)), 100, VI);
    assertThat(chart.levels())
        .extracting(Chart.Level::text)
        .containsExactly("60", "70", "80", "90", "100");
  }

  @Test
  void neverShowsMoreThanTheLimit() {
    Chart chart = Chart.of("", List.of(month("T1", 99.5), month("T2", 100)), 100, VI);
    assertThat(chart.levels().getLast().text()).isEqualTo("100");
  }

  @Test
  void drawsTheRunningMonthApart() {
    Chart chart =
        Chart.of(
            "",
            List.of(month("T1", 70), month("T2", 80), new Chart.Value("T3", 75.0, true)),
            100,
            VI);
    assertThat(chart.path()).isNotEmpty();
    assertThat(chart.openPath()).isNotEmpty();
    assertThat(chart.dots().getLast().running()).isTrue();
  }

  @Test
  void leavesAGapForAMonthWithoutAValue() {
    Chart chart =
        Chart.of(
            "",
            List.of(
                month("T1", 70),
                new Chart.Value("T2", null, false),
                month("T3", 80),
                month("T4", 80)),
            100,
            VI);
    assertThat(chart.dots()).hasSize(3);
    assertThat(chart.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void survivesWithoutAnyValue() {
    Chart chart = Chart.of("", List.of(new Chart.Value("T1", null, false)), 100, VI);
    assertThat(chart.dots()).isEmpty();
    assertThat(Chart.spark(List.of(1.0))).isEmpty();
  }

  @Test
  void endsASparkWhereItsLastValueIs() {
    assertThat(Chart.endOf(Chart.spark(List.of(1.0, 2.0)))).isEqualTo("100.0 2.0");
  }
}
