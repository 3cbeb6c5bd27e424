package vn.dunghen.figure;

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

  private final Form06Sheets sheets;
  private final ControlReportDue due;

  ControlReports(Form06Sheets sheets, ControlReportDue due) {
    this.sheets = sheets;
    this.due = due;
  }

  /** The latest month of a period that was over by the as-of time, else its first. */
  public static Period month(Period period, java.time.Instant asOf) {
    List<Period> months = period.months();
    if (months.size() <= 1) {
      return Period.monthOf(period.firstDay());
    }
    Period latest = months.getFirst();
    for (Period month : months) {
      if (!month.to().isAfter(asOf)) {
        latest = month;
      }
    }
    return latest;
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
  public static LocalDate treeDay(Period month, java.time.Instant asOf) {
    return asOf.isBefore(month.to()) ? VietnamTime.dateOf(asOf) : month.lastDay();
  }
}
