package vn.dunghen.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ToAnnounce;

/** What is still to be announced and publicised, and by when; deadlines, section 8. */
public final class PublicityLimits {

  /** Working days before a limit on which the radar first speaks. */
  static final int WARNED_BEFORE = 2;

  private PublicityLimits() {}

  /** How a day stands to a limit. */
  public enum Urgency {
    /** The limit has passed. */
    LATE,
    /** It is today. */
    TODAY,
    /** It is at most two working days away. */
    SOON,
    AHEAD
  }

  /** Changes that no decision announces yet. */
  public static List<ToAnnounce> toAnnounce(Procedure procedure, LocalDate today) {
    return procedure.toAnnounce().stream()
        .filter(
            change ->
                procedure.publications().stream()
                    .filter(publication -> !publication.decidedOn().isAfter(today))
                    .noneMatch(
                        publication -> change.effectiveOn().equals(publication.effectiveOn())))
        .toList();
  }

  /** Decisions that are not publicised yet though the procedure waits for it; 1.2. */
  public static List<Publication> toPublicise(Procedure procedure, LocalDate today) {
    if (!waits(procedure.state())) {
      return List.of();
    }
    return procedure.publications().stream()
        .filter(publication -> !publication.decidedOn().isAfter(today))
        .filter(
            publication ->
                publication.publicisedOn() == null || publication.publicisedOn().isAfter(today))
        .toList();
  }

  private static boolean waits(PublicationState state) {
    return switch (state) {
      case PENDING, PENDING_AMENDMENT, ABOLISHED -> true;
      case PUBLIC, PUBLIC_AMENDED, AWAITING_STOP, IN_TRIAL -> false;
    };
  }

  /** The last day for the decision on what takes effect then; empty outside the calendar. */
  public static Optional<LocalDate> announceBy(LocalDate effectiveOn, Rules rules) {
    return day(effectiveOn, -AnnouncedOnTime.DAYS_BEFORE_EFFECT, rules);
  }

  /** The last day, until 24:00, for the click "Công khai"; empty outside the calendar. */
  public static Optional<LocalDate> publiciseBy(LocalDate decidedOn, Rules rules) {
    return day(decidedOn, Publicised.DAYS_TO_PUBLICISE, rules);
  }

  public static Urgency urgency(LocalDate limit, LocalDate today, Rules rules) {
    if (today.isAfter(limit)) {
      return Urgency.LATE;
    }
    if (today.equals(limit)) {
      return Urgency.TODAY;
    }
    return day(limit, -WARNED_BEFORE, rules).filter(day -> !today.isBefore(day)).isPresent()
        ? Urgency.SOON
        : Urgency.AHEAD;
  }

  private static Optional<LocalDate> day(LocalDate from, int days, Rules rules) {
    try {
      return Optional.of(rules.calendar().day(from, days));
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }
}
