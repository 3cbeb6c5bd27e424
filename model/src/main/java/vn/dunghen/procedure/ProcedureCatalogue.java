package vn.dunghen.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Procedures in memory; it never changes, a changed procedure makes a new catalogue. */
public final class ProcedureCatalogue implements Procedures {

  private final Map<ProcedureCode, Procedure> byCode;
  private final Collection<Procedure> all;

  /**
   * A catalogue of these procedures.
   *
   * @throws IllegalArgumentException if two have the same national code
   */
  public ProcedureCatalogue(Collection<Procedure> procedures) {
    this(unique(procedures));
  }

  private ProcedureCatalogue(Map<ProcedureCode, Procedure> ordered) {
    this.byCode = new HashMap<>(ordered);
    this.all = List.copyOf(ordered.values());
  }

  private static Map<ProcedureCode, Procedure> unique(Collection<Procedure> procedures) {
    Map<ProcedureCode, Procedure> ordered = new TreeMap<>();
    for (Procedure procedure : procedures) {
      Procedure other = ordered.put(procedure.code().national(), procedure);
      if (other != null) {
        throw new IllegalArgumentException(
            "the procedures %s (%s) and %s (%s) have the same national code"
                .formatted(other.code(), other.name(), procedure.code(), procedure.name()));
      }
    }
    return ordered;
  }

  /** The same catalogue with these procedures added or put in the place of those known. */
  public ProcedureCatalogue with(Collection<Procedure> procedures) {
    Map<ProcedureCode, Procedure> ordered = new TreeMap<>(byCode);
    procedures.forEach(procedure -> ordered.put(procedure.code().national(), procedure));
    return new ProcedureCatalogue(ordered);
  }

  @Override
  public Optional<Procedure> find(ProcedureCode code) {
    return Optional.ofNullable(byCode.get(code.national()));
  }

  @Override
  public Collection<Procedure> all() {
    return all;
  }
}
