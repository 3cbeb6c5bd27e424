package vn.dunghen.quality;

/**
 * What is true of one dossier and wrong of none, but tells something where it is true of too many.
 */
public enum Trait {
  /** Handed in online. */
  ONLINE,
  /** Handed in online at the very second of the acceptance; DQ-02. */
  AT_ONCE,
  /** Two components or more, at least one of them flagged as reused. */
  REUSE_FLAGGED,
  /** The flag stands on the first component alone, with no source to prove it; DQ-06. */
  REUSE_ON_FIRST,
  /** Flagged as having digitised components; DQ-07. */
  DIGITISED_FLAG,
  /** Handed in online by an account of the portal, a TechID; DQ-08. */
  BY_ACCOUNT,
  /** The same, without word that VNeID verified the account; DQ-08. */
  WITHOUT_VNEID,
  /** A database was consulted; DQ-03. */
  DATABASE,
  /** A result with the digest of its link; DQ-33. */
  LINKED,
  /** Ended, and with an appointment to the minute. */
  ENDED,
  /** Ended in the last minutes before the appointment; DQ-34. */
  LAST_MINUTES,
  /** Supplements were asked for. */
  ASKED,
  /** Asked for within the last two working hours before the appointment; DQ-34. */
  ASKED_LATE,
  /** Asked for more than once; DQ-34. */
  ASKED_AGAIN
}
