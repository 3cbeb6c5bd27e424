package vn.dunghen.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.dossier.DoorFinding;

/**
 * DQ-28: heard late. Only the door knows when a message was heard, so it writes the finding down,
 * with the minutes of the clock, and with a field of its own where it was more than a working day.
 */
public final class Lateness {

  private static final String RULE = "DQ-28";
  private static final String MORE_THAN_A_WORKING_DAY = "ngay.lam.viec";
  private static final Duration TOLERATED = Duration.ofMinutes(15);
  private static final long MINUTES_TOLD_MAX = 999_999;

  private Lateness() {}

  /**
   * What to write down of a message.
   *
   * @param latest the latest moment that it reports
   */
  public static Optional<DoorFinding> of(
      Instant latest, Instant heardAt, WorkingCalendar calendar) {
    Duration late = Duration.between(latest, heardAt);
    if (late.compareTo(TOLERATED) <= 0) {
      return Optional.empty();
    }
    String minutes = Long.toString(Math.min(MINUTES_TOLD_MAX, late.toMinutes()));
    String field = moreThanADay(latest, heardAt, calendar) ? MORE_THAN_A_WORKING_DAY : null;
    return Optional.of(new DoorFinding(RULE, field, minutes));
  }

  private static boolean moreThanADay(Instant latest, Instant heardAt, WorkingCalendar calendar) {
    try {
      return calendar.work(latest, heardAt).compareTo(calendar.hours().perDay()) > 0;
    } catch (DateOutsideCalendar longAgo) {
      return true;
    }
  }

  static Finding finding(Subject subject, DoorFinding told) {
    QualityRule rule =
        MORE_THAN_A_WORKING_DAY.equals(told.field()) ? QualityRule.DQ_28E : QualityRule.DQ_28;
    return Finding.always(rule, subject.code(), lapse(told.value()));
  }

  private static Object lapse(@org.jspecify.annotations.Nullable String minutes) {
    return minutes == null || !minutes.matches("[0-9]{1,6}")
        ? "–"
        : Duration.ofMinutes(Long.parseLong(minutes));
  }
}
