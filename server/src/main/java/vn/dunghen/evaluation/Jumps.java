package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.evaluation.PublishedFigure.Kind;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;
import vn.dunghen.organisation.UnitCode;

/** Looks for jumps of what the prediction misses, between captures of one period. */
final class Jumps {

  private final FigureQuestion question;
  private final Figures figures;
  private final List<IndexDefinition> definitions;
  private final Map<Instant, Map<UnitCode, Scored>> predicted = new HashMap<>();

  /**
   * Looks for jumps.
   *
   * @param question about the whole province
   */
  Jumps(FigureQuestion question, Figures figures, List<IndexDefinition> definitions) {
    this.question = question.withLedger(Ledger.PORTAL);
    this.figures = figures;
    this.definitions = definitions;
  }

  /** Jumps between each capture and the one before it, the latest first. */
  List<Jump> in(List<PublishedFigure> published) {
    List<Jump> jumps = new ArrayList<>();
    for (Indicator indicator : question.definition().indicators()) {
      jumps.addAll(of(indicator, published));
    }
    jumps.sort(java.util.Comparator.comparing(Jump::to).reversed().thenComparing(Jump::indicator));
    return jumps;
  }

  private List<Jump> of(Indicator indicator, List<PublishedFigure> published) {
    TreeMap<Instant, Map<UnitCode, PublishedFigure>> captures = new TreeMap<>();
    for (PublishedFigure figure : published) {
      if (figure.kind() == Kind.INDICATOR
          && figure.code().equals(indicator.code())
          && !figure.capturedAt().isBefore(question.slice().period().from())) {
        captures
            .computeIfAbsent(figure.capturedAt(), at -> new LinkedHashMap<>())
            .put(new UnitCode(figure.unit()), figure);
      }
    }
    List<Jump> jumps = new ArrayList<>();
    Instant before = null;
    for (Instant at : captures.keySet()) {
      if (before != null) {
        jump(
                indicator,
                before,
                captures.getOrDefault(before, Map.of()),
                at,
                captures.getOrDefault(at, Map.of()))
            .ifPresent(jumps::add);
      }
      before = at;
    }
    return jumps;
  }

  private Optional<Jump> jump(
      Indicator indicator,
      Instant from,
      Map<UnitCode, PublishedFigure> first,
      Instant to,
      Map<UnitCode, PublishedFigure> second) {
    List<Jump.Step> steps = new ArrayList<>();
    second.forEach(
        (unit, figure) -> {
          PublishedFigure old = first.get(unit);
          Points before = old == null ? null : missed(indicator, old, unit);
          Points after = missed(indicator, figure, unit);
          if (before != null && after != null) {
            steps.add(new Jump.Step(unit, before, after));
          }
        });
    return Jump.of(steps, indicator.max())
        .map(
            found ->
                new Jump(
                    indicator.code(),
                    from,
                    to,
                    found.steps().stream().map(Jump.Step::unit).toList(),
                    steps.size(),
                    found.median(),
                    reading(indicator, found.steps(), second)));
  }

  /** Predicted less published; null where the portal gives no points or the unit is not ours. */
  private @Nullable Points missed(Indicator indicator, PublishedFigure figure, UnitCode unit) {
    Points published = score(question.definition(), figure);
    Scored scored = at(figure.capturedAt()).get(unit);
    return published == null || scored == null
        ? null
        : scored
            .score()
            .indicator(indicator.code())
            .map(IndicatorScore::adds)
            .map(points -> points.minus(published))
            .orElse(null);
  }

  private static @Nullable Points score(IndexDefinition definition, PublishedFigure figure) {
    return figure.score() != null ? figure.score() : rescored(definition, figure);
  }

  private static @Nullable Points rescored(IndexDefinition definition, PublishedFigure figure) {
    return figure.numerator() == null || figure.denominator() == null
        ? null
        : definition
            .indicator(figure.code())
            .map(indicator -> Scoring.score(indicator, figure.counted(), 1).points())
            .orElse(null);
  }

  private Map<UnitCode, Scored> at(Instant moment) {
    return predicted.computeIfAbsent(
        moment, at -> figures.branch(question.withSlice(question.slice().withAsOf(at))));
  }

  /** The other reading that makes the published points of the published counts, for most. */
  private @Nullable String reading(
      Indicator indicator, List<Jump.Step> steps, Map<UnitCode, PublishedFigure> published) {
    for (IndexDefinition other : definitions) {
      long fit =
          steps.stream()
              .map(step -> published.get(step.unit()))
              .filter(Objects::nonNull)
              .filter(figure -> figure.score() != null)
              .filter(figure -> Objects.equals(rescored(other, figure), figure.score()))
              .count();
      if (!other.id().equals(question.definition().id())
          && other.indicator(indicator.code()).isPresent()
          && 2 * fit > steps.size()) {
        return other.id();
      }
    }
    return null;
  }
}
