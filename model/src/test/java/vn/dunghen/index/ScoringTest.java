package vn.dunghen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.index.Settings.NotApplicable;
import vn.dunghen.organisation.UnitKind;

/** Expected points were worked by hand from index-766 section 7. */
class ScoringTest {

  @Test
  void roundsHalfUpOnTheExactValueOfTheDouble() {
    // 1.005 as a double is 1.00499999…, although it is written 1.005.
    assertThat(Points.rounded(1.005)).hasToString("1.00");
    // 0.125 is exact.
    assertThat(Points.rounded(0.125)).hasToString("0.13");
  }

  @Test
  void keepsTheRatioUnroundedUnlessTheDefinitionSaysOtherwise() {
    // 4172 ÷ 4474 × 6 = 5.594993…; with a ratio of 93.25 it would be 5.595, rounded to 5.60.
    Indicator plain = Definitions.indicator("4.1", "MDSH", "6").build();
    assertThat(Scoring.score(plain, Counted.of(4172, 4474), 1).points()).hasToString("5.59");
  }

  @Test
  void roundsTheRatioFirstWhereTheDefinitionSaysSo() {
    // 19 ÷ 1600 = 1.1875 %, rounded 1.19 %: of 400 points 4.76, unrounded 4.75.
    Indicator rounding =
        Definitions.indicator("3.6", "TTTT", "400").rounding(RatioRounding.TWO_DECIMALS).build();
    assertThat(Scoring.score(rounding, Counted.of(19, 1600), 1).points()).hasToString("4.76");
    Indicator plain = Definitions.indicator("3.6", "TTTT", "400").build();
    assertThat(Scoring.score(plain, Counted.of(19, 1600), 1).points()).hasToString("4.75");
  }

  @Test
  void givesAllPointsFromTheTargetOnAndAShareBelowIt() {
    Indicator indicator = Definitions.indicator("3.3", "CLGQ", "6").target(50).build();
    assertThat(Scoring.score(indicator, Counted.of(50, 100), 1).points()).hasToString("6.00");
    assertThat(Scoring.score(indicator, Counted.of(90, 100), 1).points()).hasToString("6.00");
    // 25 % is half of the target.
    assertThat(Scoring.score(indicator, Counted.of(25, 100), 1).points()).hasToString("3.00");
  }

  @Test
  void tellsWhatADenominatorOfZeroGives() {
    Counted empty = Counted.of(0, 0);
    IndicatorScore zero = Scoring.score(emptyGives(WhenEmpty.ZERO), empty, 1);
    assertThat(zero.ratio()).isZero();
    assertThat(zero.points()).hasToString("0.00");
    IndicatorScore none = Scoring.score(emptyGives(WhenEmpty.NULL), empty, 1);
    assertThat(none.ratio()).isNull();
    assertThat(none.points()).isNull();
    assertThat(none.standing()).isEqualTo(Standing.GIVEN);
    IndicatorScore full = Scoring.score(emptyGives(WhenEmpty.FULL), empty, 1);
    assertThat(full.ratio()).isNull();
    assertThat(full.points()).hasToString("6.00");
    IndicatorScore out = Scoring.score(emptyGives(WhenEmpty.NOT_APPLICABLE), empty, 1);
    assertThat(out.standing()).isEqualTo(Standing.NOT_APPLICABLE);
  }

  private static Indicator emptyGives(WhenEmpty whenEmpty) {
    return Definitions.indicator("1.1", "A", "6").whenEmpty(whenEmpty).build();
  }

  @Test
  void addsRoundedPointsUpExactly() {
    // Each third of 1 rounds to 0.33, so the group is 0.99 and not 1.00.
    IndexDefinition definition =
        Definitions.of(
            Definitions.indicator("1", "A", "1").build(),
            Definitions.indicator("2", "A", "1").build(),
            Definitions.indicator("3", "A", "1").build());
    IndexScore score = Scoring.score(definition, UnitKind.PROVINCE, indicator -> Counted.of(1, 3));
    assertThat(score.groups().getFirst().points()).hasToString("0.99");
    assertThat(score.total()).hasToString("0.99");
  }

  @Test
  void leavesGroupAndTotalOpenWhileACountIsMissing() {
    IndexDefinition definition =
        Definitions.of(
            Definitions.indicator("1", "A", "1").build(),
            Definitions.indicator("2", "B", "1").build());
    Map<String, Counted> counts = Map.of("1", Counted.of(1, 1), "2", Counted.NOTHING);
    IndexScore score =
        Scoring.score(
            definition,
            UnitKind.PROVINCE,
            each -> counts.getOrDefault(each.code(), Counted.NOTHING));
    assertThat(score.group("A").orElseThrow().points()).hasToString("1.00");
    assertThat(score.group("B").orElseThrow().points()).isNull();
    assertThat(score.total()).isNull();
    assertThat(score.band()).isNull();
  }

  @Test
  void showsTheSumOfTheMaximaThatApply() {
    IndexScore score = halfApplies(NotApplicable.SHOW_SUM_OF_MAXIMA);
    assertThat(score.total()).hasToString("2.00");
    assertThat(score.maxApplicable()).hasToString("4.00");
  }

  @Test
  void stretchesTheRestOfAGroupWhereTheDefinitionSaysSo() {
    IndexScore score = halfApplies(NotApplicable.RESCALE);
    // 2 of 4 in a group of 10.
    assertThat(score.total()).hasToString("5.00");
    assertThat(score.maxApplicable()).hasToString("10.00");
  }

  private static IndexScore halfApplies(NotApplicable notApplicable) {
    IndexDefinition definition =
        Definitions.of(
            notApplicable,
            Definitions.indicator("1", "A", "4").build(),
            Definitions.indicator("2", "A", "6").whenEmpty(WhenEmpty.NOT_APPLICABLE).build());
    Map<String, Counted> counts = Map.of("1", Counted.of(1, 2), "2", Counted.of(0, 0));
    return Scoring.score(
        definition, UnitKind.PROVINCE, each -> counts.getOrDefault(each.code(), Counted.NOTHING));
  }

  @Test
  void saysWhatAnIndicatorIsWorthWhereItIsNotComputed() {
    IndicatorDraft indicator = Definitions.indicator("3.1", "A", "2").appliesTo(UnitKind.PROVINCE);
    assertThat(inACommune(indicator.elsewhere(Elsewhere.ZERO)).points()).hasToString("0.00");
    assertThat(inACommune(indicator.elsewhere(Elsewhere.FULL)).points()).hasToString("2.00");
    assertThat(inACommune(indicator.elsewhere(Elsewhere.NOT_APPLICABLE)).points()).isNull();
    IndicatorScore parents = inACommune(indicator.elsewhere(Elsewhere.PARENTS_FIGURE));
    assertThat(parents.points()).hasToString("1.00");
    assertThat(parents.note()).isEqualTo(Note.PARENTS_FIGURE);
  }

  private static IndicatorScore inACommune(IndicatorDraft indicator) {
    IndexDefinition definition = Definitions.of(indicator.build());
    return Scoring.score(definition, UnitKind.COMMUNE, each -> Counted.of(1, 2))
        .indicators()
        .getFirst();
  }

  @Test
  void scoresPublishedCountsAsPublished() {
    Indicator zero =
        Definitions.indicator("3.1", "A", "2")
            .appliesTo(UnitKind.PROVINCE)
            .elsewhere(Elsewhere.ZERO)
            .build();
    IndexScore score =
        Scoring.scorePublished(Definitions.of(zero), UnitKind.COMMUNE, each -> Counted.of(1, 2));
    assertThat(score.total()).hasToString("1.00");
  }

  @Test
  void multipliesByTheRatioOfAnotherIndicator() {
    IndexDefinition definition =
        Definitions.of(
            Definitions.indicator("1.4", "A", "6").build(),
            Definitions.indicator("3.3", "A", "6").target(50).times("1.4").build());
    Map<String, Counted> counts = Map.of("1.4", Counted.of(90, 100), "3.3", Counted.of(40, 100));
    IndicatorScore product =
        Scoring.score(
                definition,
                UnitKind.PROVINCE,
                each -> counts.getOrDefault(each.code(), Counted.NOTHING))
            .indicator("3.3")
            .orElseThrow();
    // 40 % × 0.9 = 36 %; 36 ÷ 50 × 6 = 4.32.
    assertThat(product.points()).hasToString("4.32");
  }

  @Test
  void tellsWhatOneMoreIsWorth() {
    Indicator indicator = Definitions.indicator("2.1", "A", "20").build();
    IndicatorScore score = Scoring.score(indicator, Counted.of(45538, 58412), 1);
    // 20 ÷ 58412 = 0.000342…
    assertThat(Scoring.worthOfOneMore(indicator, score)).isBetween(0.00034, 0.00035);
    IndicatorScore all = Scoring.score(indicator, Counted.of(5, 5), 1);
    assertThat(Scoring.worthOfOneMore(indicator, all)).isZero();
  }

  @Test
  void putsATotalIntoItsBand() {
    IndexDefinition definition = Definitions.of(Definitions.indicator("1", "A", "100").build());
    assertThat(definition.band(Points.of("100")).code()).isEqualTo("GOOD");
    assertThat(definition.band(Points.of("50")).code()).isEqualTo("GOOD");
    assertThat(definition.band(Points.of("49.99")).code()).isEqualTo("WEAK");
  }
}
