package vn.dunghen.counting;

import java.time.Instant;
import java.util.function.Predicate;
import vn.dunghen.calendar.Period;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.PublicationState;

/** A count of the present state of a procedure, not bound to the period. */
record ProcedureState(
    CountName name, Clause basis, Predicate<Procedure> test, Verdict whenTrue, Verdict whenFalse)
    implements ProcedureCount {

  private static final Verdict ABOLISHED =
      Verdict.no("Thủ tục đã bãi bỏ.", "The procedure is abolished.");

  @Override
  public Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules) {
    if (procedure.state() == PublicationState.ABOLISHED) {
      return ABOLISHED;
    }
    return test.test(procedure) ? whenTrue : whenFalse;
  }
}
