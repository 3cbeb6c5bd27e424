package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** For each key, which procedures have a dossier that answers yes; never a sum over units. */
final class DistinctProcedures {

  private final byte[][] marks;

  DistinctProcedures(int keys, int procedures) {
    marks = new byte[keys][procedures];
  }

  static DistinctProcedures of(Sums sums, Grouping grouping, Places places) {
    DistinctProcedures distinct =
        new DistinctProcedures(grouping.keys().size(), places.procedures.size());
    int[] groupOfPlace = grouping.groupOfPlace();
    for (int place = 0; place < groupOfPlace.length; place++) {
      byte mark = sums.marks[place];
      if (mark != 0) {
        for (int key : grouping.groups().get(groupOfPlace[place]).keys()) {
          distinct.mark(key, places.procedure(place), mark);
        }
      }
    }
    return distinct;
  }

  void mark(int key, int procedure, int mark) {
    marks[key][procedure] |= (byte) mark;
  }

  /** The procedures bearing the mark, by number, of those wanted. */
  List<Integer> marked(int key, int mark, IntPredicate wanted) {
    List<Integer> found = new ArrayList<>();
    for (int procedure = Dictionary.NONE + 1; procedure < marks[key].length; procedure++) {
      if ((marks[key][procedure] & mark) != 0 && wanted.test(procedure)) {
        found.add(procedure);
      }
    }
    return found;
  }
}
