package vn.dunghen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours that an office keeps in a span of time.
 *
 * <p>A counter that is open on Saturday morning works then, but a Saturday is still no working day
 * of a limit in days.
 *
 * @param from first day
 * @param to last day; null while they last
 * @param ordinary hours of a working day
 * @param weekend hours of a Saturday or Sunday that is no working day
 */
public record OfficeHours(
    LocalDate from,
    @Nullable LocalDate to,
    WorkingHours ordinary,
    Map<DayOfWeek, WorkingHours> weekend) {

  /** What everybody keeps who has said nothing else. */
  public static final OfficeHours STANDARD =
      new OfficeHours(LocalDate.of(1900, 1, 1), null, WorkingHours.STANDARD, Map.of());

  public OfficeHours {
    weekend = Map.copyOf(weekend);
  }

  boolean on(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }

  /** The hours of that day; empty where it is closed. */
  Optional<WorkingHours> of(LocalDate date, boolean workingDay, boolean holiday) {
    if (workingDay) {
      return Optional.of(ordinary);
    }
    return holiday ? Optional.empty() : Optional.ofNullable(weekend.get(date.getDayOfWeek()));
  }
}
