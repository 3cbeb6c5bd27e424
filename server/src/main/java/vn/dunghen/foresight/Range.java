package vn.dunghen.foresight;

import java.util.Arrays;

/**
 * Between which values a figure is expected, four times in five.
 *
 * @param middle as many draws above as below
 */
public record Range(double low, double middle, double high) {

  private static final double TENTH = 0.1;

  /** The middle four fifths of what was drawn. */
  static Range of(double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    return new Range(
        quantile(sorted, TENTH), quantile(sorted, 1.0 / 2), quantile(sorted, 1 - TENTH));
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  boolean holds(double value) {
    // A figure has two decimals; what cannot be told apart when shown is the same.
    return value >= low - 0.005 && value <= high + 0.005;
  }

  double width() {
    return high - low;
  }
}
