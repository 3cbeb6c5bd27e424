package vn.dunghen.counting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.OfficeCalendars;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.dossier.Dossier;

/**
 * How the clock of the law runs, as a province sets it; deadlines sections 1 to 5 and 11.
 *
 * @param options the first that fits a dossier stands; where none does, {@link Option#STANDARD}
 */
public record ClockSettings(OfficeCalendars calendars, List<Option> options) {

  public ClockSettings {
    options = List.copyOf(options);
  }

  /** What happens to the limit while the citizen has the dossier; section 4. */
  public enum PauseMode {
    /** The whole limit again from the completion. */
    RESTART,
    /** The date stays, the time waited is taken from the end. */
    SUBTRACT,
    /** The date moves by the working time waited. */
    EXTEND
  }

  /** Which clock starts the limit; section 3. */
  public enum StartClock {
    /** When the competent authority has it, where another unit received it. */
    COMPETENT,
    ACCEPTED
  }

  /** How a limit of hours is counted; section 2. */
  public enum HourMode {
    /** Hours in which the office works. */
    WORKING,
    CLOCK
  }

  /** When the last day ends of a limit or a promise that names days only; sections 2 and 11. */
  public enum DayEnd {
    CLOSING,
    MIDNIGHT
  }

  /**
   * Settings with the span and the dossiers they are for.
   *
   * @param from first day of acceptance they are for; {@code to} the last, null while they last
   * @param unit code of a unit, for it and all below it; empty for all
   * @param procedure code of a procedure; empty for all
   * @param shiftAfter15 whether what is accepted after 15:00 counts from the next opening
   * @param reappointedIsOnTime whether an end within a new appointment that came with a letter of
   *     apology counts as on time
   * @param transferGrace within so long after the opening the transfer is to be done
   * @param acceptWithin working time from the submission by which it is to be accepted
   */
  public record Option(
      LocalDate from,
      @Nullable LocalDate to,
      String unit,
      String procedure,
      DayCount dayCount,
      PauseMode supplement,
      PauseMode payment,
      StartClock start,
      boolean shiftAfter15,
      boolean reappointedIsOnTime,
      Duration transferGrace,
      HourMode hourMode,
      DayEnd dayLimitEnds,
      Duration acceptWithin) {

    /** The defaults of deadlines section 11. */
    public static final Option STANDARD =
        new Option(
            LocalDate.of(1900, 1, 1),
            null,
            "",
            "",
            DayCount.DAYS,
            PauseMode.RESTART,
            PauseMode.EXTEND,
            StartClock.COMPETENT,
            false,
            false,
            Duration.ofMinutes(60),
            HourMode.WORKING,
            DayEnd.CLOSING,
            Duration.ofHours(8));

    private boolean fits(LocalDate accepted, String owner, String applied) {
      return !accepted.isBefore(from)
          && (to == null || !accepted.isAfter(to))
          && (unit.isEmpty() || owner.equals(unit) || owner.startsWith(unit + "."))
          && (procedure.isEmpty() || applied.equals(procedure));
    }
  }

  /** The option for a dossier that was accepted on that day. */
  Option of(Dossier dossier, LocalDate accepted) {
    String owner = owner(dossier);
    String applied = dossier.procedure() == null ? "" : dossier.procedure().national().value();
    return options.stream()
        .filter(option -> option.fits(accepted, owner, applied))
        .findFirst()
        .orElse(Option.STANDARD);
  }

  /** The calendar of the unit that handles it, as known at that moment. */
  WorkingCalendar calendarOf(Dossier dossier, java.time.Instant moment) {
    return calendars.of(owner(dossier), VietnamTime.dateOf(moment));
  }

  private static String owner(Dossier dossier) {
    return dossier.owner().map(code -> code.forward().value()).orElse("");
  }
}
