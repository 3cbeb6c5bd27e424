package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand on one day and how they hang together.
 *
 * <p>A code may be given as an alias or from right to left everywhere; answers always bear the
 * unit's own code. A unit that does not stand that day has no parent, children or branch; {@link
 * #place} tells where its dossiers belong.
 */
public final class Tree {

  private final Organisation organisation;
  private final LocalDate date;
  private final TreeShape shape;

  Tree(Organisation organisation, LocalDate date, TreeShape shape) {
    this.organisation = organisation;
    this.date = date;
    this.shape = shape;
  }

  /** The day asked for. */
  public LocalDate date() {
    return date;
  }

  /** Since when the tree stands exactly like this; the same for all days until the next change. */
  public LocalDate since() {
    return shape.since;
  }

  /**
   * All units of the day. Each is directly followed by its whole branch, children in the order of
   * their codes, so parents come before children.
   */
  public List<Unit> units() {
    return shape.units;
  }

  /** The unit, if it stands that day. */
  public Optional<Unit> find(UnitCode code) {
    return organisation.find(code).filter(unit -> shape.contains(unit.code()));
  }

  /** The unit above; empty for a root and for a unit that does not stand that day. */
  public Optional<Unit> parent(UnitCode code) {
    return Optional.ofNullable(shape.parent(ownCode(code)));
  }

  /** The units directly below, in the order of their codes. */
  public List<Unit> children(UnitCode code) {
    return Collections.unmodifiableList(shape.children(ownCode(code)));
  }

  /** The unit itself and all below it; empty if it does not stand that day. */
  public List<UnitCode> branch(UnitCode code) {
    return shape.branch(ownCode(code)).stream().map(Unit::code).toList();
  }

  /** The province at the top, the first by code where there are several; empty in an empty tree. */
  public Optional<Unit> root() {
    return shape.units.stream()
        .filter(unit -> shape.parent(unit.code()) == null)
        .filter(unit -> unit.kind() == UnitKind.PROVINCE)
        .findFirst()
        .or(() -> shape.units.stream().findFirst());
  }

  /**
   * Where a dossier of this unit belongs in this tree. A unit of the day stands for itself; a
   * closed one is followed through primary successors; one without, or one that does not exist yet,
   * goes where the unit above it belongs; an unknown code where its longest known prefix does, else
   * to the province.
   *
   * @throws IllegalStateException if no unit at all stands on this day
   */
  public Placement place(UnitCode code) {
    Optional<Unit> known = organisation.find(code);
    if (known.isPresent()) {
      return place(known.get(), new HashSet<>());
    }
    for (Optional<UnitCode> prefix = code.forward().prefix();
        prefix.isPresent();
        prefix = prefix.get().prefix()) {
      Optional<Unit> above = organisation.find(prefix.get());
      if (above.isPresent()) {
        return place(above.get(), new HashSet<>()).under();
      }
    }
    return atRoot();
  }

  /** Follows successors, and where they end goes up; each unit is passed once, even in a cycle. */
  private Placement place(Unit known, Set<UnitCode> seen) {
    boolean split = false;
    @Nullable Unit unit = known;
    Unit last = known;
    while (unit != null && seen.add(unit.code()) && !date.isBefore(unit.validFrom())) {
      if (unit.validOn(date)) {
        return new Placement(unit.code(), split, true);
      }
      split |= dividedAmongSeveral(unit);
      last = unit;
      unit = organisation.primarySuccessor(unit);
    }
    Unit above = organisation.above(last);
    Placement placement =
        above == null || seen.contains(above.code()) ? atRoot() : place(above, seen).under();
    return split ? placement.afterSplit() : placement;
  }

  private boolean dividedAmongSeveral(Unit unit) {
    return organisation.successionsOf(unit.code()).stream().filter(Succession::partial).count() > 1;
  }

  private Placement atRoot() {
    return root()
        .map(province -> new Placement(province.code(), false, false))
        .orElseThrow(() -> new IllegalStateException("no unit stands on " + date));
  }

  private UnitCode ownCode(UnitCode code) {
    return shape.contains(code) ? code : organisation.find(code).map(Unit::code).orElse(code);
  }
}
