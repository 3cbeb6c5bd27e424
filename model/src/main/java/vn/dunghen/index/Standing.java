package vn.dunghen.index;

/** Whether there is anything to say about an indicator or a group. */
public enum Standing {
  /** Scored, be it with points null because the denominator is 0. */
  GIVEN,
  NOT_APPLICABLE,
  /** Counts are missing. */
  MISSING
}
