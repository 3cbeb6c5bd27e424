package vn.dunghen.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to in one unit.
 *
 * @param ratio in percent, unrounded; null where there is none
 * @param multiplier ratio of the indicator that multiplies this one, from 0 to 1; 1 where none does
 * @param points null where there are none, which is not 0
 * @param max what it could give
 */
public record IndicatorScore(
    String code,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable Double ratio,
    double multiplier,
    @Nullable Points points,
    Points max,
    Standing standing,
    @Nullable Note note) {

  /** The ratio as shown, with two decimals; null where there is none. */
  public @Nullable BigDecimal shownRatio() {
    return ratio == null ? null : new BigDecimal(ratio).setScale(2, RoundingMode.HALF_UP);
  }

  /** What it adds to its group. */
  public Points adds() {
    return points == null ? Points.ZERO : points;
  }
}
