package vn.dunghen.register;

import vn.dunghen.calendar.Period;
import vn.dunghen.message.ReportTotalMessage.ReportedTo;
import vn.dunghen.organisation.UnitCode;

/** How many dossiers a unit reported as received, as it stands after the fold; 1.4. */
public record ReportTotal(Key key, long received) {

  /** Of two totals with one key the later said stands; which one that is, the fold tells. */
  public record Key(UnitCode unit, Period period, ReportedTo to) {}

  public static ReportTotal of(UnitCode unit, Period period, ReportedTo to, long received) {
    return new ReportTotal(new Key(unit, period, to), received);
  }
}
