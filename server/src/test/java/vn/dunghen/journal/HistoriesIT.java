package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Histories.History;

/**
 * Goal: whatever was told, in whatever order, batches and repeats, the stored state is the fold of
 * all of it. Method: histories by chance from a seed that a failure prints, appended to a real
 * PostgreSQL; the expected state is folded from the messages themselves, found without SQL.
 */
class HistoriesIT {

  private static final TestStore STORE = TestStore.fresh();
  private static final Set<String> USED = new HashSet<>();

  @Property(tries = 60)
  void storesTheFoldOfAllThatWasTold(@ForAll long seed) {
    String prefix = "s" + USED.size() + "-";
    USED.add(prefix);
    MadeUpHistory madeUp = new MadeUpHistory(new Random(seed), prefix, 3);
    List<Incoming> messages = madeUp.messages(40);
    for (List<Incoming> batch : madeUp.batches(messages)) {
      STORE.journal().append(batch);
    }
    for (DossierCode code : madeUp.codes()) {
      State expected = State.fold(code, MadeUpHistory.of(code, messages));
      State stored =
          STORE
              .dossiers()
              .state(code)
              .orElse(new State(code, java.util.Optional.empty(), java.util.Optional.empty()));
      assertThat(stored).isEqualTo(expected);
    }
    assertThat(differencesOnRecount(prefix)).isEmpty();
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
