package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.counting.ClockSettings.DayEnd;
import vn.dunghen.counting.ClockSettings.HourMode;
import vn.dunghen.counting.ClockSettings.Option;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;

/**
 * Where limits and promises end by the settings of a dossier; deadlines sections 2 and 11.
 *
 * @param limit of the procedure; null where it has none
 */
record LawClock(WorkingCalendar calendar, Option option, @Nullable Limit limit) {

  /** When that limit ends, counted from the moment. */
  Instant ends(Instant from, Limit known) {
    if (known.atOnce()) {
      return dayEnd(VietnamTime.dateOf(calendar.handledBy(from, known, option.dayCount())));
    }
    if (known.unit() == LimitUnit.HOUR && option.hourMode() == HourMode.CLOCK) {
      return from.plus(Duration.ofHours(known.amount()));
    }
    Instant due = calendar.due(from, known, option.dayCount());
    return known.unit() == LimitUnit.HOUR || option.dayCount() == DayCount.ROLLING
        ? due
        : dayEnd(VietnamTime.dateOf(due));
  }

  /** The days by which it came there; empty for hours of the clock, which pass over nothing. */
  Sentence days(Instant from, Limit known, Instant due) {
    return known.unit() == LimitUnit.HOUR && option.hourMode() == HourMode.CLOCK && !known.atOnce()
        ? Sentence.of("tính liên tục theo đồng hồ", "by the clock, without a break")
        : CountedDays.of(calendar, from, known, due, option.dayCount());
  }

  /** A day without a time ends when the office closes, or at midnight where the settings say so. */
  Instant promised(Due due) {
    return due.precision() == Due.Precision.DAY ? dayEnd(VietnamTime.dateOf(due.at())) : due.at();
  }

  private Instant dayEnd(LocalDate date) {
    return option.dayLimitEnds() == DayEnd.CLOSING
        ? calendar.closing(date)
        : VietnamTime.startOf(date.plusDays(1)).minusSeconds(1);
  }

  /** The date moved by the working time of a pause; in days up to the end of that day. */
  Instant extended(Instant due, Duration work) {
    Instant moved = calendar.plus(due, work);
    return option.dayCount() == DayCount.DAYS ? dayEnd(VietnamTime.dateOf(moved)) : moved;
  }

  /** A date told during a pause, or by the end of the working day after it, is the pause's own. */
  boolean belongs(DueChange change, Pause pause) {
    if (change.spokeOf().isBefore(pause.from())) {
      return false;
    }
    return pause.to() == null
        || !change
            .spokeOf()
            .isAfter(calendar.closing(calendar.day(VietnamTime.dateOf(pause.to()), 1)));
  }
}
