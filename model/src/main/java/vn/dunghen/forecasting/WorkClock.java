package vn.dunghen.forecasting;

import java.time.LocalDate;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * A clock that stands still while offices are closed, so that a week with a holiday is like any
 * other. It is for comparing lengths of time; due dates are the calendar's own.
 */
final class WorkClock {

  private static final long DAY = 86_400;
  private static final long OPENS = 27_000;
  private static final long CLOSES = 61_200;

  /** The clock of Việt Nam is as far ahead of the epoch's. */
  private static final long AHEAD = 25_200;

  private final long firstDay;
  private final int[] daysBefore;

  /** A clock from the day of one moment to that of another, in seconds since the epoch. */
  WorkClock(WorkingCalendar calendar, long first, long last) {
    firstDay = day(first);
    daysBefore = new int[Math.toIntExact(day(last) - firstDay + 2)];
    for (int i = 1; i < daysBefore.length; i++) {
      daysBefore[i] = daysBefore[i - 1] + (works(calendar, firstDay + i - 1) ? 1 : 0);
    }
  }

  private static long day(long second) {
    return Math.floorDiv(second + AHEAD, DAY);
  }

  private static boolean works(WorkingCalendar calendar, long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    try {
      return calendar.isWorkingDay(day);
    } catch (DateOutsideCalendar noSuchYear) {
      return day.getDayOfWeek().getValue() <= 5;
    }
  }

  /** Seconds of office hours until the moment; what is outside the clock counts from its edge. */
  long at(long second) {
    long day = day(second) - firstDay;
    if (day < 0) {
      return 0;
    }
    if (day >= daysBefore.length - 1) {
      return daysBefore[daysBefore.length - 1] * (CLOSES - OPENS);
    }
    int before = daysBefore[(int) day];
    boolean working = daysBefore[(int) day + 1] > before;
    long ofDay = Math.floorMod(second + AHEAD, DAY);
    long today = working ? Math.clamp(ofDay - OPENS, 0, CLOSES - OPENS) : 0;
    return before * (CLOSES - OPENS) + today;
  }

  /** The month of a moment, counted on through the years. */
  static int month(long second) {
    LocalDate date = LocalDate.ofEpochDay(day(second));
    return date.getYear() * 12 + date.getMonthValue();
  }

  /** The start of a day, in seconds since the epoch. */
  static long startOf(LocalDate day) {
    return VietnamTime.startOf(day).getEpochSecond();
  }

  static LocalDate dateOf(long second) {
    return LocalDate.ofEpochDay(day(second));
  }
}
