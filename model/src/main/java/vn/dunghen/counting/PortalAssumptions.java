package vn.dunghen.counting;

import vn.dunghen.calendar.DayCount;

/**
 * What is not published of the portal's rule and is to be found out from its totals; deadlines
 * sections 7 and 11.
 *
 * @param dayCount how the limit of a procedure is counted where there is no appointment
 */
public record PortalAssumptions(SeveralSupplements severalSupplements, DayCount dayCount) {

  /** The defaults of deadlines section 11. */
  public static final PortalAssumptions STANDARD =
      new PortalAssumptions(SeveralSupplements.WAITING_ONLY, DayCount.DAYS);

  /** Which dossiers a second request for a supplement makes overdue; section 7, step 3. */
  public enum SeveralSupplements {
    /** Those whose latest request is open. */
    WAITING_ONLY,
    /** All, also when every request was answered. */
    ALWAYS
  }
}
