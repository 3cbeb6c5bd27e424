package vn.dunghen.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of each office as it was known on a day; deadlines section 1. For a date the
 * office's own exception decides, then the table, then the weekday.
 */
public final class OfficeCalendars {

  /**
   * A row of the table.
   *
   * @param knownFrom since when it is known: a swap announced in December does not rewrite a
   *     verdict given in November; null where it was always known
   */
  public record KnownDay(CalendarDay day, @Nullable LocalDate knownFrom) {}

  /** Hours of a unit and of all below it; of everybody where the code is empty. */
  public record UnitHours(String unit, OfficeHours hours) {}

  /**
   * A day on which a unit, and all below it, does otherwise.
   *
   * @param hours empty where it is closed
   * @param name what the day is
   */
  public record OtherDay(
      String unit, LocalDate date, Optional<WorkingHours> hours, String name, String basis) {}

  private final List<KnownDay> days;
  private final List<UnitHours> hours;
  private final List<OtherDay> exceptions;
  private final List<LocalDate> learned;
  private final Map<String, WorkingCalendar> made = new ConcurrentHashMap<>();

  /** Refuses what makes no calendar for anybody. */
  public OfficeCalendars(
      Collection<KnownDay> days, Collection<UnitHours> hours, Collection<OtherDay> exceptions) {
    this.days = List.copyOf(days);
    this.hours = List.copyOf(hours);
    this.exceptions = List.copyOf(exceptions);
    this.learned =
        this.days.stream()
            .flatMap(day -> Stream.ofNullable(day.knownFrom()))
            .distinct()
            .sorted()
            .toList();
    of("", LocalDate.MAX);
  }

  /** The same for all offices, known since always. */
  public static OfficeCalendars standard(Collection<CalendarDay> days) {
    return new OfficeCalendars(
        days.stream().map(day -> new KnownDay(day, null)).toList(), List.of(), List.of());
  }

  /**
   * The calendar of a unit as it was known on that day.
   *
   * @param unit its code; hours of a unit above it, by the groups of the code, are kept too
   */
  public WorkingCalendar of(String unit, LocalDate knownOn) {
    String office = nearest(unit);
    long version = learned.stream().filter(day -> !day.isAfter(knownOn)).count();
    return made.computeIfAbsent(office + " " + version, key -> make(office, knownOn));
  }

  /** The longest code of which something is said, or the empty one. */
  private String nearest(String unit) {
    for (String code = unit; !code.isEmpty(); code = above(code)) {
      String here = code;
      if (hours.stream().anyMatch(one -> one.unit().equals(here))
          || exceptions.stream().anyMatch(one -> one.unit().equals(here))) {
        return code;
      }
    }
    return "";
  }

  private static String above(String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? "" : code.substring(0, dot);
  }

  private WorkingCalendar make(String office, LocalDate knownOn) {
    Map<LocalDate, CalendarDay> rows = new HashMap<>();
    for (KnownDay day : days) {
      if (day.knownFrom() == null || !day.knownFrom().isAfter(knownOn)) {
        // Of two rows the one that became known later stands.
        rows.put(day.day().date(), day.day());
      }
    }
    List<OfficeHours> kept = new ArrayList<>();
    for (String code = office; ; code = above(code)) {
      String here = code;
      for (OtherDay one : exceptions) {
        if (one.unit().equals(here)) {
          rows.put(one.date(), row(one));
          one.hours()
              .ifPresent(
                  times -> kept.add(new OfficeHours(one.date(), one.date(), times, Map.of())));
        }
      }
      hours.stream()
          .filter(one -> one.unit().equals(here))
          .map(UnitHours::hours)
          .forEach(kept::add);
      if (code.isEmpty()) {
        break;
      }
    }
    return new WorkingCalendar(rows.values(), kept);
  }

  private static CalendarDay row(OtherDay one) {
    DayKind kind = one.hours().isPresent() ? DayKind.SWAPPED_WORKING_DAY : DayKind.HOLIDAY;
    return new CalendarDay(one.date(), kind, one.name(), one.basis());
  }
}
