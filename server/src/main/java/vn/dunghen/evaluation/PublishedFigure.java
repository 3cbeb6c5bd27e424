package vn.dunghen.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Counted;
import vn.dunghen.index.Points;

/**
 * A figure as the portal publishes it. What it does not give is null, which is not 0, and is never
 * worked out from the rest.
 *
 * @param unit by our code, where it has one; else as the portal writes it
 * @param code {@code 2.1}, {@code CKMB}, {@code TOTAL}; of an unknown one the portal's own
 * @param metric the portal's name of it; "" where it has none
 * @param ratio in percent
 * @param flag what the portal remarks about it, such as {@code TEMP_NATIONAL_REPORT_DENOMINATOR}
 * @param capturedAt when the portal showed it
 * @param capture number of the capture it stands in
 */
public record PublishedFigure(
    String unit,
    String unitName,
    Kind kind,
    String code,
    String metric,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable BigDecimal ratio,
    @Nullable BigDecimal points,
    @Nullable BigDecimal max,
    @Nullable Integer rank,
    String flag,
    Instant capturedAt,
    long capture) {

  /** The denominator is the numerator, for the time being. */
  public static final String TEMPORARY = "TEMP_NATIONAL_REPORT_DENOMINATOR";

  /** Code of a total. */
  public static final String TOTAL = "TOTAL";

  /** What is told of. */
  public enum Kind {
    INDICATOR,
    GROUP,
    TOTAL,
    /** A metric that is not known to us. */
    NEW
  }

  /** The points as they compare with ours: to two decimals; null where there are none. */
  public @Nullable Points score() {
    return points == null ? null : new Points(points.setScale(2, RoundingMode.HALF_UP));
  }

  /** Numerator and denominator. */
  public Counted counted() {
    return new Counted(numerator, denominator, null);
  }

  /** Whether anything but the moment of its capture differs. */
  public boolean differsFrom(PublishedFigure other) {
    return !java.util.Objects.equals(numerator, other.numerator)
        || !java.util.Objects.equals(denominator, other.denominator)
        || differ(points, other.points)
        || differ(ratio, other.ratio);
  }

  private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one != null || other != null;
    }
    return one.compareTo(other) != 0;
  }

  PublishedFigure in(long number, Instant at) {
    return new PublishedFigure(
        unit,
        unitName,
        kind,
        code,
        metric,
        numerator,
        denominator,
        ratio,
        points,
        max,
        rank,
        flag,
        at,
        number);
  }
}
