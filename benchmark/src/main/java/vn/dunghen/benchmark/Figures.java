package vn.dunghen.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.register.Tally;

/** The counts that the scored indicators need, in the order of the columns of the peers' answer. */
final class Figures {

  static final List<Figure> ALL =
      List.of(
          received(CountName.RECEIVED),
          received(CountName.SYNCHRONISED),
          received(CountName.ONLINE),
          received(CountName.FEE_BEARING),
          received(CountName.PAID_ONLINE),
          inHand(CountName.RECEIVED),
          inHand(CountName.ON_TIME),
          inHand(CountName.RESULT_OF_DOCUMENT),
          inHand(CountName.DIGITISED),
          inHand(CountName.REUSED),
          inHand(CountName.SHARED),
          inHand(CountName.POPULATION_DATA),
          inHand(CountName.SATISFIED),
          received(CountName.PROCEDURES_USED_ONLINE),
          received(CountName.PROCEDURES_PAID_ONLINE),
          received(CountName.PROCEDURES_WITH_FEE_DOSSIER),
          inHand(CountName.PROCEDURES_USING_POPULATION_DATA),
          present(CountName.PROCEDURES_UNDER_AUTHORITY),
          present(CountName.PROCEDURES_ONLINE),
          present(CountName.ONLINE_SERVICES_APPLIED),
          present(CountName.PROCEDURES_WITH_FEE),
          present(CountName.PROCEDURES_FOR_CITIZENS),
          present(CountName.IN_PUBLIC_STATE),
          present(CountName.ALL_PARTS),
          present(CountName.ANNOUNCED),
          present(CountName.ANNOUNCED_ON_TIME),
          present(CountName.PUBLICISED),
          present(CountName.PUBLICISED_ON_TIME),
          inHand(CountName.PETITIONS),
          inHand(CountName.PETITIONS_ON_TIME),
          inHand(CountName.PETITIONS_NOT_DISLIKED));

  private Figures() {}

  /** A count in a population. */
  record Figure(CountName count, Population population) {}

  private static Figure received(CountName count) {
    return new Figure(count, Population.RECEIVED);
  }

  private static Figure inHand(CountName count) {
    return new Figure(count, Population.IN_HAND);
  }

  private static Figure present(CountName count) {
    return new Figure(count, Population.PRESENT);
  }

  /** The register's answer in the form of the peers': for each unit its figures, in order. */
  static Map<String, List<Long>> of(Map<String, Tally> tallies) {
    Map<String, List<Long>> figures = new TreeMap<>();
    tallies.forEach(
        (unit, tally) ->
            figures.put(unit, ALL.stream().map(f -> tally.of(f.count(), f.population())).toList()));
    return figures;
  }
}
