package vn.dunghen.index;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points of the index, exact, with two decimals.
 *
 * <p>Sums of points need no further rounding (index-766 section 7.4), so only {@link #rounded}
 * rounds.
 */
public record Points(BigDecimal value) implements Comparable<Points> {

  /** Decimals of every published point. */
  private static final int DECIMALS = 2;

  public static final Points ZERO = Points.of("0");

  /**
   * Brings the value to two decimals.
   *
   * @throws ArithmeticException if it has more than two
   */
  public Points {
    value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  /** Points written out, such as {@code 18} or {@code 7.22}. */
  public static Points of(String written) {
    return new Points(new BigDecimal(written));
  }

  /**
   * Rounds half up on the exact value of the binary double; index-766 section 7.2.
   *
   * <p>NB: {@code BigDecimal.valueOf} would round the shortest decimal that stands for the double,
   * which is another number.
   */
  public static Points rounded(double exact) {
    return new Points(new BigDecimal(exact).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** This share of the points, {@code part ÷ whole}, rounded half up. */
  public Points scaled(Points part, Points whole) {
    BigDecimal product = value.multiply(part.value);
    return new Points(product.divide(whole.value, DECIMALS, RoundingMode.HALF_UP));
  }

  public Points plus(Points other) {
    return new Points(value.add(other.value));
  }

  public Points minus(Points other) {
    return new Points(value.subtract(other.value));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /** For the arithmetic of {@link Scoring}, which is done in doubles on purpose. */
  public double asDouble() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Points other) {
    return value.compareTo(other.value);
  }

  /** With a dot and two decimals: {@code 7.22}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
