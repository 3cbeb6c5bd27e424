package vn.dunghen.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Period;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;

/** Publicised within five working days of the decision; 1.2. One late decision is late. */
public record PublicisedOnTime(Clause basis) implements ProcedureCount {

  PublicisedOnTime() {
    this(Clause.workingDocument("1.2", "Tài liệu mô tả công thức, 1.2"));
  }

  @Override
  public CountName name() {
    return CountName.PUBLICISED_ON_TIME;
  }

  @Override
  public Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules) {
    List<Publication> counted = Publicised.counted(procedure, period, asOf, rules);
    if (counted.isEmpty()) {
      return Verdict.no(
          "Không công khai và không đến hạn công khai trong kỳ.",
          "Neither publicised nor due to be in the period.");
    }
    try {
      return onTime(counted, rules);
    } catch (DateOutsideCalendar noSuchYear) {
      return Verdict.notApplicable(
          "Không xác định: ngày nằm ngoài lịch làm việc đã nạp.",
          "Not known: a date outside the loaded calendar.");
    }
  }

  private static Verdict onTime(List<Publication> counted, Rules rules) {
    for (Publication publication : counted) {
      LocalDate publicised = publication.publicisedOn();
      LocalDate limit = rules.calendar().day(publication.decidedOn(), Publicised.DAYS_TO_PUBLICISE);
      if (publicised == null) {
        return Verdict.no(
            "%s chưa công khai, hạn ngày %s.",
            "%s is not publicised, limit %s.", publication.decision(), limit);
      }
      if (publicised.isAfter(limit)) {
        return Verdict.no(
            "%s công khai ngày %s, hạn ngày %s.",
            "%s publicised on %s, limit %s.", publication.decision(), publicised, limit);
      }
    }
    return Verdict.yes("Công khai đúng hạn.", "Publicised on time.");
  }
}
