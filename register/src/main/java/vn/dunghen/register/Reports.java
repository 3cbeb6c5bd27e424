package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** Totals that units reported; 1.4. */
final class Reports {

  private final Map<ReportTotal.Key, ReportTotal> reports = new HashMap<>();

  Reports copy() {
    Reports copy = new Reports();
    copy.reports.putAll(reports);
    return copy;
  }

  void lay(ReportTotal report) {
    reports.put(report.key(), report);
  }

  void remove(ReportTotal.Key key) {
    reports.remove(key);
  }

  /** What the unit itself reported for exactly this period, to whomever. */
  List<ReportTotal> of(Tree tree, UnitCode unit, Period period) {
    List<ReportTotal> found = new ArrayList<>();
    for (ReportTotal report : of(period)) {
      if (ownCode(tree, report.key().unit()).equals(ownCode(tree, unit))) {
        found.add(report);
      }
    }
    found.sort(Comparator.comparing(report -> report.key().to()));
    return found;
  }

  /** All reports for exactly this period. */
  List<ReportTotal> of(Period period) {
    List<ReportTotal> found = new ArrayList<>();
    for (ReportTotal report : reports.values()) {
      Period reported = report.key().period();
      if (reported.from().equals(period.from()) && reported.to().equals(period.to())) {
        found.add(report);
      }
    }
    return found;
  }

  /** The larger of the reported totals; null where there is none. */
  @Nullable Long largest(Tree tree, UnitCode unit, Period period) {
    return of(tree, unit, period).stream()
        .map(ReportTotal::received)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static UnitCode ownCode(Tree tree, UnitCode unit) {
    return tree.find(unit).map(Unit::code).orElse(unit);
  }

  Map<ReportTotal.Key, ReportTotal> all() {
    return Map.copyOf(reports);
  }
}
