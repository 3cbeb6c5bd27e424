package vn.dunghen.figure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;

/**
 * Whether a unit has filed its control report of a month.
 *
 * @param sheet ours beside what it filed
 * @param due the last day; null where it is not known
 */
public record ControlReport(Form06Sheet sheet, @Nullable LocalDate due, State state) {

  /** How a unit stands to its report. */
  public enum State {
    FILED,
    FILED_LATE,
    /** Its own word is within the limit, but it was heard after it: nobody can tell. */
    HEARD_LATE,
    MISSING,
    NOT_DUE
  }

  static ControlReport of(Form06Sheet sheet, @Nullable LocalDate due, Instant asOf) {
    Instant filed = sheet.report() == null ? null : sheet.report().filedAt();
    if (sheet.report() == null || filed == null || filed.isAfter(asOf)) {
      boolean passed = due != null && VietnamTime.dateOf(asOf).isAfter(due);
      return new ControlReport(sheet, due, passed ? State.MISSING : State.NOT_DUE);
    }
    return new ControlReport(sheet, due, filed(filed, sheet.report().heardAt(), due));
  }

  /** NB: the unit writes the moment of filing itself; that we heard of it in time we know. */
  private static State filed(Instant filed, @Nullable Instant heard, @Nullable LocalDate due) {
    if (due == null) {
      return State.FILED;
    }
    if (VietnamTime.dateOf(filed).isAfter(due)) {
      return State.FILED_LATE;
    }
    return heard != null && VietnamTime.dateOf(heard).isAfter(due) ? State.HEARD_LATE : State.FILED;
  }

  /** When the unit filed it, as far as it had by the moment asked about; null while it has not. */
  public @Nullable Instant filedAt() {
    return switch (state) {
      case FILED, FILED_LATE, HEARD_LATE ->
          sheet.report() == null ? null : sheet.report().filedAt();
      case MISSING, NOT_DUE -> null;
    };
  }

  /** When the first report was heard, where it is filed. */
  public @Nullable Instant heardAt() {
    return filedAt() == null || sheet.report() == null ? null : sheet.report().heardAt();
  }
}
