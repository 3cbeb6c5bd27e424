package vn.dunghen.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, from when to when, and what follows for limits.
 *
 * <p>The loaded years are those that have a row; a date outside them throws {@link
 * DateOutsideCalendar}. A row decides before the weekday. Intervals are half-open and instants keep
 * their seconds. Every question is answered from a running total of working days, without walking
 * over the days between.
 */
public final class WorkingCalendar {

  private final LocalDate firstDay;
  private final LocalDate lastDay;

  /** For each day of the loaded years: the working days before it; one more for the end. */
  private final int[] workedBefore;

  /** For each working day, in order: its place in the loaded years. */
  private final int[] workingDays;

  /** For each day: the working time before it, in nanoseconds; one more for the end. */
  private final long[] workBefore;

  /** For each day: the hours that are kept, or null where the office is closed. */
  private final @Nullable WorkingHours[] open;

  /** For each day: the hours that an ordinary working day has then. */
  private final WorkingHours[] ordinary;

  private final Map<LocalDate, CalendarDay> rows;

  /**
   * A calendar of these days for an office with these hours.
   *
   * @throws IllegalArgumentException if there is no day, two rows for one date, or a year without a
   *     row between two loaded ones
   */
  public WorkingCalendar(Collection<CalendarDay> days, WorkingHours hours) {
    this(
        days,
        List.of(
            new OfficeHours(
                OfficeHours.STANDARD.from(), null, hours, OfficeHours.STANDARD.weekend())));
  }

  /**
   * A calendar of these days for an office that changed its hours.
   *
   * @param hours the first that is kept on a day stands; where none is, the standard ones
   * @throws IllegalArgumentException if there is no day, two rows for one date, or a year without a
   *     row between two loaded ones
   */
  public WorkingCalendar(Collection<CalendarDay> days, List<OfficeHours> hours) {
    this.rows = byDate(days);
    Set<Integer> years = loadedYears(rows.keySet());
    this.firstDay = LocalDate.of(years.iterator().next(), 1, 1);
    this.lastDay = firstDay.plusYears(years.size()).minusDays(1);
    int all = Math.toIntExact(lastDay.toEpochDay() - firstDay.toEpochDay()) + 1;
    this.workedBefore = new int[all + 1];
    this.workBefore = new long[all + 1];
    this.open = new WorkingHours[all];
    this.ordinary = new WorkingHours[all];
    int[] worked = new int[all];
    int count = 0;
    for (int i = 0; i < all; i++) {
      LocalDate date = firstDay.plusDays(i);
      OfficeHours kept =
          hours.stream().filter(one -> one.on(date)).findFirst().orElse(OfficeHours.STANDARD);
      boolean working = worked(date, rows);
      Optional<WorkingHours> today = kept.of(date, working, rows.containsKey(date));
      workedBefore[i] = count;
      ordinary[i] = kept.ordinary();
      open[i] = today.orElse(null);
      workBefore[i + 1] = workBefore[i] + today.map(h -> h.perDay().toNanos()).orElse(0L);
      if (working) {
        worked[count++] = i;
      }
    }
    workedBefore[all] = count;
    this.workingDays = Arrays.copyOf(worked, count);
  }

  private static Map<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
    Map<LocalDate, CalendarDay> rows = new HashMap<>();
    for (CalendarDay day : days) {
      CalendarDay other = rows.put(day.date(), day);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s stands twice in the calendar: %s (%s) and %s (%s)"
                .formatted(day.date(), other.kind(), other.name(), day.kind(), day.name()));
      }
    }
    return rows;
  }

  private static Set<Integer> loadedYears(Set<LocalDate> dates) {
    TreeSet<Integer> years =
        dates.stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    if (years.isEmpty()) {
      throw new IllegalArgumentException("a working calendar needs at least one year of days");
    }
    for (int year = years.first(); year < years.last(); year++) {
      if (!years.contains(year)) {
        throw new IllegalArgumentException(
            "the working calendar has no day for %d, though it has for %d and %d"
                .formatted(year, years.first(), years.last()));
      }
    }
    return years;
  }

  private static boolean worked(LocalDate date, Map<LocalDate, CalendarDay> rows) {
    CalendarDay row = rows.get(date);
    return row != null
        ? row.kind().worked()
        : date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** The first day covered, 1 January of the first loaded year. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day covered, 31 December of the last loaded year. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** The hours of an ordinary working day, as they are kept at the end of the loaded years. */
  public WorkingHours hours() {
    return ordinary[ordinary.length - 1];
  }

  private WorkingHours hoursOn(LocalDate date) {
    int place = place(date);
    WorkingHours today = open[place];
    return today != null ? today : ordinary[place];
  }

  /** Whether offices work on this date. */
  public boolean isWorkingDay(LocalDate date) {
    return workedOn(place(date));
  }

  /** The working time in [s, e); zero if e is not after s. */
  public Duration work(Instant s, Instant e) {
    return e.isAfter(s) ? Duration.ofNanos(workUntil(e) - workUntil(s)) : Duration.ZERO;
  }

  /**
   * The earliest instant t ≥ s with {@code work(s, t)} = m: eight hours from 07:00 end at 17:00 and
   * not at 07:00 the next day. A start outside hours begins to count at the next opening.
   */
  public Instant plus(Instant s, Duration m) {
    long wanted = amount(m);
    if (wanted == 0) {
      place(VietnamTime.dateOf(s));
      return s;
    }
    long total = workUntil(s) + wanted;
    // The first day that reaches it: a full day stays on its own day and ends at its closing.
    int day = firstDay(total - 1);
    return VietnamTime.at(firstDay.plusDays(day), openOn(day).after(total - workBefore[day]));
  }

  /** The place of the first day by whose closing more than so much has been worked. */
  private int firstDay(long work) {
    int low = 0;
    int high = open.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (workBefore[middle + 1] > work) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low == open.length) {
      throw new DateOutsideCalendar(lastDay.plusDays(1), firstDay, lastDay);
    }
    return low;
  }

  private WorkingHours openOn(int place) {
    return Objects.requireNonNull(open[place]);
  }

  /**
   * The latest instant t ≤ e with {@code work(t, e)} = m: one working day before 17:00 is 07:00 of
   * that day.
   */
  public Instant minus(Instant e, Duration m) {
    long wanted = amount(m);
    if (wanted == 0) {
      place(VietnamTime.dateOf(e));
      return e;
    }
    long total = workUntil(e) - wanted;
    if (total < 0) {
      throw new DateOutsideCalendar(firstDay.minusDays(1), firstDay, lastDay);
    }
    int day = firstDay(total);
    return VietnamTime.at(firstDay.plusDays(day), openOn(day).from(total - workBefore[day]));
  }

  /**
   * The n-th working day after d, or before it if n is negative. The date d itself is day 0 and is
   * not counted, whether worked or not.
   */
  public LocalDate day(LocalDate d, int n) {
    int place = place(d);
    if (n == 0) {
      return d;
    }
    return workingDay(n > 0 ? workedBefore[place + 1] + n - 1L : workedBefore[place] + (long) n);
  }

  /** The days off between two dates, both inclusive, those on end together, in order. */
  public List<DaysOff> daysOff(LocalDate from, LocalDate to) {
    List<DaysOff> all = new ArrayList<>();
    for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(1)) {
      if (!isWorkingDay(first)) {
        LocalDate last = first;
        while (last.isBefore(to) && !isWorkingDay(last.plusDays(1))) {
          last = last.plusDays(1);
        }
        all.add(new DaysOff(first, last, names(first, last)));
        first = last;
      }
    }
    return all;
  }

  private List<String> names(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> Optional.ofNullable(rows.get(day)).stream())
        .map(CalendarDay::name)
        .distinct()
        .toList();
  }

  /** This date if it is worked, else the next one that is. */
  public LocalDate workingDayFrom(LocalDate date) {
    return isWorkingDay(date) ? date : day(date, 1);
  }

  /** The opening of the first working day that opens at or after this instant. */
  public Instant nextOpening(Instant instant) {
    LocalDate day = workingDayFrom(VietnamTime.dateOf(instant));
    Instant opening = opening(day);
    return opening.isBefore(instant) ? opening(day(day, 1)) : opening;
  }

  /** The opening time on this date, whether it is worked or not. */
  public Instant opening(LocalDate date) {
    return VietnamTime.at(date, hoursOn(date).morningOpens());
  }

  /** The closing time on this date, whether it is worked or not. */
  public Instant closing(LocalDate date) {
    return VietnamTime.at(date, hoursOn(date).afternoonCloses());
  }

  /**
   * When a limit that starts now ends: working hours by {@link #plus}; days and months by the way
   * of counting. A calendar day or month that ends on a day off ends on the next working day (Bộ
   * luật Dân sự 2015 Điều 148 khoản 5).
   */
  public Instant due(Instant start, Limit limit, DayCount how) {
    LocalDate date = VietnamTime.dateOf(start);
    int amount = limit.amount();
    return switch (limit.unit()) {
      case HOUR -> plus(start, Duration.ofHours(amount));
      case WORKING_DAY ->
          switch (how) {
            case DAYS -> closing(day(date, amount));
            case ROLLING -> plus(start, hoursOn(date).perDay().multipliedBy(amount));
          };
      case DAY -> onOrAfter(date.plusDays(amount), start, how);
      case MONTH -> onOrAfter(date.plusMonths(amount), start, how);
    };
  }

  /**
   * By when a procedure with this limit is to be handled: as {@link #due}, but what is returned at
   * once, <i>trả ngay</i>, by closing of the day it was taken in; taken in on a day off or after
   * closing, of the next working day (deadlines, section 3).
   */
  public Instant handledBy(Instant start, Limit limit, DayCount how) {
    if (!limit.atOnce()) {
      return due(start, limit, how);
    }
    LocalDate day = workingDayFrom(VietnamTime.dateOf(start));
    return closing(day).isBefore(start) ? closing(day(day, 1)) : closing(day);
  }

  private Instant onOrAfter(LocalDate last, Instant start, DayCount how) {
    LocalDate day = workingDayFrom(last);
    return switch (how) {
      case DAYS -> closing(day);
      case ROLLING -> VietnamTime.at(day, hoursOn(day).within(VietnamTime.timeOf(start)));
    };
  }

  /** Working time from the first loaded day until this instant, in nanoseconds. */
  private long workUntil(Instant instant) {
    LocalDate date = VietnamTime.dateOf(instant);
    LocalTime time = VietnamTime.timeOf(instant);
    // The very end of the last loaded year closes a period and needs no further year.
    if (date.equals(lastDay.plusDays(1)) && time.equals(LocalTime.MIDNIGHT)) {
      return workBefore[open.length];
    }
    int place = place(date);
    WorkingHours today = open[place];
    return workBefore[place] + (today == null ? 0 : today.workBefore(time));
  }

  private boolean workedOn(int place) {
    return workedBefore[place + 1] > workedBefore[place];
  }

  private LocalDate workingDay(long number) {
    if (number < 0) {
      throw new DateOutsideCalendar(firstDay.minusDays(1), firstDay, lastDay);
    }
    if (number >= workingDays.length) {
      throw new DateOutsideCalendar(lastDay.plusDays(1), firstDay, lastDay);
    }
    return firstDay.plusDays(workingDays[(int) number]);
  }

  private int place(LocalDate date) {
    if (date.isBefore(firstDay) || date.isAfter(lastDay)) {
      throw new DateOutsideCalendar(date, firstDay, lastDay);
    }
    return (int) (date.toEpochDay() - firstDay.toEpochDay());
  }

  /** In nanoseconds; an amount beyond all loaded years is as good as any other beyond them. */
  private long amount(Duration m) {
    if (m.isNegative()) {
      throw new IllegalArgumentException("working time cannot be negative: " + m);
    }
    long all = workBefore[open.length];
    return m.compareTo(Duration.ofNanos(all)) > 0 ? all + 1 : m.toNanos();
  }
}
