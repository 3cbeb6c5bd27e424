package vn.dunghen.procedure;

import java.util.Collection;
import java.util.Optional;

/** The procedures known at one moment. */
public interface Procedures {

  /** The procedure of this code as it is now known, compared by its national form. */
  Optional<Procedure> find(ProcedureCode code);

  /**
   * The procedure of this code with its versions, compared by its national form. What judges a
   * dossier asks for the one in force at its acceptance, {@link ProcedureHistory#at}.
   */
  Optional<ProcedureHistory> history(ProcedureCode code);

  /** All procedures as they are now known, in the order of their codes. */
  Collection<Procedure> all();
}
