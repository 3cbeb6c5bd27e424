package vn.dunghen.message;

import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.UnitCode;

/**
 * What a unit reported of a period: its control report.
 *
 * @param received dossiers received in the period; the denominator of 1.4
 * @param form06 the other columns, as far as they were told
 */
public record ReportTotalMessage(
    Stamp stamp, UnitCode unit, Period period, ReportedTo to, long received, ReportedForm06 form06)
    implements Message {

  /** To whom the total was reported. */
  public enum ReportedTo {
    /** The national reporting system. */
    BCQG,
    /** The status report to the national portal. */
    PORTAL
  }
}
