package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.IndicatorPage.ReadingColumn;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.figure.Figures;
import vn.dunghen.index.Formula;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Standing;

/** One indicator in every reading, the page's own first. */
@Component
final class ReadingColumns {

  private static final double PERCENT = 100;

  private final Scores scores;
  private final Definitions definitions;

  ReadingColumns(Scores scores, Definitions definitions) {
    this.scores = scores;
    this.definitions = definitions;
  }

  List<ReadingColumn> of(Question question, String code) {
    List<IndexDefinition> order = new ArrayList<>(definitions.all());
    order.remove(question.definition());
    order.addFirst(question.definition());
    List<Figures.Reading> readings = scores.readings(question, order);
    @Nullable Points base = points(readings.getFirst(), code).orElse(null);
    return readings.stream().map(reading -> column(question, reading, code, base)).toList();
  }

  private static Optional<Points> points(Figures.Reading reading, String code) {
    return reading.scored().score().indicator(code).map(IndicatorScore::adds);
  }

  private static ReadingColumn column(
      Question question, Figures.Reading reading, String code, @Nullable Points base) {
    IndexDefinition definition = reading.definition();
    String name = question.language().say(definition.name());
    boolean chosen = definition.equals(question.definition());
    Indicator indicator = definition.indicator(code).orElse(null);
    IndicatorScore score = reading.scored().score().indicator(code).orElse(null);
    if (indicator == null || score == null) {
      String absent = question.t("readings.absent");
      return new ReadingColumn(
          definition.id(), name, chosen, false, absent, "", null, "", null, null);
    }
    return new ReadingColumn(
        definition.id(),
        name,
        chosen,
        score.standing() == Standing.GIVEN,
        indicator.formula() instanceof Formula.Share
            ? question.t("readings.population." + indicator.population().name())
            : question.t("note.CONSTANT"),
        counts(question, indicator, score),
        score.ratio(),
        target(question, indicator),
        score.points(),
        base == null ? null : score.adds().minus(base));
  }

  /** Numerator and denominator as counted, and what else is multiplied in. */
  static String counts(Question question, Indicator indicator, IndicatorScore score) {
    if (score.numerator() == null || score.denominator() == null) {
      return vn.dunghen.board.page.Written.NOTHING;
    }
    String times =
        indicator.formula() instanceof Formula.Share share && share.timesRatioOf() != null
            ? question.t("readings.times", share.timesRatioOf())
            : "";
    return question.written().count(score.numerator())
        + " : "
        + question.written().count(score.denominator())
        + times;
  }

  static String target(Question question, Indicator indicator) {
    String max = question.written().max(indicator.max());
    return indicator.target() == PERCENT
        ? question.t("readings.target.none", max)
        : question.t("readings.target.at", max, question.written().target(indicator.target()));
  }
}
