package vn.dunghen.calendar;

import java.time.LocalDate;

/**
 * A date was asked for that no loaded year of the calendar covers. A missing year is an error and
 * never "no holidays": a deadline worked out without them would be wrong without saying so.
 */
public final class DateOutsideCalendar extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The date asked for. */
  private final LocalDate date;

  DateOutsideCalendar(LocalDate date, LocalDate firstDay, LocalDate lastDay) {
    super(
        "%s is outside the working calendar, which covers %s to %s; load the holidays of %d"
            .formatted(date, firstDay, lastDay, date.getYear()));
    this.date = date;
  }

  /** The date asked for. */
  public LocalDate date() {
    return date;
  }
}
