package vn.dunghen.calendar;

/** Why a date of the calendar is not simply what its weekday says. */
public enum DayKind {
  /** A public holiday, <i>ngày nghỉ lễ, tết</i> (Bộ luật Lao động 2019 Điều 112). */
  HOLIDAY,
  /** The day after a holiday that fell on a weekend, <i>nghỉ bù</i> (Điều 111 khoản 3). */
  SUBSTITUTE_HOLIDAY,
  /** A weekday given off against a worked weekend day, <i>hoán đổi ngày làm việc</i>. */
  SWAPPED_DAY_OFF,
  /** A weekend day that is worked, with the hours of an ordinary day, <i>làm bù</i>. */
  SWAPPED_WORKING_DAY;

  /** Whether offices work on such a day. */
  public boolean worked() {
    return this == SWAPPED_WORKING_DAY;
  }
}
