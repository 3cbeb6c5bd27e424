package vn.dunghen.figure;

import org.jspecify.annotations.Nullable;
import vn.dunghen.message.ReportedForm06;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.Form06;
import vn.dunghen.register.Form06.Cell;
import vn.dunghen.register.ReportTotal;

/**
 * Form 06 of a unit as we count it, beside the control report it filed.
 *
 * @param report what it filed with the national reporting system for exactly this period; null
 *     where it filed nothing
 */
public record Form06Sheet(Unit unit, Form06 ours, @Nullable ReportTotal report) {

  /** What the unit reported in that column; null where it did not, or the form has none. */
  public @Nullable Long reported(Cell cell) {
    if (report == null) {
      return null;
    }
    ReportedForm06 told = report.form06();
    return switch (cell) {
      case RECEIVED -> told.total();
      case ONLINE -> told.online();
      case DIRECT -> told.direct();
      case BROUGHT_FORWARD -> told.broughtForward();
      case RESOLVED -> told.resolved();
      case RESOLVED_EARLY -> told.resolvedEarly();
      case RESOLVED_ON_TIME -> told.resolvedOnTime();
      case RESOLVED_LATE -> told.resolvedLate();
      case OPEN -> told.open();
      case OPEN_IN_TIME -> told.openInTime();
      case OPEN_LATE -> told.openLate();
      case RESOLVED_UNKNOWN, OPEN_UNKNOWN -> null;
    };
  }

  /** Received in the period, without what was brought forward. */
  public long oursInPeriod() {
    return ours.of(Cell.ONLINE) + ours.of(Cell.DIRECT);
  }

  /**
   * How many columns a report can tell: those of the form but the two of unknown limits, and what
   * was received in the period.
   */
  public static final int REPORTED_COLUMNS = Cell.values().length - 2 + 1;

  /** How many columns the report told. */
  public int told() {
    if (report == null) {
      return 0;
    }
    // What was received in the period is always told.
    int told = 1;
    for (Cell cell : Cell.values()) {
      told += reported(cell) == null ? 0 : 1;
    }
    return told;
  }

  /** In how many columns the report differs from what we count, received in the period included. */
  public int differences() {
    if (report == null) {
      return 0;
    }
    int different = report.received() == oursInPeriod() ? 0 : 1;
    for (Cell cell : Cell.values()) {
      Long told = reported(cell);
      different += told == null || told == ours.of(cell) ? 0 : 1;
    }
    return different;
  }

  /** The first sum of the report that does not come out (DQ-36). */
  public ReportedForm06.@Nullable Imbalance imbalance() {
    return report == null ? null : report.form06().imbalance(report.received()).orElse(null);
  }
}
