package vn.dunghen.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.calendar.WorkingHours;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.quality.Finding.Said;

/** What can be wrong with the appointment date. */
final class AppointmentChecks {

  private AppointmentChecks() {}

  /** DQ-09: without a time, or at midnight. */
  static void withoutTime(Subject subject, Consumer<Finding> found) {
    Due due = subject.dossier().due();
    if (due != null
        && (due.precision() == Due.Precision.DAY
            || VietnamTime.timeOf(due.at()).equals(LocalTime.MIDNIGHT))) {
      found.accept(Finding.always(QualityRule.DQ_09, subject.code()));
    }
  }

  /** DQ-10: none, and the procedure is not returned at once. */
  static void missing(Subject subject, Consumer<Finding> found) {
    Instant accepted = subject.dossier().acceptedAt();
    if (accepted != null && subject.dossier().due() == null && !returnedAtOnce(subject)) {
      found.accept(Finding.since(accepted, QualityRule.DQ_10, subject.code()));
    }
  }

  private static boolean returnedAtOnce(Subject subject) {
    Limit limit = subject.procedure() == null ? null : subject.procedure().limit();
    return limit != null && limit.atOnce();
  }

  /** DQ-16: moved by a supplement whose time is taken out too. */
  static void creditedTwice(Subject subject, Consumer<Finding> found) {
    for (Supplement round : subject.dossier().supplements()) {
      Due moved = round.newDue();
      Instant answered = round.answeredAt();
      if (moved != null && answered != null && moved.at().isAfter(before(round, subject))) {
        found.accept(Finding.since(answered, QualityRule.DQ_16, subject.code()));
        return;
      }
    }
  }

  /** What was promised before the round: as it says itself, else the first appointment. */
  private static Instant before(Supplement round, Subject subject) {
    Due old = round.oldDue() != null ? round.oldDue() : subject.dossier().firstDue();
    return old == null ? Instant.MIN : old.at();
  }

  /**
   * DQ-17: later than the limit allows, counted again from the last supplement; the limit is
   * counted as the portal's rule counts it where there is no appointment.
   */
  static void tooLong(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    Due due = dossier.due();
    Instant start = clockStart(dossier);
    Limit limit = subject.procedure() == null ? null : subject.procedure().limit();
    if (due == null || start == null || limit == null) {
      return;
    }
    latest(subject.rules(), start, limit)
        .map(VietnamTime::dateOf)
        .ifPresent(
            allowed -> {
              long days = ChronoUnit.DAYS.between(allowed, VietnamTime.dateOf(due.at()));
              if (days > 0) {
                found.accept(Finding.always(QualityRule.DQ_17, subject.code(), days));
              }
            });
  }

  private static Optional<Instant> latest(Rules rules, Instant start, Limit limit) {
    try {
      return Optional.of(rules.calendar().handledBy(start, limit, rules.portal().dayCount()));
    } catch (DateOutsideCalendar noSuchYear) {
      return Optional.empty();
    }
  }

  /** The latest moment from which the limit may lawfully be counted. */
  private static @Nullable Instant clockStart(Dossier dossier) {
    @Nullable Instant start = dossier.acceptedAt();
    if (start == null) {
      return null;
    }
    if (dossier.competentReceivedAt() != null && dossier.competentReceivedAt().isAfter(start)) {
      start = dossier.competentReceivedAt();
    }
    for (Supplement round : dossier.supplements()) {
      if (round.answeredAt() != null && round.answeredAt().isAfter(start)) {
        start = round.answeredAt();
      }
    }
    return start;
  }

  /** DQ-18: on a day off, or outside working hours. */
  static void onTimeOff(Subject subject, Consumer<Finding> found) {
    Due due = subject.dossier().due();
    if (due == null) {
      return;
    }
    LocalDate date = VietnamTime.dateOf(due.at());
    boolean dayOnly =
        due.precision() == Due.Precision.DAY
            || VietnamTime.timeOf(due.at()).equals(LocalTime.MIDNIGHT);
    boolean off = dayOff(subject.rules().calendar(), date);
    if (off || (!dayOnly && outside(subject.rules().calendar().hours(), due.at()))) {
      Object when = dayOnly ? date : due.at();
      Said time =
          off
              ? new Said("ngày nghỉ", "a day off")
              : new Said("thời gian ngoài giờ làm việc", "time outside working hours");
      found.accept(Finding.always(QualityRule.DQ_18, subject.code(), time, when));
    }
  }

  private static boolean dayOff(WorkingCalendar calendar, LocalDate date) {
    return !date.isBefore(calendar.firstDay())
        && !date.isAfter(calendar.lastDay())
        && !calendar.isWorkingDay(date);
  }

  /** Opening and closing are within. */
  private static boolean outside(WorkingHours hours, Instant moment) {
    LocalTime time = VietnamTime.timeOf(moment);
    boolean morning = !time.isBefore(hours.morningOpens()) && !time.isAfter(hours.morningCloses());
    boolean afternoon =
        !time.isBefore(hours.afternoonOpens()) && !time.isAfter(hours.afternoonCloses());
    return !morning && !afternoon;
  }

  /**
   * DQ-19: moved without a supplement or a letter of apology, or more than once. Each may move it
   * once: one request for supplements (NĐ 118/2025 Điều 17), one new appointment (NĐ 61/2018 Điều
   * 19 khoản 9).
   */
  static void movedWithoutReason(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    List<DueChange> moves =
        dossier.dueChanges().stream().filter(change -> change.from() != null).toList();
    int byRounds = 0;
    int byOthers = 0;
    for (DueChange move : moves) {
      boolean named = named(dossier, move);
      boolean again = named ? byRounds++ > 0 : byOthers++ > 0;
      if (again || !(named || move.apologised() || asked(dossier, move))) {
        found.accept(
            Finding.since(move.spokeOf(), QualityRule.DQ_19, subject.code(), moves.size()));
        return;
      }
    }
  }

  /** A round of supplements names that date. */
  private static boolean named(Dossier dossier, DueChange move) {
    return dossier.supplements().stream().anyMatch(round -> move.to().equals(round.newDue()));
  }

  /** A round was asked before the date was moved. */
  private static boolean asked(Dossier dossier, DueChange move) {
    return dossier.supplements().stream()
        .anyMatch(round -> !round.askedAt().isAfter(move.spokeOf()));
  }
}
