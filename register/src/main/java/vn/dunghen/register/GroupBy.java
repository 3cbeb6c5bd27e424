package vn.dunghen.register;

/** How the tallies of a slice are told apart, and what their keys are. */
public enum GroupBy {
  /** One tally; its key is the code of the slice's unit. */
  TOTAL,
  /** The slice's unit and the units directly below it, by code, each with all below it. */
  UNIT,
  /** The slice's unit and every unit below it, by code, each with all below it. */
  BRANCH,
  /**
   * The calendar months of the period, by label. NB: a dossier is in hand in several months, so
   * counts of population H do not add up to the period's.
   */
  MONTH,
  /** Procedures with at least one dossier, by national code; "" for dossiers without one. */
  PROCEDURE,
  /** Fields with at least one dossier; "" where the procedure or its field is not known. */
  FIELD,
  /**
   * Officers with at least one dossier, by code. A dossier counts once for each officer having a
   * step on it, so tallies do not add up to the total.
   */
  OFFICER,
  /** "1" direct, "2" online, "3" post, "0" none of these. */
  CHANNEL
}
