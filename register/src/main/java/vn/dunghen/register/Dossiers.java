package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;

/** From sums of patterns to tallies of counts. */
final class Dossiers {

  private static final List<Population> POPULATIONS =
      List.of(Population.RECEIVED, Population.IN_HAND);

  private Dossiers() {}

  /** One tally a key, with the counts of dossiers in it. */
  static List<Tally> add(Sums sums, Grouping grouping) {
    List<Tally> tallies = new ArrayList<>();
    grouping.keys().forEach(key -> tallies.add(new Tally()));
    for (int group = 0; group < sums.groups(); group++) {
      for (int kind = 0; kind < Window.CLASSES; kind++) {
        long[] yes = sums.yes(group, kind);
        long seconds = sums.handlingSeconds(group, kind);
        for (int key : grouping.groups().get(group).keys()) {
          add(tallies.get(key), grouping.groups().get(group), kind, yes, seconds);
        }
      }
    }
    return tallies;
  }

  private static void add(
      Tally tally, Grouping.Group group, int kind, long[] yes, long handlingSeconds) {
    long dossiers = yes[Bits.DOSSIER.indexOf(CountName.RECEIVED)];
    if (dossiers == 0) {
      return;
    }
    for (Population population : POPULATIONS) {
      if (in(population, kind)) {
        for (int i = 0; i < Bits.DOSSIER.size(); i++) {
          tally.add(Bits.DOSSIER.get(i), population, yes[i]);
        }
        tally.addHandlingSeconds(population, handlingSeconds);
        tally.addSplit(population, group.split() ? dossiers : 0);
        tally.addUnplaced(population, group.unplaced() ? dossiers : 0);
      }
    }
  }

  /** Whether rows of this class are in the population. */
  static boolean in(Population population, int kind) {
    return switch (population) {
      case RECEIVED -> kind != Window.IN_HAND_ONLY;
      case IN_HAND -> kind != Window.RECEIVED_ONLY;
      case PRESENT -> false;
    };
  }
}
