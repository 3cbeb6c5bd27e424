package vn.dunghen.index;

/** What an indicator is worth in a unit of a kind for which it is not computed. */
public enum Elsewhere {
  /** The province's numerator, denominator and points, repeated and so labelled. */
  PARENTS_FIGURE,
  /** Nothing counted, ratio 0, no points. */
  ZERO,
  NOT_APPLICABLE,
  /** All points. */
  FULL
}
