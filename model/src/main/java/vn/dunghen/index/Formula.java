package vn.dunghen.index;

import org.jspecify.annotations.Nullable;

/** How an indicator comes to its ratio. */
public sealed interface Formula {

  /**
   * Numerator ÷ denominator × 100.
   *
   * @param timesRatioOf code of another indicator whose ratio multiplies this one, as 3.3 of the
   *     working document does with 1.4; null: none
   * @param whenUnreported what stands for a denominator that must be reported and was not
   */
  record Share(
      Part numerator,
      Part denominator,
      @Nullable String timesRatioOf,
      WhenUnreported whenUnreported)
      implements Formula {}

  /** The same points for every unit, with ratio 100 and nothing counted; 4.6 on the portal. */
  record Constant(Points points) implements Formula {}

  /** What stands for the denominator of 1.4 while no total has been reported. */
  enum WhenUnreported {
    /** The numerator, as the portal does for the time being; then the ratio is 100. */
    NUMERATOR,
    /** The total of the year before, in proportion to the length of the period; else nothing. */
    PREVIOUS_YEAR
  }
}
