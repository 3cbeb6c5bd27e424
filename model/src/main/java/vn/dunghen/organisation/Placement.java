package vn.dunghen.organisation;

/**
 * Where a dossier of some unit belongs in the tree of a day.
 *
 * @param unit the unit of that tree
 * @param split whether some unit on the way was divided among several, so that the history cannot
 *     be carried over exactly
 * @param exact false if the unit was not found, or has nothing of its own in that tree, and stands
 *     under a unit above it
 */
public record Placement(UnitCode unit, boolean split, boolean exact) {

  Placement under() {
    return new Placement(unit, split, false);
  }

  Placement afterSplit() {
    return new Placement(unit, true, exact);
  }
}
