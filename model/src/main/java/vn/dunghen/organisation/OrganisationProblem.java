package vn.dunghen.organisation;

/**
 * Something wrong with the units or successions as they were given, with the row it stands in.
 *
 * @param list which of the two lists the row is of
 * @param row place of the row in its list, the first being 1
 * @param unit the unit the row speaks of
 * @param reason what is wrong, for the person who keeps the list
 */
public record OrganisationProblem(Rows list, int row, UnitCode unit, Kind kind, String reason) {

  /** The lists an organisation is made of. */
  public enum Rows {
    UNITS,
    SUCCESSIONS
  }

  /** What can be wrong. */
  public enum Kind {
    /** Two units bear one code, or an alias is the code or alias of another unit. */
    DUPLICATE_CODE,
    /** The parent is not in the list. */
    MISSING_PARENT,
    /** The parent does not stand on every day of the unit. */
    PARENT_NOT_COVERING,
    /** A unit is its own ancestor. */
    PARENT_CYCLE,
    /** The successor is not in the list, or a succession speaks of an unknown unit. */
    MISSING_SUCCESSOR,
    /** The successor does not stand on the day after the unit closed. */
    SUCCESSOR_NOT_VALID,
    /** A unit succeeds itself. */
    SUCCESSOR_CYCLE,
    /** Not exactly one primary succession, or another than the unit names. */
    PRIMARY_SUCCESSOR
  }
}
