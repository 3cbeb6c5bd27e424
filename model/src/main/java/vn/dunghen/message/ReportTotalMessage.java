package vn.dunghen.message;

import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.UnitCode;

/** How many dossiers a unit reported as received in a period; the denominator of 1.4. */
public record ReportTotalMessage(
    Stamp stamp, UnitCode unit, Period period, ReportedTo to, long received) implements Message {

  /** To whom the total was reported. */
  public enum ReportedTo {
    /** The national reporting system. */
    BCQG,
    /** The status report to the national portal. */
    PORTAL
  }
}
