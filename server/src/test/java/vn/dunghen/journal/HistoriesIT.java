package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Histories.History;
import vn.dunghen.message.MessageKind;

/**
 * Goal: whatever was told, in whatever order, batches and repeats, by one process or two in turn,
 * the stored state is the fold of all of it, and so is what a writer remembers of it. Method:
 * histories by chance from a seed that a failure prints, appended to a real PostgreSQL; the
 * expected state is folded from the messages themselves, found without SQL.
 */
class HistoriesIT {

  private static final TestStore STORE = TestStore.fresh();
  private static final Journal OTHER = STORE.anotherJournal();
  private static final Set<String> USED = new HashSet<>();

  @Property(tries = 60)
  void storesTheFoldOfAllThatWasTold(@ForAll long seed) {
    String prefix = "s" + USED.size() + "-";
    USED.add(prefix);
    Follower.Position from = STORE.follower().now();
    Random random = new Random(seed);
    MadeUpHistory madeUp = new MadeUpHistory(random, prefix, 3);
    List<Incoming> messages = madeUp.messages(40);
    for (List<Incoming> batch : madeUp.batches(messages)) {
      (random.nextInt(4) == 0 ? OTHER : STORE.journal()).append(batch);
    }
    for (DossierCode code : madeUp.codes()) {
      State expected = State.fold(code, MadeUpHistory.of(code, messages));
      State stored =
          STORE
              .dossiers()
              .state(code)
              .orElse(new State(code, java.util.Optional.empty(), java.util.Optional.empty()));
      assertThat(stored).isEqualTo(expected);
      assertThat(STORE.dossiers().statesWith(Map.of(code, lastOf(code, from))))
          .allSatisfy(state -> assertThat(state).isEqualTo(expected));
    }
    assertThat(differencesOnRecount(prefix)).isEmpty();
  }

  /** The last entry that a follower would lay this dossier down for. */
  private static long lastOf(DossierCode code, Follower.Position from) {
    return STORE.follower().after(from, Integer.MAX_VALUE).stream()
        .filter(e -> code.value().equals(e.dossier()) || e.kind() == MessageKind.PETITION)
        .mapToLong(e -> e.position().seq())
        .max()
        .orElse(0);
  }

  /** What the recount's own way through the journal finds. */
  private static List<String> differencesOnRecount(String prefix) {
    List<String> differences = new java.util.ArrayList<>();
    STORE
        .histories()
        .forEach(
            java.time.Instant.MAX,
            history -> {
              if (history.code().value().startsWith(prefix) && !agrees(history)) {
                differences.add(history.code().value());
              }
            });
    return differences;
  }

  private static boolean agrees(History history) {
    return State.fold(history.code(), history.messages()).equals(history.stored());
  }
}
