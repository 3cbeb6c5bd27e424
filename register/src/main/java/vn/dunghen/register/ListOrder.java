package vn.dunghen.register;

/** In which order the rows of a listing stand; equal rows by code. */
public record ListOrder(Column column, Direction direction) {

  /** By code, ascending. */
  public static final ListOrder CODE = new ListOrder(Column.CODE, Direction.ASCENDING);

  /** What dossiers are ordered by; other listings are ordered by code only. */
  public enum Column {
    CODE,
    ACCEPTED,
    /** The end; dossiers without one come last, ascending. */
    ENDED,
    /** The first moment of being overdue; dossiers that never are come last, ascending. */
    LATE_FROM,
    PROCEDURE
  }

  /** Which end first. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }
}
