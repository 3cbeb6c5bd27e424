package vn.dunghen.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;

/** Announced by a decision dated in the period; the denominator of 1.1. */
public record Announced(Clause basis) implements ProcedureCount {

  Announced() {
    this(Clause.law("1.1", "QĐ 766/QĐ-TTg, nhóm Công khai, minh bạch"));
  }

  @Override
  public CountName name() {
    return CountName.ANNOUNCED;
  }

  @Override
  public Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules) {
    List<Publication> announced = within(procedure, period, asOf);
    if (announced.isEmpty()) {
      return Verdict.no("Không có quyết định công bố trong kỳ.", "Not announced in the period.");
    }
    Publication latest = announced.getLast();
    return Verdict.yes(
        "Công bố tại %s ngày %s.", "Announced by %s of %s.", latest.decision(), latest.decidedOn());
  }

  static List<Publication> within(Procedure procedure, Period period, Instant asOf) {
    return procedure.publications().stream()
        .filter(publication -> covers(period, asOf, publication.decidedOn()))
        .toList();
  }

  static boolean covers(Period period, Instant asOf, LocalDate day) {
    return !day.isBefore(VietnamTime.dateOf(period.from()))
        && !day.isAfter(period.lastDay())
        && !day.isAfter(VietnamTime.dateOf(asOf));
  }
}
