package vn.dunghen.procedure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/**
 * An administrative procedure, <i>thủ tục hành chính</i>, as it is now known.
 *
 * @param field the field, <i>lĩnh vực</i>
 * @param ministry the ministry that publishes it
 * @param level the highest level that handles it: {@code PROVINCE} or {@code COMMUNE}
 * @param limit the longest time it may take; null if not known
 * @param feeBearing whether a fee or charge is due; null if not known
 * @param forCitizens whether a natural person can be the subject
 * @param returnsDocument whether its result is a document
 * @param service how far it can be done online; null if not known
 * @param parts the required parts that are publicised
 * @param publications every announcement known
 * @param appliedBy the units that apply it, by code
 * @param appliedByKinds the kinds of unit all of which apply it
 * @param internalProcess the approved internal process; null where none is known
 * @param toAnnounce changes that take effect and need a decision first
 */
public record Procedure(
    ProcedureCode code,
    String name,
    String field,
    String ministry,
    UnitKind level,
    @Nullable Limit limit,
    @Nullable Boolean feeBearing,
    boolean forCitizens,
    boolean returnsDocument,
    @Nullable ServiceLevel service,
    PublicationState state,
    Set<ProcedurePart> parts,
    List<Publication> publications,
    Set<UnitCode> appliedBy,
    Set<UnitKind> appliedByKinds,
    @Nullable InternalProcess internalProcess,
    List<ToAnnounce> toAnnounce) {

  /** A procedure of which no internal process and no coming change is known. */
  public Procedure(
      ProcedureCode code,
      String name,
      String field,
      String ministry,
      UnitKind level,
      @Nullable Limit limit,
      @Nullable Boolean feeBearing,
      boolean forCitizens,
      boolean returnsDocument,
      @Nullable ServiceLevel service,
      PublicationState state,
      Set<ProcedurePart> parts,
      List<Publication> publications,
      Set<UnitCode> appliedBy,
      Set<UnitKind> appliedByKinds) {
    this(
        code,
        name,
        field,
        ministry,
        level,
        limit,
        feeBearing,
        forCitizens,
        returnsDocument,
        service,
        state,
        parts,
        publications,
        appliedBy,
        appliedByKinds,
        null,
        List.of());
  }

  /** Refuses a procedure without a name and a level other than province or commune. */
  public Procedure {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the procedure " + code + " has no name");
    }
    if (level != UnitKind.PROVINCE && level != UnitKind.COMMUNE) {
      throw new IllegalArgumentException(
          "the procedure %s has level %s; accepted: PROVINCE, COMMUNE".formatted(code, level));
    }
    // Sets that walk in one order on every run, unlike Set.copyOf.
    parts = inOrder(parts, ProcedurePart.class);
    publications = List.copyOf(publications);
    appliedBy = Collections.unmodifiableSet(new TreeSet<>(appliedBy));
    appliedByKinds = inOrder(appliedByKinds, UnitKind.class);
    toAnnounce = List.copyOf(toAnnounce);
  }

  private static <E extends Enum<E>> Set<E> inOrder(Set<E> given, Class<E> type) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(given);
    return Collections.unmodifiableSet(ordered);
  }

  /** Whether this unit applies the procedure: by its code, by an alias of it, or by its kind. */
  public boolean appliedIn(Unit unit) {
    return appliedByKinds.contains(unit.kind())
        || appliedBy.contains(unit.code())
        || unit.aliases().stream().anyMatch(appliedBy::contains);
  }
}
