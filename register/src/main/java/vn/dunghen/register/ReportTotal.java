package vn.dunghen.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.message.ReportTotalMessage.ReportedTo;
import vn.dunghen.message.ReportedForm06;
import vn.dunghen.organisation.UnitCode;

/**
 * What a unit reported of a period, as it stands after the fold; 1.4.
 *
 * @param received dossiers received in the period
 * @param form06 the other columns, as far as they were told
 * @param filedAt when the unit first reported it, by what it said itself; null if not known
 * @param heardAt when a first report was heard, by our clock; null if not known
 */
public record ReportTotal(
    Key key,
    long received,
    ReportedForm06 form06,
    @Nullable Instant filedAt,
    @Nullable Instant heardAt) {

  /** Of two totals with one key the later said stands; which one that is, the fold tells. */
  public record Key(UnitCode unit, Period period, ReportedTo to) {}

  /** A report that tells no more than how many were received. */
  public static ReportTotal of(UnitCode unit, Period period, ReportedTo to, long received) {
    return new ReportTotal(new Key(unit, period, to), received, ReportedForm06.NOTHING, null, null);
  }
}
