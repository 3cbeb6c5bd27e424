package vn.dunghen.index;

/** What a denominator of 0 gives; index-766 section 3. */
public enum WhenEmpty {
  /** Ratio 0 and no points. */
  ZERO,
  /** Neither ratio nor points; it adds nothing but its maximum still counts. */
  NULL,
  /** No ratio, all points. */
  FULL,
  /** Neither ratio nor points, and its maximum is left out of the total that could be had. */
  NOT_APPLICABLE
}
