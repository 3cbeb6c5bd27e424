package vn.dunghen.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the units hang together between two change dates; shared by the trees of all those days. */
final class TreeShape {

  /** First day of this shape. */
  final LocalDate since;

  /** Each unit directly followed by its whole branch. */
  final List<Unit> units;

  private final Map<UnitCode, Unit> parents = new HashMap<>();
  private final Map<UnitCode, List<Unit>> children = new HashMap<>();
  private final Map<UnitCode, Integer> places = new HashMap<>();
  private final Map<UnitCode, Integer> branchEnds = new HashMap<>();

  TreeShape(Organisation organisation, LocalDate since) {
    this.since = since;
    List<Unit> valid =
        organisation.units().stream()
            .filter(unit -> unit.validOn(since))
            .sorted(Comparator.comparing(Unit::code))
            .toList();
    List<Unit> roots = new ArrayList<>();
    for (Unit unit : valid) {
      Unit parent = standingAbove(organisation, unit, since);
      if (parent == null) {
        roots.add(unit);
      } else {
        parents.put(unit.code(), parent);
        children.computeIfAbsent(parent.code(), code -> new ArrayList<>()).add(unit);
      }
    }
    List<Unit> inOrder = new ArrayList<>();
    roots.forEach(root -> append(root, inOrder));
    this.units = List.copyOf(inOrder);
  }

  /**
   * The nearest unit above that stands this day; null if none does, or if it is its own ancestor.
   */
  static @Nullable Unit standingAbove(Organisation organisation, Unit unit, LocalDate date) {
    Set<UnitCode> seen = new HashSet<>(Set.of(unit.code()));
    @Nullable Unit found = null;
    for (Unit above = organisation.above(unit); above != null; above = organisation.above(above)) {
      if (!seen.add(above.code())) {
        return null;
      }
      if (found == null && above.validOn(date)) {
        found = above;
      }
    }
    return found;
  }

  private void append(Unit unit, List<Unit> inOrder) {
    places.put(unit.code(), inOrder.size());
    inOrder.add(unit);
    children(unit.code()).forEach(child -> append(child, inOrder));
    branchEnds.put(unit.code(), inOrder.size());
  }

  @Nullable Unit parent(UnitCode code) {
    return parents.get(code);
  }

  List<Unit> children(UnitCode code) {
    return children.getOrDefault(code, List.of());
  }

  List<Unit> branch(UnitCode code) {
    Integer start = places.get(code);
    Integer end = branchEnds.get(code);
    return start == null || end == null ? List.of() : units.subList(start, end);
  }

  boolean contains(UnitCode code) {
    return places.containsKey(code);
  }
}
