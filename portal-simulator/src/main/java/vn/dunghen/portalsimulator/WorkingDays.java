package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar (deadlines 1 and 2): Monday to Friday but for the table of days off and of
 * worked weekend days, 07:00–11:30 and 13:30–17:00. A limit is counted by {@code DAYS}.
 */
final class WorkingDays {

  /** {@code DONVITINH} of a procedure. */
  enum LimitUnit {
    HOUR,
    DAY,
    WORKING_DAY,
    MONTH
  }

  /** The longest time of a procedure. */
  record Limit(int amount, LimitUnit unit) {}

  private static final LocalTime[] OPENS = {LocalTime.of(7, 0), LocalTime.of(13, 30)};
  private static final LocalTime[] CLOSES = {LocalTime.of(11, 30), LocalTime.of(17, 0)};

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();
  private int firstYear = Integer.MAX_VALUE;
  private int lastYear = Integer.MIN_VALUE;

  private WorkingDays() {}

  static WorkingDays ofReference() {
    WorkingDays days = new WorkingDays();
    for (var row : Reference.rows("holidays-vn-2022-2027.csv")) {
      LocalDate day = LocalDate.parse(row.getField("date"));
      boolean isWorked = row.getField("kind").equals("SWAPPED_WORKING_DAY");
      (isWorked ? days.worked : days.off).add(day);
      days.firstYear = Math.min(days.firstYear, day.getYear());
      days.lastYear = Math.max(days.lastYear, day.getYear());
    }
    return days;
  }

  /**
   * @throws DateTimeException if the year is not in the table; it is never taken for a year without
   *     holidays
   */
  boolean isWorked(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw new DateTimeException("no holidays known for " + day.getYear());
    }
    if (worked.contains(day)) {
      return true;
    }
    return !off.contains(day)
        && day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The n-th working day after it, or before it where n is negative; the day itself is day 0. */
  LocalDate day(LocalDate from, int n) {
    LocalDate day = from;
    for (int left = Math.abs(n); left > 0; ) {
      day = day.plusDays(Integer.signum(n));
      if (isWorked(day)) {
        left--;
      }
    }
    return day;
  }

  /** The first moment after the n-th working day: a limit that names a day ends at its midnight. */
  long afterDay(long from, int n) {
    return Moments.startOf(day(Moments.dateOf(from), n).plusDays(1));
  }

  /** When the limit ends; none where it cannot be worked out. */
  long due(long start, @Nullable Limit limit) {
    if (limit == null) {
      return Moments.NONE;
    }
    try {
      LocalDate first = Moments.dateOf(start);
      if (limit.amount() == 0) {
        long today = closing(workedFrom(first));
        return today < start ? closing(day(first, 1)) : today;
      }
      return switch (limit.unit()) {
        case HOUR -> plus(start, limit.amount() * 3_600L);
        case WORKING_DAY -> closing(day(first, limit.amount()));
        case DAY -> closing(workedFrom(first.plusDays(limit.amount())));
        case MONTH -> closing(workedFrom(first.plusMonths(limit.amount())));
      };
    } catch (DateTimeException unknownYear) {
      return Moments.NONE;
    }
  }

  private LocalDate workedFrom(LocalDate from) {
    LocalDate day = from;
    while (!isWorked(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static long closing(LocalDate day) {
    return day.atTime(CLOSES[1]).toEpochSecond(Moments.VIETNAM);
  }

  /** The earliest moment with so many seconds of work since the start. */
  private long plus(long start, long seconds) {
    long left = seconds;
    LocalDate day = Moments.dateOf(start);
    while (true) {
      for (int part = 0; part < OPENS.length && isWorked(day); part++) {
        long from = Math.max(start, day.atTime(OPENS[part]).toEpochSecond(Moments.VIETNAM));
        long to = day.atTime(CLOSES[part]).toEpochSecond(Moments.VIETNAM);
        if (from + left <= to) {
          return from + left;
        }
        left -= Math.max(0, to - from);
      }
      day = day.plusDays(1);
    }
  }
}
