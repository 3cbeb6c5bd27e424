package vn.dunghen.procedure;

import java.util.Collection;
import java.util.Optional;

/** The procedures known at one moment. */
public interface Procedures {

  /** The procedure of this code, compared by its national form. */
  Optional<Procedure> find(ProcedureCode code);

  /** All procedures, in the order of their codes. */
  Collection<Procedure> all();
}
