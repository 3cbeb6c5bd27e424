package vn.dunghen.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.evaluation.Comparison.Cause;
import vn.dunghen.figure.Figures;
import vn.dunghen.index.Formula;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Note;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;

/**
 * What lies between our prediction and the published figure: a constant, another reading, or what
 * stays unexplained; and of that whether the portal counted otherwise or made other points of the
 * same counts.
 */
final class Residue {

  private final IndexDefinition definition;
  private final List<Figures.Reading> readings;
  private final Indicator indicator;
  private final PublishedFigure figure;
  private final Points published;

  /**
   * What is left of one indicator.
   *
   * @param readings the other readings of the portal ledger, as of the capture
   * @param published the points that are published, or that the published counts give
   */
  Residue(
      IndexDefinition definition,
      List<Figures.Reading> readings,
      Indicator indicator,
      PublishedFigure figure,
      Points published) {
    this.definition = definition;
    this.readings = readings;
    this.indicator = indicator;
    this.figure = figure;
    this.published = published;
  }

  /**
   * Adds the pieces.
   *
   * @param again what the published counts give by the reading; null where they are not published
   * @param predicted by the reading from the portal ledger
   */
  void explain(Pieces pieces, @Nullable IndicatorScore again, IndicatorScore predicted) {
    Points left = predicted.adds().minus(published);
    if (left.isZero()) {
      return;
    }
    if (isConstant(predicted)) {
      pieces.add(Cause.CONSTANT, left, null);
    } else if (again == null) {
      Optional<String> reading = readingThatGives(predicted);
      pieces.add(reading.isPresent() ? Cause.READING : Cause.UNKNOWN, left, reading.orElse(null));
    } else {
      Points byFormula = again.adds().minus(published);
      formula(pieces, byFormula);
      counts(pieces, left.minus(byFormula));
    }
  }

  /** Points without counting, or a denominator that is the numerator for the time being. */
  private boolean isConstant(IndicatorScore predicted) {
    boolean fixed = indicator.formula() instanceof Formula.Constant;
    boolean temporary =
        figure.flag().equals(PublishedFigure.TEMPORARY)
            && predicted.note() != Note.TEMPORARY_DENOMINATOR
            && figure.numerator() != null
            && figure.numerator().equals(figure.denominator());
    return fixed || temporary;
  }

  /** The reading that gives the published points from the portal ledger. */
  private Optional<String> readingThatGives(IndicatorScore predicted) {
    return readings.stream()
        .filter(
            reading ->
                score(reading)
                    .filter(score -> score.adds().equals(published))
                    .filter(score -> !score.adds().equals(predicted.adds()))
                    .isPresent())
        .map(reading -> reading.definition().id())
        .findFirst();
  }

  private Optional<IndicatorScore> score(Figures.Reading reading) {
    return reading.scored().score().indicator(indicator.code());
  }

  /** The published counts by another formula. */
  private void formula(Pieces pieces, Points points) {
    Optional<String> reading =
        readings.stream()
            .map(Figures.Reading::definition)
            .filter(other -> !other.id().equals(definition.id()))
            .filter(this::givesPublishedPoints)
            .map(IndexDefinition::id)
            .findFirst();
    pieces.add(reading.isPresent() ? Cause.READING : Cause.FORMULA, points, reading.orElse(null));
  }

  private boolean givesPublishedPoints(IndexDefinition other) {
    return other
        .indicator(indicator.code())
        .filter(one -> one.formula() instanceof Formula.Share share && share.timesRatioOf() == null)
        .map(one -> Scoring.score(one, figure.counted(), 1).adds().equals(published))
        .orElse(false);
  }

  /** Other counts than ours. */
  private void counts(Pieces pieces, Points points) {
    Optional<String> reading =
        readings.stream()
            .filter(
                one ->
                    score(one)
                        .filter(
                            score ->
                                Objects.equals(score.numerator(), figure.numerator())
                                    && Objects.equals(score.denominator(), figure.denominator()))
                        .isPresent())
            .map(one -> one.definition().id())
            .findFirst();
    pieces.add(reading.isPresent() ? Cause.READING : Cause.COUNTS, points, reading.orElse(null));
  }
}
