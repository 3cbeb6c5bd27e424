package vn.dunghen.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * DQ-35: a source that is silent, or sends far fewer dossiers than usual.
 *
 * @param source its name
 * @param lastAccepted the acceptance of its latest dossier
 * @param lately dossiers accepted in the last seven days
 * @param before dossiers accepted in the four weeks before those
 */
public record Silence(String source, Instant lastAccepted, long lately, long before) {

  /** Weeks that tell what is usual. */
  public static final int WEEKS = 4;

  public Optional<Finding> at(Instant asOf, WorkingCalendar calendar, QualitySettings settings) {
    LocalDate last = VietnamTime.dateOf(lastAccepted);
    LocalDate today = VietnamTime.dateOf(asOf);
    boolean told = !last.isBefore(calendar.firstDay()) && !today.isAfter(calendar.lastDay());
    boolean silent = told && calendar.day(last, settings.quietWorkingDays()).isBefore(today);
    boolean few =
        before >= settings.dossiersMin()
            && lately * WEEKS * QualitySettings.WHOLE < before * (long) settings.fewPercent();
    return silent || few
        ? Optional.of(Finding.always(QualityRule.DQ_35, source, last))
        : Optional.empty();
  }
}
