package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;

/**
 * Goal: what an indicator misses is exactly its one list less its other. Method: both whole lists
 * of made-up dossiers and petitions, taken from each other by hand.
 */
class ListWithoutProperties {

  private record Pair(CountName all, CountName without) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(CountName.RECEIVED, CountName.ON_TIME),
          new Pair(CountName.FEE_BEARING, CountName.PAID_ONLINE),
          new Pair(CountName.PAID_ONLINE, CountName.FEE_BEARING),
          new Pair(CountName.PETITIONS, CountName.PETITIONS_ON_TIME),
          new Pair(CountName.ONLINE_SERVICES_APPLIED, CountName.PROCEDURES_USED_ONLINE),
          new Pair(CountName.PROCEDURES_UNDER_AUTHORITY, CountName.PROCEDURES_ONLINE));

  @Property(tries = 100)
  void whatIsMissingIsOneListLessTheOther(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    register.apply(Batch.of(madeUp.dossiers(60)));
    for (int i = 0; i < 10; i++) {
      register.apply(Batch.builder().lay(madeUp.petition(i)).build());
    }
    Slice slice = madeUp.slice();
    for (Pair pair : PAIRS) {
      List<Object> expected = new ArrayList<>(all(register, slice, pair.all()));
      expected.removeAll(all(register, slice, pair.without()));
      Listing missing =
          register.listWithout(
              slice,
              pair.all(),
              Set.of(pair.without()),
              Population.IN_HAND,
              ListOrder.CODE,
              ListState.ALL,
              "",
              0,
              Integer.MAX_VALUE);
      assertThat(new ArrayList<Object>(missing.rows())).as("%s", pair).isEqualTo(expected);
      assertThat(missing.figure()).isEqualTo(expected.size()).isEqualTo(missing.total());
    }
  }

  private static List<Object> all(Register register, Slice slice, CountName count) {
    return List.copyOf(
        register
            .list(slice, count, Population.IN_HAND, ListOrder.CODE, "", 0, Integer.MAX_VALUE)
            .rows());
  }
}
