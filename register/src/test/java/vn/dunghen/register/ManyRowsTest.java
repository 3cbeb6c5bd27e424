package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.counting.Population.IN_HAND;
import static vn.dunghen.counting.Population.RECEIVED;
import static vn.dunghen.register.SmallProvince.at;
import static vn.dunghen.register.SmallProvince.slice;
import static vn.dunghen.register.Told.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.dunghen.counting.CountName;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.organisation.UnitCode;

/** Rows enough for several stretches of columns and for two threads. */
class ManyRowsTest {

  private static final int ROWS = 2 * Chunk.ROWS + 1000;
  private static final Instant AUTUMN = at("2026-10-10T00:00");

  private static String code(int number) {
    return "H32.1%d-260302-%06d".formatted(number % 3, number);
  }

  private static Dossier dossierNumber(int number) {
    UnitCode unit = MadeUp.UNITS.get(number % MadeUp.UNITS.size());
    Told told =
        dossier(code(number))
            .of(unit)
            .applyingFor(SmallProvince.COPY)
            .by(1 + number % 3)
            .accepted(at("2026-01-05T08:00").plusSeconds(60L * (number % 300_000)))
            .due(at("2026-01-20T08:00").plusSeconds(60L * (number % 250_000)));
    return (number % 4 == 0 ? told : told.done("2026-08-03T08:00")).now();
  }

  private static Register filled() {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    List<Dossier> batch = new ArrayList<>();
    for (int number = 0; number < ROWS; number++) {
      batch.add(dossierNumber(number));
    }
    register.apply(Batch.of(batch));
    return register;
  }

  @Test
  void threadsTogetherCountWhatOneCountsAndRowsTakenOutLeaveNoHole() {
    Register register = filled();
    assertThat((double) register.bytes() / ROWS).isLessThan(64);
    Slice all = slice(SmallProvince.PROVINCE, "2026", AUTUMN);
    assertSame(register.count(all, GroupBy.BRANCH, 1), register.count(all, GroupBy.BRANCH, 2));
    assertThat(register.count(all).of(CountName.RECEIVED, RECEIVED)).isEqualTo(ROWS);
    Batch.Builder gone = Batch.builder();
    for (int number = 0; number < ROWS; number += 2) {
      gone.remove(new DossierCode(code(number)));
    }
    register.apply(gone.build());
    assertThat(register.dossiers()).isEqualTo(ROWS / 2);
    assertThat(register.has(new DossierCode(code(2)))).isFalse();
    assertThat(register.has(new DossierCode(code(ROWS - 1)))).isTrue();
    assertThat(register.count(all).of(CountName.RECEIVED, RECEIVED)).isEqualTo(ROWS / 2);
  }

  private static void assertSame(Map<String, Tally> one, Map<String, Tally> other) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach(
        (unit, tally) -> {
          for (CountName count : List.of(CountName.ON_TIME, CountName.ONLINE)) {
            assertThat(Objects.requireNonNull(other.get(unit)).of(count, IN_HAND))
                .isEqualTo(tally.of(count, IN_HAND));
          }
        });
  }

  @Test
  void readersSeeABatchWhollyOrNotAtAll() throws Exception {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    Slice all = slice(SmallProvince.PROVINCE, "2026", AUTUMN);
    AtomicBoolean done = new AtomicBoolean();
    register.apply(Batch.of(List.of(moved(0, 0), moved(1, 0))));
    try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
      Future<Long> looks =
          readers.submit(
              () -> {
                long looked = 0;
                while (!done.get()) {
                  Map<String, Tally> byUnit = register.count(all, GroupBy.UNIT);
                  List<Long> communes =
                      List.of(SmallProvince.NORTH, SmallProvince.SOUTH).stream()
                          .map(unit -> byUnit.get(unit.value()))
                          .map(tally -> tally == null ? -1 : tally.of(CountName.RECEIVED, IN_HAND))
                          .toList();
                  assertThat(communes).isIn(List.of(2L, 0L), List.of(0L, 2L));
                  looked++;
                }
                return looked;
              });
      for (int round = 1; round <= 300; round++) {
        register.apply(Batch.of(List.of(moved(0, round), moved(1, round))));
      }
      done.set(true);
      assertThat(looks.get()).isPositive();
    }
  }

  private static Dossier moved(int number, int round) {
    return dossier(code(number))
        .of(round % 2 == 0 ? SmallProvince.NORTH : SmallProvince.SOUTH)
        .accepted("2026-03-02T08:00")
        .now();
  }
}
