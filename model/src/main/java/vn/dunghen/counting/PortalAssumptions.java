package vn.dunghen.counting;

import java.time.Instant;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.dossier.Dossier;

/**
 * What is not published of the portal's rule and is to be found out from its totals; deadlines
 * sections 7 and 11.
 *
 * @param dayCount how the limit of a procedure is counted where there is no appointment
 * @param endOfRunningPeriod no profile depends on it: it says at which moment one is asked
 */
public record PortalAssumptions(
    SeveralSupplements severalSupplements,
    DayCount dayCount,
    EndOfRunningPeriod endOfRunningPeriod) {

  /** The defaults of deadlines section 11. */
  public static final PortalAssumptions STANDARD =
      new PortalAssumptions(
          SeveralSupplements.WAITING_ONLY, DayCount.DAYS, EndOfRunningPeriod.AS_OF);

  /** With another day count. */
  public PortalAssumptions with(DayCount other) {
    return new PortalAssumptions(severalSupplements, other, endOfRunningPeriod);
  }

  /** With another treatment of several supplements. */
  public PortalAssumptions with(SeveralSupplements other) {
    return new PortalAssumptions(other, dayCount, endOfRunningPeriod);
  }

  /** With another end of what is open in a running period. */
  public PortalAssumptions with(EndOfRunningPeriod other) {
    return new PortalAssumptions(severalSupplements, dayCount, other);
  }

  /** What stands for the end of an open dossier in a running period; section 7, step 4. */
  public enum EndOfRunningPeriod {
    /** The as-of time: nothing is overdue before it is due. */
    AS_OF,
    /**
     * The last day of the period, as the text says: what is due within the period and not done is
     * overdue from its first day on.
     */
    LAST_DAY;

    /**
     * The moment at which a dossier is judged that had not ended by the as-of time.
     *
     * @param to the first moment after the period
     */
    public Instant judgedAt(Instant asOf, Instant to) {
      return switch (this) {
        case AS_OF -> asOf.isBefore(to) ? asOf : to;
        case LAST_DAY -> to;
      };
    }

    /**
     * The moment at which one dossier is judged by itself: the as-of time, but for one that is open
     * in a running period.
     *
     * @param to the first moment after the period
     */
    public Instant judgedAt(Dossier dossier, Instant asOf, Instant to) {
      boolean over = HandlingEnd.inHand(dossier).filter(ended -> !ended.isAfter(asOf)).isPresent();
      return over || !asOf.isBefore(to) ? asOf : judgedAt(asOf, to);
    }
  }

  /** Which dossiers a second request for a supplement makes overdue; section 7, step 3. */
  public enum SeveralSupplements {
    /** Those whose latest request is open. */
    WAITING_ONLY,
    /** All, also when every request was answered. */
    ALWAYS
  }
}
