package vn.dunghen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.organisation.UnitKind;

class ReadingsTest {

  @Test
  void setsTwoReadingsOfTheSameCountsSideBySide() {
    IndexScore linear = half(Definitions.indicator("4.2", "A", "4"));
    IndexScore target = half(Definitions.indicator("4.2", "A", "4").target(80));
    List<Readings.Difference> differences = Readings.differences(linear, target);
    // 50 % gives 2 of 4; of a target of 80 % it is 2.50.
    assertThat(differences).hasSize(1);
    assertThat(differences.getFirst().difference()).hasToString("0.50");
  }

  @Test
  void countsPointsThatDoNotApplyAsNone() {
    IndexScore linear = half(Definitions.indicator("1.1", "A", "4"));
    IndexScore out =
        half(
            Definitions.indicator("1.1", "A", "4")
                .appliesTo(UnitKind.PROVINCE)
                .elsewhere(Elsewhere.NOT_APPLICABLE));
    assertThat(Readings.differences(linear, out).getFirst().difference()).hasToString("-2.00");
    assertThat(Readings.differences(out, out).getFirst().difference()).isNull();
  }

  private static IndexScore half(IndicatorDraft indicator) {
    return Scoring.score(
        Definitions.of(indicator.build()), UnitKind.COMMUNE, each -> Counted.of(1, 2));
  }
}
