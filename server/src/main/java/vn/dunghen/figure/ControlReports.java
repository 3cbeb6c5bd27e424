package vn.dunghen.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Slice;

/** Which units have filed their control report of a month with the national reporting system. */
@Component
public final class ControlReports {

  /** A report falls due within the month after its own. */
  private static final int MONTHS_BACK = 2;

  private final Form06Sheets sheets;
  private final ControlReportDue due;

  ControlReports(Form06Sheets sheets, ControlReportDue due) {
    this.sheets = sheets;
    this.due = due;
  }

  /**
   * The latest month of a period whose report is due by the as-of time, the day it falls due
   * included; else its first.
   */
  public Period month(Period period, Instant asOf) {
    List<Period> months = period.months();
    if (months.size() <= 1) {
      return Period.monthOf(period.firstDay());
    }
    Period latest = months.getFirst();
    for (Period month : months) {
      if (due(month, asOf)) {
        latest = month;
      }
    }
    return latest;
  }

  /** The latest month, of whichever year, whose report is due. */
  public Period latest(Instant asOf) {
    Period month = Period.monthOf(VietnamTime.dateOf(asOf));
    for (int back = 0; back < MONTHS_BACK && !due(month, asOf); back++) {
      month = Period.monthOf(month.firstDay().minusDays(1));
    }
    return month;
  }

  private boolean due(Period month, Instant asOf) {
    LocalDate limit = due.of(month).orElse(month.lastDay().plusDays(1));
    return !VietnamTime.dateOf(asOf).isBefore(limit);
  }

  /** By when reports of the month are due. */
  public Optional<LocalDate> dueOf(Period month) {
    return due.of(month);
  }

  /**
   * The departments and communes of a branch, each with its report.
   *
   * @param slice its period is the month
   */
  public List<ControlReport> of(Slice slice) {
    LocalDate limit = due.of(slice.period()).orElse(null);
    return sheets.of(Ledger.LOCAL, slice, GroupBy.BRANCH).stream()
        .filter(
            sheet ->
                sheet.unit().kind() == UnitKind.DEPARTMENT
                    || sheet.unit().kind() == UnitKind.COMMUNE)
        .map(sheet -> ControlReport.of(sheet, limit, slice.asOf()))
        .toList();
  }

  /** The day in whose tree the units of a month are looked at. */
  public static LocalDate treeDay(Period month, Instant asOf) {
    return asOf.isBefore(month.to()) ? VietnamTime.dateOf(asOf) : month.lastDay();
  }
}
