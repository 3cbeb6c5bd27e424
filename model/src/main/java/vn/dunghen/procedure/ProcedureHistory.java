package vn.dunghen.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it is now known, and by what its dossiers were judged before: a dossier keeps the
 * version in force when it was accepted (portal-protocol, section 9).
 *
 * @param versions in order of time, the present one last; empty where the terms never changed, as
 *     of most
 */
public record ProcedureHistory(Procedure present, List<Version> versions) {

  /** Terms, and from when on a source said that they are so. */
  public record Told(Instant since, Terms terms) {}

  /** The present procedure with the terms that were in force since then. */
  public record Version(Told told, Procedure procedure) {}

  public ProcedureHistory {
    versions = List.copyOf(versions);
  }

  /** A procedure that never changed. */
  public static ProcedureHistory of(Procedure present) {
    return new ProcedureHistory(present, List.of());
  }

  /**
   * A procedure with all that was told of its terms, in order of time. NB: what was not yet known
   * is no version of its own: it was so before somebody said it first.
   */
  public static ProcedureHistory of(Procedure present, List<Told> told) {
    List<Told> changes = new ArrayList<>();
    Terms next = new Terms(null, null, null);
    for (Told one : startingWithWhatIsKnown(told)) {
      if (changes.isEmpty() || !one.terms().equals(next)) {
        changes.add(one);
        next = one.terms();
      }
    }
    return changes.size() < 2
        ? of(present)
        : new ProcedureHistory(
            present,
            changes.stream().map(one -> new Version(one, one.terms().in(present))).toList());
  }

  /** Each field, until it was first told, as it was told then. */
  private static List<Told> startingWithWhatIsKnown(List<Told> told) {
    Terms first = new Terms(null, null, null);
    for (Told one : told) {
      first = first.orElse(one.terms());
    }
    List<Told> filled = new ArrayList<>();
    Terms known = new Terms(null, null, null);
    for (Told one : told) {
      known = known.orElse(one.terms());
      Terms untold = first.without(known);
      filled.add(new Told(one.since(), one.terms().orElse(untold)));
    }
    return filled;
  }

  /**
   * The procedure by which a dossier accepted at that moment is judged: the version in force then,
   * the first one known where it is older, and the present one where it was not accepted.
   */
  public Procedure at(@Nullable Instant accepted) {
    if (accepted == null || versions.isEmpty()) {
      return present;
    }
    Procedure inForce = versions.getFirst().procedure();
    for (Version version : versions) {
      if (!version.told().since().isAfter(accepted)) {
        inForce = version.procedure();
      }
    }
    return inForce;
  }
}
