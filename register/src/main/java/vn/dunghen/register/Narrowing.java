package vn.dunghen.register;

import org.jspecify.annotations.Nullable;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.Procedures;

/** Which dossiers a slice looks at within its branch: by procedure, field and officer. */
final class Narrowing {

  private static final int ANY = -1;
  private static final int NOBODY = -2;

  private final Columns columns;
  private final Procedures procedures;
  private final @Nullable ProcedureCode procedure;
  private final @Nullable String field;
  private final int officer;

  Narrowing(Slice slice, Columns columns, Procedures procedures) {
    this.columns = columns;
    this.procedures = procedures;
    this.procedure = slice.procedure() == null ? null : slice.procedure().national();
    this.field = slice.field();
    this.officer = slice.officer() == null ? ANY : known(columns.officers.find(slice.officer()));
  }

  private static int known(int officer) {
    return officer < 0 ? NOBODY : officer;
  }

  boolean byOfficer() {
    return officer != ANY;
  }

  /** Whether the officer asked for, if any, has a step on the row. */
  boolean admitsOfficers(Chunk chunk, int i) {
    return officer == ANY || columns.hasOfficer(chunk.officers[i], officer);
  }

  /** Whether dossiers of this procedure are looked at; null for dossiers without one. */
  boolean admits(@Nullable ProcedureCode national) {
    if (procedure != null && !procedure.equals(national)) {
      return false;
    }
    return field == null || (national != null && field.equals(fieldOf(national)));
  }

  boolean admits(Procedure candidate) {
    return (procedure == null || procedure.equals(candidate.code().national()))
        && (field == null || field.equals(candidate.field()));
  }

  /** The field of a procedure; "" where it is not known. */
  String fieldOf(ProcedureCode national) {
    return procedures.find(national).map(Procedure::field).orElse("");
  }
}
