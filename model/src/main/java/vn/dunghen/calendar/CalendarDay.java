package vn.dunghen.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/**
 * One row of the calendar: a date that is off or worked against its weekday, and on what notice.
 *
 * @param name what the day is, in Vietnamese, as in the notice
 * @param basis the law or notice it rests on
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, String basis) {

  /** Refuses a day without a name: a day off nobody can explain is a mistake in the table. */
  public CalendarDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the calendar day " + date + " has no name");
    }
  }

  /**
   * Reads one row as it stands in a file: an ISO date and the name of a {@link DayKind}.
   *
   * @throws IllegalArgumentException naming the value that cannot be read and what is accepted
   */
  public static CalendarDay of(String date, String kind, String name, String basis) {
    return new CalendarDay(readDate(date), readKind(kind), name.strip(), basis.strip());
  }

  private static LocalDate readDate(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a date of the form 2026-09-02", unreadable);
    }
  }

  private static DayKind readKind(String text) {
    for (DayKind kind : DayKind.values()) {
      if (kind.name().equals(text.strip())) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a kind of day; accepted: " + Arrays.toString(DayKind.values()));
  }
}
