package vn.dunghen.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.UnitKind;

/**
 * From counts to points, groups, total and band; index-766 section 7.
 *
 * <p>Ratio and points are worked out in binary doubles in exactly the order of operations of that
 * section, because the portal's published points depend on it; from the points on all is exact.
 */
public final class Scoring {

  private static final double PERCENT = 100;

  private final IndexDefinition definition;
  private final UnitKind kind;
  private final Origin origin;
  private final Function<Indicator, ? extends @Nullable Counted> counts;
  private final Map<String, IndicatorScore> scores = new LinkedHashMap<>();

  /** Where the counts come from. */
  private enum Origin {
    COUNTED,
    /** Published ones already hold what the portal shows for the units below a province. */
    PUBLISHED
  }

  private Scoring(
      IndexDefinition definition,
      UnitKind kind,
      Origin origin,
      Function<Indicator, ? extends @Nullable Counted> counts) {
    this.definition = definition;
    this.kind = kind;
    this.origin = origin;
    this.counts = counts;
  }

  /**
   * Scores what we counted.
   *
   * @param kind of the unit; decides which indicators are computed for it
   * @param counts of each indicator; for one with {@link Elsewhere#PARENTS_FIGURE} in a unit of
   *     another kind, the province's
   */
  public static IndexScore score(
      IndexDefinition definition, UnitKind kind, Function<Indicator, Counted> counts) {
    return new Scoring(definition, kind, Origin.COUNTED, counts).index();
  }

  /**
   * Scores what was published: given counts are scored as given, whatever stands for them
   * elsewhere; only what is not applicable to the kind of unit stays so.
   *
   * @param counts null for an indicator of which nothing was published, constant or not
   */
  public static IndexScore scorePublished(
      IndexDefinition definition, UnitKind kind, Function<Indicator, @Nullable Counted> counts) {
    return new Scoring(definition, kind, Origin.PUBLISHED, counts).index();
  }

  /** Scores one indicator on these counts alone. */
  public static IndicatorScore score(Indicator indicator, Counted counted, double multiplier) {
    return switch (indicator.formula()) {
      case Formula.Constant constant -> constant(indicator, constant);
      case Formula.Share share when counted.empty() -> empty(indicator, counted);
      case Formula.Share share when counted.complete() -> share(indicator, counted, multiplier);
      case Formula.Share share -> without(indicator, counted, Standing.MISSING, counted.note());
    };
  }

  /** Numerator ÷ denominator in percent; the denominator is above 0. */
  public static double ratio(long numerator, long denominator) {
    return (double) numerator / denominator * PERCENT;
  }

  /**
   * What one more in the numerator is worth, in unrounded points; 0 where all points are reached,
   * empty where there is no ratio.
   */
  public static @Nullable Double worthOfOneMore(Indicator indicator, IndicatorScore score) {
    @Nullable Long numerator = score.numerator();
    @Nullable Long denominator = score.denominator();
    if (numerator == null
        || denominator == null
        || denominator == 0
        || !(indicator.formula() instanceof Formula.Share)) {
      return null;
    }
    long more = Math.min(numerator + 1, Math.max(numerator, denominator));
    return exact(indicator, ratio(more, denominator) * score.multiplier())
        - exact(indicator, ratio(numerator, denominator) * score.multiplier());
  }

  /** The points of a ratio before they are rounded; 0 where there is no ratio. */
  public static double exactPoints(Indicator indicator, IndicatorScore score) {
    return score.ratio() == null ? 0 : exact(indicator, score.ratio());
  }

  private static double exact(Indicator indicator, double ratio) {
    double max = indicator.max().asDouble();
    return Math.min(max, ratio * max / indicator.target());
  }

  private static IndicatorScore share(Indicator indicator, Counted counted, double multiplier) {
    long numerator = Objects.requireNonNull(counted.numerator());
    long denominator = Objects.requireNonNull(counted.denominator());
    double ratio = ratio(numerator, denominator);
    if (multiplier != 1) {
      ratio = ratio * multiplier;
    }
    double used =
        switch (indicator.ratioRounding()) {
          case NONE -> ratio;
          case TWO_DECIMALS ->
              new BigDecimal(ratio).setScale(2, RoundingMode.HALF_UP).doubleValue();
        };
    return new IndicatorScore(
        indicator.code(),
        numerator,
        denominator,
        ratio,
        multiplier,
        Points.rounded(exact(indicator, used)),
        indicator.max(),
        Standing.GIVEN,
        counted.note());
  }

  private static IndicatorScore empty(Indicator indicator, Counted counted) {
    Note note = counted.note() == null ? Note.EMPTY : counted.note();
    return switch (indicator.whenEmpty()) {
      case ZERO -> fixed(indicator, counted, 0.0, Points.ZERO, note);
      case NULL -> without(indicator, counted, Standing.GIVEN, note);
      case FULL -> fixed(indicator, counted, null, indicator.max(), note);
      case NOT_APPLICABLE -> without(indicator, counted, Standing.NOT_APPLICABLE, note);
    };
  }

  private static IndicatorScore constant(Indicator indicator, Formula.Constant constant) {
    return fixed(indicator, Counted.NOTHING, PERCENT, constant.points(), Note.CONSTANT);
  }

  private static IndicatorScore fixed(
      Indicator indicator, Counted counted, @Nullable Double ratio, Points points, Note note) {
    return new IndicatorScore(
        indicator.code(),
        counted.numerator(),
        counted.denominator(),
        ratio,
        1,
        points,
        indicator.max(),
        Standing.GIVEN,
        note);
  }

  private static IndicatorScore without(
      Indicator indicator, Counted counted, Standing standing, @Nullable Note note) {
    return new IndicatorScore(
        indicator.code(),
        counted.numerator(),
        counted.denominator(),
        null,
        1,
        null,
        indicator.max(),
        standing,
        note);
  }

  private IndexScore index() {
    definition.indicators().forEach(this::scored);
    List<IndicatorScore> indicators = definition.indicators().stream().map(this::scored).toList();
    List<GroupScore> groups = new ArrayList<>();
    Points total = Points.ZERO;
    Points maxApplicable = Points.ZERO;
    boolean missing = false;
    for (Group group : definition.groups()) {
      GroupScore score = group(group);
      groups.add(score);
      missing |= score.standing() == Standing.MISSING;
      total = score.points() == null ? total : total.plus(score.points());
      maxApplicable = maxApplicable.plus(score.maxApplicable());
    }
    return missing
        ? new IndexScore(indicators, groups, null, maxApplicable, null)
        : new IndexScore(indicators, groups, total, maxApplicable, definition.band(total));
  }

  private IndicatorScore scored(Indicator indicator) {
    IndicatorScore known = scores.get(indicator.code());
    if (known != null) {
      return known;
    }
    IndicatorScore score = indicator.appliesTo(kind) ? here(indicator) : elsewhere(indicator);
    scores.put(indicator.code(), score);
    return score;
  }

  private IndicatorScore here(Indicator indicator) {
    Counted counted = counts.apply(indicator);
    if (counted == null) {
      return without(indicator, Counted.NOTHING, Standing.MISSING, null);
    }
    if (!(indicator.formula() instanceof Formula.Share share) || share.timesRatioOf() == null) {
      return score(indicator, counted, 1);
    }
    IndicatorScore factor = scored(definition.indicator(share.timesRatioOf()).orElseThrow());
    if (factor.standing() == Standing.MISSING) {
      return without(indicator, counted, Standing.MISSING, counted.note());
    }
    // Where the other has no ratio there is nothing to multiply by; and more than all is all.
    double multiplier = factor.ratio() == null ? 1 : Math.min(1, factor.ratio() / PERCENT);
    return score(indicator, counted, multiplier);
  }

  private IndicatorScore elsewhere(Indicator indicator) {
    if (indicator.elsewhere() == Elsewhere.NOT_APPLICABLE) {
      return without(indicator, Counted.NOTHING, Standing.NOT_APPLICABLE, Note.NOT_FOR_THIS_KIND);
    }
    if (origin == Origin.PUBLISHED) {
      return here(indicator);
    }
    return switch (indicator.elsewhere()) {
      case PARENTS_FIGURE -> score(indicator, parents(indicator), 1);
      case ZERO -> fixed(indicator, Counted.of(0, 0), 0.0, Points.ZERO, Note.NOT_FOR_THIS_KIND);
      case FULL -> fixed(indicator, Counted.NOTHING, null, indicator.max(), Note.NOT_FOR_THIS_KIND);
      case NOT_APPLICABLE -> throw new IllegalStateException("handled above");
    };
  }

  private Counted parents(Indicator indicator) {
    Counted counted = counts.apply(indicator);
    return (counted == null ? Counted.NOTHING : counted).noting(Note.PARENTS_FIGURE);
  }

  private GroupScore group(Group group) {
    Points sum = Points.ZERO;
    Points applicable = Points.ZERO;
    boolean missing = false;
    for (Indicator indicator : definition.indicatorsOf(group)) {
      IndicatorScore score = scored(indicator);
      missing |= score.standing() == Standing.MISSING;
      if (score.standing() != Standing.NOT_APPLICABLE) {
        sum = sum.plus(score.adds());
        applicable = applicable.plus(score.max());
      }
    }
    if (missing) {
      return new GroupScore(group.code(), null, group.max(), applicable, Standing.MISSING);
    }
    if (applicable.isZero()) {
      return new GroupScore(group.code(), null, group.max(), applicable, Standing.NOT_APPLICABLE);
    }
    return switch (definition.settings().notApplicable()) {
      case SHOW_SUM_OF_MAXIMA ->
          new GroupScore(group.code(), sum, group.max(), applicable, Standing.GIVEN);
      case RESCALE ->
          new GroupScore(
              group.code(),
              sum.scaled(group.max(), applicable),
              group.max(),
              group.max(),
              Standing.GIVEN);
    };
  }
}
