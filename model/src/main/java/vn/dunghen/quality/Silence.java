package vn.dunghen.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.quality.Finding.Said;

/**
 * DQ-35: a source that is silent, or of which far fewer dossiers come than usual.
 *
 * @param source its name
 * @param lastHeard when a message of it came last, whatever the message told
 * @param heardOn the days on which it sent; who never came back is a file, not a system
 * @param lately dossiers of it accepted in the last seven days
 * @param before dossiers of it accepted in the four weeks before those
 */
public record Silence(
    String source, Instant lastHeard, List<LocalDate> heardOn, long lately, long before) {

  /** Days of a week, and the weeks before it that tell what is usual. */
  public static final int DAYS = 7;

  public static final int WEEKS = 4;

  /** On fewer working days a source has no habit that it could break. */
  static final int HABIT_DAYS = 3;

  public Silence {
    heardOn = List.copyOf(heardOn);
  }

  /**
   * What is to be said of a source, in both languages.
   *
   * @param missing dossiers of the last seven days that are short of a usual week
   */
  public record Told(String vi, String en, long missing) {

    public QualityRule rule() {
      return QualityRule.DQ_35;
    }
  }

  /**
   * Empty where the source sends as it should.
   *
   * @param asOf not after the present: nobody is silent in days to come
   */
  public Optional<Told> at(Instant asOf, WorkingCalendar calendar, QualitySettings settings) {
    if (!sendsOften(calendar)) {
      return Optional.empty();
    }
    LocalDate last = VietnamTime.dateOf(lastHeard);
    LocalDate today = VietnamTime.dateOf(asOf);
    boolean known = !last.isBefore(calendar.firstDay()) && !today.isAfter(calendar.lastDay());
    if (known && calendar.day(last, settings.quietWorkingDays()).isBefore(today)) {
      Finding silent = Finding.always(QualityRule.DQ_35, source, last);
      return Optional.of(new Told(silent.vi(), silent.en(), missing()));
    }
    return few(settings) ? Optional.of(told()) : Optional.empty();
  }

  private boolean sendsOften(WorkingCalendar calendar) {
    return heardOn.stream()
            .distinct()
            .filter(day -> !day.isBefore(calendar.firstDay()) && !day.isAfter(calendar.lastDay()))
            .filter(calendar::isWorkingDay)
            .count()
        >= HABIT_DAYS;
  }

  private boolean few(QualitySettings settings) {
    return before >= settings.dossiersMin()
        && lately * WEEKS * QualitySettings.WHOLE < before * (long) settings.fewPercent();
  }

  /** It was heard, so it must not be said that it was not. */
  private Told told() {
    Said words =
        new Said(
            "Hệ thống %s: bảy ngày qua chỉ có %d hồ sơ được tiếp nhận, bốn tuần trước đó trung bình %d hồ sơ mỗi tuần.",
            "System %s: only %d dossiers were accepted in the last seven days; in the four weeks before, %d a week on average.");
    return new Told(
        words.vi().formatted(source, lately, usual()),
        words.en().formatted(source, lately, usual()),
        missing());
  }

  private long usual() {
    return Math.round((double) before / WEEKS);
  }

  private long missing() {
    return Math.max(0, usual() - lately);
  }
}
