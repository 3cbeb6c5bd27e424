package vn.dunghen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second, slow clock that shares no thought with the calendar: it stands on every minute and asks
 * whether the office is open. Whole minutes only, standard hours only.
 */
final class MinuteClock {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Map<LocalDate, String> kinds =
      ReferenceRows.of("holidays-vn-2022-2027.csv").stream()
          .collect(
              Collectors.toMap(row -> LocalDate.parse(row.get("date")), row -> row.get("kind")));

  boolean worked(LocalDate date) {
    String kind = kinds.get(date);
    return kind == null
        ? !WEEKEND.contains(date.getDayOfWeek())
        : kind.equals("SWAPPED_WORKING_DAY");
  }

  /** Whether the minute that begins here is worked. */
  private boolean open(LocalDateTime minute) {
    int of = minute.getHour() * 60 + minute.getMinute();
    boolean hours = (of >= 420 && of < 690) || (of >= 810 && of < 1020);
    return hours && worked(minute.toLocalDate());
  }

  long work(LocalDateTime from, LocalDateTime to) {
    long minutes = 0;
    for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
      minutes += open(at) ? 1 : 0;
    }
    return minutes;
  }

  LocalDateTime plus(LocalDateTime from, long minutes) {
    LocalDateTime at = from;
    for (long left = minutes; left > 0; at = at.plusMinutes(1)) {
      left -= open(at) ? 1 : 0;
    }
    return at;
  }

  LocalDateTime minus(LocalDateTime to, long minutes) {
    LocalDateTime at = to;
    for (long left = minutes; left > 0; ) {
      at = at.minusMinutes(1);
      left -= open(at) ? 1 : 0;
    }
    return at;
  }

  LocalDate day(LocalDate from, int n) {
    LocalDate at = from;
    int step = Integer.signum(n);
    for (int left = Math.abs(n); left > 0; ) {
      at = at.plusDays(step);
      left -= worked(at) ? 1 : 0;
    }
    return at;
  }

  LocalDateTime due(LocalDateTime start, Limit limit, DayCount how) {
    return switch (limit.unit()) {
      case HOUR -> plus(start, 60L * limit.amount());
      case WORKING_DAY ->
          how == DayCount.DAYS
              ? day(start.toLocalDate(), limit.amount()).atTime(17, 0)
              : plus(start, 480L * limit.amount());
      case DAY -> fromDayOff(start.plusDays(limit.amount()), how);
      case MONTH -> fromDayOff(start.plusMonths(limit.amount()), how);
    };
  }

  private LocalDateTime fromDayOff(LocalDateTime end, DayCount how) {
    LocalDateTime at = end;
    while (!worked(at.toLocalDate())) {
      at = at.plusDays(1);
    }
    if (how == DayCount.DAYS || at.toLocalTime().isAfter(LocalTime.of(17, 0))) {
      return at.with(LocalTime.of(17, 0));
    }
    // The first minute that is worked, or the end of one that was.
    while (!open(at) && !open(at.minusMinutes(1))) {
      at = at.plusMinutes(1);
    }
    return at;
  }
}
