package vn.dunghen.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When an office is open on a working day: a morning and an afternoon with a break between, or the
 * morning alone.
 */
public record WorkingHours(
    LocalTime morningOpens,
    LocalTime morningCloses,
    LocalTime afternoonOpens,
    LocalTime afternoonCloses) {

  /** 07:00–11:30 and 13:30–17:00, eight hours, where a unit has said nothing else. */
  public static final WorkingHours STANDARD =
      new WorkingHours(
          LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

  /** Refuses hours that do not follow one another; break and afternoon may be of no length. */
  public WorkingHours {
    if (!morningOpens.isBefore(morningCloses)
        || afternoonOpens.isBefore(morningCloses)
        || afternoonCloses.isBefore(afternoonOpens)) {
      throw new IllegalArgumentException(
          "working hours must follow one another: %s–%s, %s–%s"
              .formatted(morningOpens, morningCloses, afternoonOpens, afternoonCloses));
    }
  }

  /** A morning without an afternoon. */
  public static WorkingHours morning(LocalTime opens, LocalTime closes) {
    return new WorkingHours(opens, closes, closes, closes);
  }

  /**
   * Reads {@code 07:00-11:30 13:30-17:00}, or the morning alone.
   *
   * @throws IllegalArgumentException if the text is not of that form, or the hours do not follow
   */
  public static WorkingHours read(String text) {
    String[] parts = text.strip().split("[-– ]+");
    try {
      if (parts.length == 2) {
        return morning(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
      }
      if (parts.length == 4) {
        return new WorkingHours(
            LocalTime.parse(parts[0]),
            LocalTime.parse(parts[1]),
            LocalTime.parse(parts[2]),
            LocalTime.parse(parts[3]));
      }
    } catch (DateTimeParseException noTime) {
      throw unreadable(text, noTime);
    }
    throw unreadable(text, null);
  }

  private static IllegalArgumentException unreadable(
      String text, @Nullable DateTimeParseException cause) {
    return new IllegalArgumentException(
        "'" + text + "' are no hours of the form 07:00-11:30 13:30-17:00", cause);
  }

  private Duration ofMorning() {
    return Duration.between(morningOpens, morningCloses);
  }

  /** Working time since the opening until that time of day. */
  long workBefore(LocalTime time) {
    long sinceMorning = time.toNanoOfDay() - morningOpens.toNanoOfDay();
    long sinceNoon = time.toNanoOfDay() - afternoonOpens.toNanoOfDay();
    long morning = ofMorning().toNanos();
    return Math.clamp(sinceMorning, 0, morning)
        + Math.clamp(sinceNoon, 0, perDay().toNanos() - morning);
  }

  /** The earliest time of day with so much work before it. */
  LocalTime after(long work) {
    long morning = ofMorning().toNanos();
    return work <= morning
        ? morningOpens.plusNanos(work)
        : afternoonOpens.plusNanos(work - morning);
  }

  /** The latest time of day with so much work before it. */
  LocalTime from(long work) {
    long morning = ofMorning().toNanos();
    return work < morning ? morningOpens.plusNanos(work) : afternoonOpens.plusNanos(work - morning);
  }

  /** The working time of one working day; eight hours for {@link #STANDARD}. */
  public Duration perDay() {
    return Duration.between(morningOpens, morningCloses)
        .plus(Duration.between(afternoonOpens, afternoonCloses));
  }

  /** The first moment from this one on at which the office is open or just closing, that day. */
  LocalTime within(LocalTime time) {
    if (time.isBefore(morningOpens)) {
      return morningOpens;
    }
    if (time.isAfter(morningCloses) && time.isBefore(afternoonOpens)) {
      return afternoonOpens;
    }
    return time.isAfter(afternoonCloses) ? afternoonCloses : time;
  }
}
