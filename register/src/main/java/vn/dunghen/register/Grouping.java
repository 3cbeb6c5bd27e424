package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.Placement;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Into which sums the rows of a slice go, looked up by their place, and to which keys each sum
 * adds.
 *
 * <p>Rows are summed at the unit where they stand and only then added upwards, so one pass over the
 * rows serves every level of the tree.
 */
final class Grouping {

  private static final int OUTSIDE = -1;

  private final List<String> keys = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final int[] groupOfPlace;

  /**
   * One sum.
   *
   * @param keys numbers of the keys it adds to
   * @param split its dossiers came from a unit that was divided
   * @param unplaced its dossiers' own unit does not stand in the tree
   */
  record Group(List<Integer> keys, boolean split, boolean unplaced) {}

  private Grouping(Places places) {
    groupOfPlace = new int[places.size()];
    Arrays.fill(groupOfPlace, OUTSIDE);
  }

  /** By the units of the branch that are to be tallied. */
  static Grouping byUnit(Branch branch, Narrowing narrowing, Places places) {
    Grouping grouping = new Grouping(places);
    branch.targets().forEach(unit -> grouping.keys.add(unit.value()));
    Map<Placement, Integer> numbers = new HashMap<>();
    int[] groupOfUnit = new int[places.units.size()];
    for (int unit = 0; unit < groupOfUnit.length; unit++) {
      Placement placement = branch.place(places.units.value(unit));
      int @Nullable [] targets = branch.targetsAbove(placement.unit());
      groupOfUnit[unit] =
          targets == null
              ? OUTSIDE
              : numbers.computeIfAbsent(placement, p -> grouping.open(p, targets));
    }
    boolean[] admitted = admitted(narrowing, places);
    for (int place = 0; place < places.size(); place++) {
      if (admitted[places.procedure(place)]) {
        grouping.groupOfPlace[place] = groupOfUnit[places.unit(place)];
      }
    }
    return grouping;
  }

  private int open(Placement placement, int[] targets) {
    groups.add(
        new Group(Arrays.stream(targets).boxed().toList(), placement.split(), !placement.exact()));
    return groups.size() - 1;
  }

  /** By procedure or by field, within the branch. */
  static Grouping byProcedure(
      Branch branch, Narrowing narrowing, Places places, boolean fieldsOnly) {
    Grouping grouping = new Grouping(places);
    boolean[] inside = inside(branch, places);
    boolean[] admitted = admitted(narrowing, places);
    Map<String, Integer> numbers = new HashMap<>();
    for (int place = 0; place < places.size(); place++) {
      int procedure = places.procedure(place);
      if (inside[places.unit(place)] && admitted[procedure]) {
        String key = key(places.procedures.value(procedure), narrowing, fieldsOnly);
        grouping.groupOfPlace[place] = numbers.computeIfAbsent(key, grouping::open);
      }
    }
    return grouping;
  }

  static String key(@Nullable ProcedureCode procedure, Narrowing narrowing, boolean fieldsOnly) {
    if (procedure == null) {
      return "";
    }
    return fieldsOnly ? narrowing.fieldOf(procedure) : procedure.value();
  }

  private int open(String key) {
    keys.add(key);
    groups.add(new Group(List.of(groups.size()), false, false));
    return groups.size() - 1;
  }

  /** For each unit of the columns, whether it stands in the branch. */
  static boolean[] inside(Branch branch, Places places) {
    boolean[] inside = new boolean[places.units.size()];
    for (int unit = 0; unit < inside.length; unit++) {
      UnitCode standing = branch.place(places.units.value(unit)).unit();
      inside[unit] = branch.targetsAbove(standing) != null;
    }
    return inside;
  }

  private static boolean[] admitted(Narrowing narrowing, Places places) {
    boolean[] admitted = new boolean[places.procedures.size()];
    for (int procedure = 0; procedure < admitted.length; procedure++) {
      admitted[procedure] = narrowing.admits(places.procedures.value(procedure));
    }
    return admitted;
  }

  List<String> keys() {
    return keys;
  }

  List<Group> groups() {
    return groups;
  }

  /** The number of the sum for rows of this place; negative for rows outside the slice. */
  int[] groupOfPlace() {
    return groupOfPlace;
  }
}
