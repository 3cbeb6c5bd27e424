package vn.dunghen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The official calendar of 2022–2027 and moments written as people write them. */
public final class Calendars {

  /** With the standard hours. */
  public static final WorkingCalendar OFFICIAL =
      new WorkingCalendar(officialDays(), WorkingHours.STANDARD);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm[:ss]");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Calendars() {}

  public static List<CalendarDay> officialDays() {
    return ReferenceRows.of("holidays-vn-2022-2027.csv").stream()
        .map(
            row ->
                CalendarDay.of(row.get("date"), row.get("kind"), row.get("name"), row.get("basis")))
        .toList();
  }

  /** {@code 03/09/2026 17:00}, on the clock of Việt Nam by the JDK's own zone rules. */
  static Instant at(String moment) {
    return LocalDateTime.parse(moment, MOMENT).atZone(VietnamTime.ZONE).toInstant();
  }

  static LocalDate on(String date) {
    return LocalDate.parse(date, DATE);
  }
}
