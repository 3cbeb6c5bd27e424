package vn.dunghen.counting;

/** What a count says of one subject at one moment. */
public enum Answer {
  YES,
  NO,
  /** The rule does not speak of this subject, or what it needs is not known. */
  NOT_APPLICABLE
}
