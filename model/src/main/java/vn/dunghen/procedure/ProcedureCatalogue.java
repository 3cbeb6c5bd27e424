package vn.dunghen.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Procedures in memory; it never changes, a changed procedure makes a new catalogue. */
public final class ProcedureCatalogue implements Procedures {

  private final Map<ProcedureCode, ProcedureHistory> byCode;
  private final Collection<Procedure> all;

  /**
   * A catalogue of these procedures, none of which ever changed.
   *
   * @throws IllegalArgumentException if two have the same national code
   */
  public ProcedureCatalogue(Collection<Procedure> procedures) {
    this(unique(procedures.stream().map(ProcedureHistory::of).toList()));
  }

  private ProcedureCatalogue(Map<ProcedureCode, ProcedureHistory> ordered) {
    this.byCode = new HashMap<>(ordered);
    this.all = ordered.values().stream().map(ProcedureHistory::present).toList();
  }

  /**
   * A catalogue of these procedures with their versions.
   *
   * @throws IllegalArgumentException if two have the same national code
   */
  public static ProcedureCatalogue versioned(Collection<ProcedureHistory> procedures) {
    return new ProcedureCatalogue(unique(procedures));
  }

  private static Map<ProcedureCode, ProcedureHistory> unique(
      Collection<ProcedureHistory> procedures) {
    Map<ProcedureCode, ProcedureHistory> ordered = new TreeMap<>();
    for (ProcedureHistory history : procedures) {
      Procedure procedure = history.present();
      ProcedureHistory known = ordered.put(procedure.code().national(), history);
      if (known != null) {
        Procedure other = known.present();
        throw new IllegalArgumentException(
            "the procedures %s (%s) and %s (%s) have the same national code"
                .formatted(other.code(), other.name(), procedure.code(), procedure.name()));
      }
    }
    return ordered;
  }

  /** The same catalogue with these procedures added or put in the place of those known. */
  public ProcedureCatalogue with(Collection<Procedure> procedures) {
    Map<ProcedureCode, ProcedureHistory> ordered = new TreeMap<>(byCode);
    procedures.forEach(
        procedure -> ordered.put(procedure.code().national(), ProcedureHistory.of(procedure)));
    return new ProcedureCatalogue(ordered);
  }

  @Override
  public Optional<Procedure> find(ProcedureCode code) {
    return history(code).map(ProcedureHistory::present);
  }

  @Override
  public Optional<ProcedureHistory> history(ProcedureCode code) {
    return Optional.ofNullable(byCode.get(code.national()));
  }

  @Override
  public Collection<Procedure> all() {
    return all;
  }
}
