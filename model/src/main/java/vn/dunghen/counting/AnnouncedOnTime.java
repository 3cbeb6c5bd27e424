package vn.dunghen.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Period;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;

/** Announced at least five working days before taking effect; 1.1. One late decision is late. */
public record AnnouncedOnTime(Clause basis) implements ProcedureCount {

  /** Working days between a province's decision and its taking effect [working document]. */
  static final int DAYS_BEFORE_EFFECT = 5;

  AnnouncedOnTime() {
    this(Clause.workingDocument("1.1", "Điều 15 NĐ 63/2010/NĐ-CP; tài liệu mô tả công thức, 1.1"));
  }

  @Override
  public CountName name() {
    return CountName.ANNOUNCED_ON_TIME;
  }

  @Override
  public Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules) {
    List<Publication> announced = Announced.within(procedure, period, asOf);
    if (announced.isEmpty()) {
      return Verdict.no("Không có quyết định công bố trong kỳ.", "Not announced in the period.");
    }
    try {
      return onTime(announced, rules);
    } catch (DateOutsideCalendar noSuchYear) {
      return Verdict.notApplicable(
          "Không xác định: ngày nằm ngoài lịch làm việc đã nạp.",
          "Not known: a date outside the loaded calendar.");
    }
  }

  private static Verdict onTime(List<Publication> announced, Rules rules) {
    for (Publication publication : announced) {
      LocalDate effective = publication.effectiveOn();
      if (effective == null) {
        continue;
      }
      LocalDate limit = rules.calendar().day(effective, -DAYS_BEFORE_EFFECT);
      if (publication.decidedOn().isAfter(limit)) {
        return Verdict.no(
            "%s ban hành ngày %s, hạn ngày %s (hiệu lực ngày %s).",
            "%s issued on %s, limit %s (in force %s).",
            publication.decision(),
            publication.decidedOn(),
            limit,
            effective);
      }
    }
    return announced.stream().anyMatch(publication -> publication.effectiveOn() == null)
        ? Verdict.yes(
            "Không có ngày hiệu lực nên không xác định trễ.",
            "No effective date, so not found to be late.")
        : Verdict.yes("Công bố đúng hạn.", "Announced on time.");
  }
}
