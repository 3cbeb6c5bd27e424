package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * By when a dossier that another unit received must be with the competent authority (NĐ
 * 118/2025/NĐ-CP Điều 18 khoản 2), and by when an apology must go out; deadlines sections 3 and 5.
 */
public final class Transfer {

  private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

  private Transfer() {}

  /**
   * On the same working day; what was received after 15:00, on a day off or after closing, at the
   * next opening and so long after it.
   */
  public static Instant due(Instant received, WorkingCalendar calendar, Duration grace) {
    LocalDate day = VietnamTime.dateOf(received);
    boolean sameDay =
        calendar.isWorkingDay(day) && !VietnamTime.timeOf(received).isAfter(SAME_DAY_UNTIL);
    return sameDay ? calendar.closing(day) : calendar.opening(calendar.day(day, 1)).plus(grace);
  }

  /** From when a limit counts that may not begin after 15:00 (setting {@code shiftAfter15}). */
  static Instant shifted(Instant received, WorkingCalendar calendar) {
    LocalDate day = VietnamTime.dateOf(received);
    return calendar.isWorkingDay(day) && !VietnamTime.timeOf(received).isAfter(SAME_DAY_UNTIL)
        ? received
        : calendar.opening(calendar.day(day, 1));
  }

  /** The closing of the last working day before the date. */
  public static Instant apologyDue(Instant due, WorkingCalendar calendar) {
    return calendar.closing(calendar.day(VietnamTime.dateOf(due), -1));
  }
}
