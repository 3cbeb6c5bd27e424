package vn.dunghen.calendar;

/** The two ways of counting a limit of days that are met in practice. */
public enum DayCount {
  /**
   * The first day is not counted and the last one ends at closing time (Bộ luật Dân sự 2015 Điều
   * 147–148). Never earlier than {@link #ROLLING}.
   */
  DAYS,
  /** To the minute from the start, as one-stop software does it. */
  ROLLING
}
