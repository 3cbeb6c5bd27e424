package vn.dunghen.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;

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

  /** For each mark, lowest first, how many procedures bear it, of those wanted. */
  int[] counted(int key, Wanted wanted) {
    int[] counted = new int[Byte.SIZE];
    for (int procedure = Dictionary.NONE + 1; procedure < marks[key].length; procedure++) {
      int rest = marks[key][procedure] == 0 ? 0 : wanted.of(procedure, marks[key][procedure]);
      for (; rest != 0; rest &= rest - 1) {
        counted[Integer.numberOfTrailingZeros(rest)]++;
      }
    }
    return counted;
  }

  /** The procedures bearing the mark, by number, of those wanted. */
  List<Integer> marked(int key, int mark, Wanted wanted) {
    List<Integer> found = new ArrayList<>();
    for (int procedure = Dictionary.NONE + 1; procedure < marks[key].length; procedure++) {
      if ((wanted.of(procedure, marks[key][procedure]) & mark) != 0) {
        found.add(procedure);
      }
    }
    return found;
  }

  /**
   * Services used online are of the services that the branch applies; 3.2. Others are not bound.
   */
  record Wanted(BitSet services) {

    private static final int USED_ONLINE =
        mark(CountName.PROCEDURES_USED_ONLINE, Population.RECEIVED)
            | mark(CountName.PROCEDURES_USED_ONLINE, Population.IN_HAND);

    int of(int procedure, byte marks) {
      int all = marks & 0xFF;
      return services.get(procedure) ? all : all & ~USED_ONLINE;
    }
  }

  /** The mark of a distinct count in a population. */
  static int mark(CountName count, Population population) {
    int bit = Bits.ofDistinct(count);
    return population == Population.IN_HAND ? bit << Bits.DISTINCT.size() : bit;
  }
}
