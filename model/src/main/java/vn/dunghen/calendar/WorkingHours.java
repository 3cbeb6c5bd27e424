package vn.dunghen.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** When an office is open on a working day: a morning and an afternoon with a break between. */
public record WorkingHours(
    LocalTime morningOpens,
    LocalTime morningCloses,
    LocalTime afternoonOpens,
    LocalTime afternoonCloses) {

  /** 07:00–11:30 and 13:30–17:00, eight hours, where a unit has said nothing else. */
  public static final WorkingHours STANDARD =
      new WorkingHours(
          LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

  /** Refuses hours that do not follow one another; the break may be of no length. */
  public WorkingHours {
    if (!morningOpens.isBefore(morningCloses)
        || afternoonOpens.isBefore(morningCloses)
        || !afternoonOpens.isBefore(afternoonCloses)) {
      throw new IllegalArgumentException(
          "working hours must follow one another: %s–%s, %s–%s"
              .formatted(morningOpens, morningCloses, afternoonOpens, afternoonCloses));
    }
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
