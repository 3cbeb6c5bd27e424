package vn.dunghen.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.journal.Told.told;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.journal.Incoming;
import vn.dunghen.journal.MadeUpHistory;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Tally;

/**
 * Goal: registers that followed every commit are those that a start would load, whatever was told.
 * Method: histories of dossiers, petitions, procedures and reports by chance from the seeds below;
 * after each few batches every row and every figure of every unit is compared.
 */
class RegistersInStepIT {

  @TempDir
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void followingGivesWhatLoadingGives(long seed) {
    Random random = new Random(seed);
    try (TestLive province = new TestLive(home)) {
      MadeUpHistory madeUp = new MadeUpHistory(random, "s-", 12);
      List<Incoming> messages = new ArrayList<>(madeUp.messages(160));
      for (int i = 0; i < 40; i++) {
        messages.add(random.nextInt(messages.size()), other(random, i));
      }
      int batches = 0;
      for (List<Incoming> batch : madeUp.batches(messages)) {
        province.store.journal().append(batch);
        if (++batches % 8 == 0) {
          assertInStep(province);
        }
      }
      assertInStep(province);
    }
  }

  private static Incoming other(Random random, int i) {
    String id = "k" + i;
    String spokeOf = "08-%02dT08:00:00".formatted(17 + random.nextInt(4));
    return switch (random.nextInt(3)) {
      case 0 ->
          told(
              "procedure",
              id,
              spokeOf,
              "'procedure':'%s','feeBearing':%b,'returnsDocument':%b,'limit':%s"
                  .formatted(
                      random.nextBoolean() ? "1.000105" : "2.000200",
                      random.nextBoolean(),
                      random.nextBoolean(),
                      random.nextBoolean() ? "null" : "{'amount':3,'unit':'WORKING_DAY'}"));
      case 1 ->
          told(
              "reportTotal",
              id,
              spokeOf,
              "'unit':'H32.101','period':'2026','to':'BCQG','received':" + random.nextInt(9));
      default -> told("retraction", id, spokeOf, "'retracts':'k" + random.nextInt(40) + "'");
    };
  }

  private static void assertInStep(TestLive province) {
    province.await();
    Register[] fresh = province.fresh();
    for (Register loaded : fresh) {
      Register followed = province.register(loaded.ledger());
      assertThat(followed.differences(loaded, 10)).as("rows of %s", loaded.ledger()).isEmpty();
      assertThat(followed.dossiers()).isEqualTo(loaded.dossiers());
      assertSameFigures(province, followed, loaded);
    }
  }

  private static void assertSameFigures(TestLive province, Register one, Register other) {
    Map<String, Tally> followed = one.count(province.slice("H32"), GroupBy.BRANCH);
    Map<String, Tally> loaded = other.count(province.slice("H32"), GroupBy.BRANCH);
    assertThat(followed.keySet()).isEqualTo(loaded.keySet());
    loaded.forEach(
        (unit, tally) -> {
          Tally same = Objects.requireNonNull(followed.get(unit), unit);
          assertThat(same.reported()).as(unit).isEqualTo(tally.reported());
          for (CountName count : CountName.values()) {
            for (Population population : Population.values()) {
              assertThat(figure(same, count, population))
                  .as("%s of %s in %s", count, population, unit)
                  .isEqualTo(figure(tally, count, population));
            }
          }
        });
  }

  /** -1 where the count is not made of that population. */
  private static long figure(Tally tally, CountName count, Population population) {
    try {
      return tally.of(count, population);
    } catch (IllegalArgumentException notCounted) {
      return -1;
    }
  }
}
