package vn.dunghen.counting;

import java.time.Instant;
import vn.dunghen.calendar.Period;
import vn.dunghen.procedure.Procedure;

/** What a procedure of the catalogue counts for in a period, as far as it has run. */
public interface ProcedureCount {

  CountName name();

  Clause basis();

  Verdict of(Procedure procedure, Period period, Instant asOf, Rules rules);
}
