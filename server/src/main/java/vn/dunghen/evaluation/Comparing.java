package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.evaluation.Comparison.Cause;
import vn.dunghen.evaluation.Comparison.Columns;
import vn.dunghen.evaluation.Comparison.Line;
import vn.dunghen.evaluation.Comparison.Piece;
import vn.dunghen.evaluation.PublishedFigure.Kind;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.index.Group;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Scoring;

/**
 * Compares one unit in one period. A difference is taken apart by going from our figure to the
 * published one in steps, each of which changes one thing; the pieces add up to it exactly.
 */
final class Comparing {

  private final FigureQuestion question;
  private final Figures figures;
  private final Overlap.Parts parts;
  private final Definitions definitions;
  private final List<PublishedFigure> published;
  private final boolean portalHeard;
  private final Map<Instant, Moment> moments = new HashMap<>();
  private final IndexScore now;

  /**
   * Compares what is published.
   *
   * @param question to our own ledger
   * @param published the latest figures of the unit, of any kind
   */
  Comparing(
      FigureQuestion question,
      Figures figures,
      Overlap.Parts parts,
      Definitions definitions,
      List<PublishedFigure> published) {
    this.question = question;
    this.figures = figures;
    this.parts = parts;
    this.definitions = definitions;
    this.published = published;
    this.portalHeard = figures.hasData(Ledger.PORTAL);
    this.now = figures.unit(question).score();
  }

  /** The four steps from our ledger to the portal's, as of one moment, and its other readings. */
  private record Moment(
      IndexScore local,
      IndexScore localOnBoth,
      IndexScore portalOnBoth,
      IndexScore portal,
      List<Figures.Reading> readings) {}

  private Moment at(Instant moment) {
    return moments.computeIfAbsent(moment, this::asOf);
  }

  private Moment asOf(Instant moment) {
    FigureQuestion then = question.withSlice(question.slice().withAsOf(moment));
    FigureQuestion there = then.withLedger(Ledger.PORTAL);
    List<IndexDefinition> others =
        definitions.all().stream()
            .filter(definition -> !definition.id().equals(question.definition().id()))
            .toList();
    return new Moment(
        figures.unit(then).score(),
        parts.localOnBoth().unit(then).score(),
        parts.portalOnBoth().unit(there).score(),
        figures.unit(there).score(),
        figures.readings(there, others));
  }

  Comparison compare(Comparison.Ranks ranks) {
    Columnar columnar = new Columnar();
    List<Line> indicators = new ArrayList<>();
    for (Indicator indicator : question.definition().indicators()) {
      indicators.add(line(indicator, columnar.of(indicator.code())));
    }
    List<Line> groups = new ArrayList<>();
    for (Group group : question.definition().groups()) {
      groups.add(
          sum(
              Kind.GROUP,
              group.code(),
              group.max(),
              question.definition().indicatorsOf(group).stream().map(Indicator::code).toList(),
              indicators,
              score -> score.group(group.code()).map(GroupScore::points)));
    }
    Line total =
        sum(
            Kind.TOTAL,
            PublishedFigure.TOTAL,
            now.maxApplicable(),
            indicators.stream().map(Line::code).toList(),
            indicators,
            score -> Optional.ofNullable(score.total()));
    return new Comparison(
        question.unit(),
        portalHeard,
        List.copyOf(new TreeSet<>(published.stream().map(PublishedFigure::capturedAt).toList())),
        indicators,
        groups,
        total,
        ranks,
        published.stream().filter(figure -> figure.kind() == Kind.NEW).toList());
  }

  /** The three columns, all as of the question. */
  private final class Columnar {

    private final IndexScore should = parts.due().unit(question).score();
    private final @Nullable IndexScore is =
        portalHeard ? figures.unit(question.withLedger(Ledger.PORTAL)).score() : null;

    Columns of(String code) {
      return new Columns(
          now.indicator(code).orElseThrow(),
          should.indicator(code).orElseThrow(),
          is == null ? null : is.indicator(code).orElseThrow());
    }
  }

  private Optional<PublishedFigure> published(Kind kind, String code) {
    return published.stream()
        .filter(figure -> figure.kind() == kind && figure.code().equals(code))
        .findFirst();
  }

  private Line line(Indicator indicator, Columns columns) {
    String code = indicator.code();
    IndicatorScore local = columns.local();
    PublishedFigure figure = published(Kind.INDICATOR, code).orElse(null);
    if (figure == null || figure.capturedAt().isBefore(question.slice().period().from())) {
      return new Line(
          code,
          figure,
          null,
          false,
          null,
          local.points(),
          indicator.max(),
          null,
          List.of(),
          columns);
    }
    @Nullable IndicatorScore again = rescored(question.definition(), figure);
    boolean rescored = figure.points() == null && again != null && again.points() != null;
    @Nullable Points score = rescored && again != null ? again.points() : figure.score();
    @Nullable IndicatorScore predicted =
        portalHeard ? at(figure.capturedAt()).portal().indicator(code).orElseThrow() : null;
    // Without points and without all counts it is not known what the portal gives, which is not 0.
    boolean unknown = figure.numerator() == null || figure.denominator() == null;
    boolean nothing = score == null && (local.points() == null || unknown);
    List<Piece> pieces =
        nothing || predicted == null
            ? List.of()
            : pieces(indicator, figure, zeroFor(score), again, predicted);
    @Nullable Points difference = nothing ? null : local.adds().minus(zeroFor(score));
    if (!nothing && predicted == null && difference != null && !difference.isZero()) {
      pieces = List.of(new Piece(Cause.UNKNOWN, difference, null));
    }
    return new Line(
        code,
        figure,
        score,
        rescored,
        predicted == null ? null : predicted.points(),
        local.points(),
        indicator.max(),
        difference,
        pieces,
        columns);
  }

  private static Points zeroFor(@Nullable Points points) {
    return points == null ? Points.ZERO : points;
  }

  /** What the published counts give by a definition; null where they are not all published. */
  private static @Nullable IndicatorScore rescored(
      IndexDefinition definition, PublishedFigure figure) {
    Indicator indicator = definition.indicator(figure.code()).orElse(null);
    if (indicator == null || figure.numerator() == null || figure.denominator() == null) {
      return null;
    }
    return Scoring.score(indicator, figure.counted(), 1);
  }

  private List<Piece> pieces(
      Indicator indicator,
      PublishedFigure figure,
      Points score,
      @Nullable IndicatorScore again,
      IndicatorScore predicted) {
    Moment then = at(figure.capturedAt());
    Pieces pieces = new Pieces();
    steps(pieces, then, indicator.code());
    new Residue(question.definition(), then.readings(), indicator, figure, score)
        .explain(pieces, again, predicted);
    return pieces.all();
  }

  private static Points adds(IndexScore score, String code) {
    return score.indicator(code).map(IndicatorScore::adds).orElse(Points.ZERO);
  }

  /** From our figure of now to the portal ledger's of then. */
  private void steps(Pieces pieces, Moment then, String code) {
    Points here = adds(then.local(), code);
    Points localOnBoth = adds(then.localOnBoth(), code);
    Points portalOnBoth = adds(then.portalOnBoth(), code);
    Points there = adds(then.portal(), code);
    pieces.add(Cause.SINCE_CAPTURE, adds(now, code).minus(here), null);
    if (Membership.countsDossiers(question.definition().indicator(code).orElseThrow())) {
      pieces.add(Cause.NOT_ON_PORTAL, here.minus(localOnBoth), null);
      pieces.add(Cause.DIFFERENT, localOnBoth.minus(portalOnBoth), null);
      pieces.add(Cause.ONLY_ON_PORTAL, portalOnBoth.minus(there), null);
    } else {
      pieces.add(Cause.OTHER_THAN_DOSSIERS, here.minus(there), null);
    }
  }

  /** A group or the total: the same steps, and what was found out about its indicators. */
  private Line sum(
      Kind kind,
      String code,
      Points max,
      List<String> codes,
      List<Line> indicators,
      Function<IndexScore, Optional<Points>> of) {
    PublishedFigure figure = published(kind, code).orElse(null);
    @Nullable Points local = of.apply(now).orElse(null);
    @Nullable Points score = figure == null ? null : figure.score();
    if (figure == null
        || score == null
        || local == null
        || figure.capturedAt().isBefore(question.slice().period().from())) {
      return new Line(code, figure, score, false, null, local, max, null, List.of(), null);
    }
    Points difference = local.minus(score);
    Pieces pieces = new Pieces();
    @Nullable Points predicted = null;
    if (portalHeard) {
      Moment then = at(figure.capturedAt());
      predicted = of.apply(then.portal()).orElse(null);
      codes.forEach(one -> steps(pieces, then, one));
      indicators.stream()
          .filter(line -> codes.contains(line.code()))
          .flatMap(line -> line.pieces().stream())
          .filter(piece -> piece.cause() == Cause.READING || piece.cause() == Cause.CONSTANT)
          .forEach(piece -> pieces.add(piece.cause(), piece.points(), piece.reading()));
    }
    pieces.add(Cause.UNKNOWN, difference.minus(pieces.sum()), null);
    return new Line(
        code, figure, score, false, predicted, local, max, difference, pieces.all(), null);
  }
}
