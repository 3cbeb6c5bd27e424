package vn.dunghen.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;

/** Publicised in the period, or due to be; the denominator of 1.2. */
public record Publicised(Clause basis) implements ProcedureCount {

  /** Working days from the decision to the click "Công khai", for a province. */
  static final int DAYS_TO_PUBLICISE = 5;

  Publicised() {
    this(Clause.workingDocument("1.2", "Tài liệu mô tả công thức, 1.2"));
  }

  @Override
  public CountName name() {
    return CountName.PUBLICISED;
  }

  @Override
  public Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules) {
    List<Publication> counted = counted(procedure, period, asOf, rules);
    if (counted.isEmpty()) {
      return Verdict.no(
          "Không công khai và không đến hạn công khai trong kỳ.",
          "Neither publicised nor due to be in the period.");
    }
    Publication latest = counted.getLast();
    LocalDate publicised = latest.publicisedOn();
    return publicised == null
        ? Verdict.yes("%s chưa công khai.", "%s is not publicised.", latest.decision())
        : Verdict.yes(
            "%s công khai ngày %s.", "%s publicised on %s.", latest.decision(), publicised);
  }

  /** The decisions that put the procedure into the count. */
  static List<Publication> counted(Procedure procedure, Period period, Instant asOf, Rules rules) {
    LocalDate end = earlier(period.lastDay(), VietnamTime.dateOf(asOf));
    LocalDate latestDecision = withGrace(end, rules);
    boolean pending = isPending(procedure.state());
    return procedure.publications().stream()
        .filter(
            publication -> {
              LocalDate publicised = publication.publicisedOn();
              return publicised != null
                  ? Announced.covers(period, asOf, publicised)
                  : pending && !publication.decidedOn().isAfter(latestDecision);
            })
        .toList();
  }

  /** Five working days more; none where the calendar does not reach so far. */
  private static LocalDate withGrace(LocalDate end, Rules rules) {
    try {
      return rules.calendar().day(end, DAYS_TO_PUBLICISE);
    } catch (DateOutsideCalendar noSuchYear) {
      return end;
    }
  }

  private static boolean isPending(PublicationState state) {
    return switch (state) {
      case PENDING, PENDING_AMENDMENT, ABOLISHED -> true;
      case PUBLIC, PUBLIC_AMENDED, AWAITING_STOP, IN_TRIAL -> false;
    };
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
