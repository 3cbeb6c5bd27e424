package vn.dunghen.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.Placement;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** A unit and all below it in one tree, and which of them are to be tallied. */
final class Branch {

  /** Where something stands that names no unit, or one that nobody knows: at the province. */
  private static final Placement NOWHERE = new Placement(new UnitCode("-"), false, false);

  private final Tree tree;
  private final UnitCode top;
  private final boolean wholeProvince;
  private final List<UnitCode> targets;
  private final Map<UnitCode, int[]> targetsOf = new HashMap<>();

  /** A branch of which only the top unit is tallied. */
  static Branch total(Slice slice) {
    return new Branch(slice, GroupBy.TOTAL);
  }

  Branch(Slice slice, GroupBy by) {
    this(slice.tree(), slice.unit(), by);
  }

  Branch(Tree tree, UnitCode asked, GroupBy by) {
    this.tree = tree;
    Optional<Unit> unit = tree.find(asked);
    top = unit.map(Unit::code).orElse(asked);
    wholeProvince = tree.root().map(root -> root.code().equals(top)).orElse(false);
    targets = unit.isPresent() ? targets(by) : List.of(top);
    Map<UnitCode, Integer> numbers = new HashMap<>();
    targets.forEach(target -> numbers.put(target, numbers.size()));
    for (UnitCode below : tree.branch(top)) {
      targetsOf.put(below, upwards(below, numbers));
    }
  }

  private List<UnitCode> targets(GroupBy by) {
    List<UnitCode> units = new ArrayList<>(List.of(top));
    switch (by) {
      case UNIT -> tree.children(top).forEach(child -> units.add(child.code()));
      case BRANCH -> {
        units.clear();
        units.addAll(tree.branch(top));
      }
      case TOTAL, MONTH, PROCEDURE, FIELD, OFFICER, CHANNEL -> {}
    }
    return units;
  }

  private int[] upwards(UnitCode from, Map<UnitCode, Integer> numbers) {
    List<Integer> met = new ArrayList<>();
    @Nullable UnitCode unit = from;
    while (unit != null) {
      Integer number = numbers.get(unit);
      if (number != null) {
        met.add(number);
      }
      unit = unit.equals(top) ? null : tree.parent(unit).map(Unit::code).orElse(null);
    }
    return met.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The code of the unit at the top, as the tree has it. */
  UnitCode top() {
    return top;
  }

  /** Whether nothing stands above. */
  boolean wholeProvince() {
    return wholeProvince;
  }

  /** The units to tally, top first. */
  List<UnitCode> targets() {
    return targets;
  }

  /** Where something of this unit stands in the tree. */
  Placement place(@Nullable UnitCode unit) {
    if (tree.units().isEmpty()) {
      return NOWHERE;
    }
    if (unit != null) {
      return tree.place(unit);
    }
    return tree.root().map(root -> new Placement(root.code(), false, false)).orElse(NOWHERE);
  }

  /** The numbers of the targets at or above a standing unit; null if it is not in the branch. */
  int @Nullable [] targetsAbove(UnitCode standing) {
    return targetsOf.get(standing);
  }

  /** The standing units of the branch. */
  Iterable<UnitCode> units() {
    return targetsOf.keySet();
  }
}
