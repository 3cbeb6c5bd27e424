package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.journal.Told.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.dunghen.dossier.DossierCode;

/**
 * Goal: however many write at once, in one process or in several, each message is accepted once and
 * every state is the fold of all. Method: writers send the same made-up history, each in an order
 * of its own; two journals on one database stand for two processes.
 */
class WritersTogetherIT {

  private static final int WRITERS = 6;

  @SuppressWarnings("NullAway.Init") // set before each test
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = TestStore.fresh();
  }

  @Test
  void acceptEachMessageOnceAndMissNoneInAnyState() throws Exception {
    Random random = new Random(766);
    MadeUpHistory madeUp = new MadeUpHistory(random, "w-", 10);
    List<Incoming> messages = madeUp.messages(300);
    Map<String, Integer> accepted = new HashMap<>();
    List<Journal> journals = List.of(store.journal(), store.anotherJournal());
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        List<Incoming> mine = new ArrayList<>(messages);
        Collections.shuffle(mine, random);
        List<List<Incoming>> batches = madeUp.batches(mine);
        Journal journal = journals.get(i % journals.size());
        running.add(writers.submit(() -> acceptedOf(journal, batches)));
      }
      for (Future<List<String>> writer : running) {
        writer.get().forEach(id -> accepted.merge(id, 1, Integer::sum));
      }
    }
    assertThat(accepted).hasSize(messages.size()).allSatisfy((id, n) -> assertThat(n).isOne());
    for (DossierCode code : madeUp.codes()) {
      assertThat(
              store
                  .dossiers()
                  .state(code)
                  .orElse(new State(code, Optional.empty(), Optional.empty())))
          .isEqualTo(State.fold(code, MadeUpHistory.of(code, messages)));
    }
  }

  private static List<String> acceptedOf(Journal journal, List<List<Incoming>> batches) {
    List<String> accepted = new ArrayList<>();
    for (List<Incoming> batch : batches) {
      List<Outcome> outcomes = journal.append(batch);
      for (int i = 0; i < batch.size(); i++) {
        if (outcomes.get(i) == Outcome.ACCEPTED) {
          accepted.add(MessageKey.of(batch.get(i).message()).toString());
        }
      }
    }
    return accepted;
  }

  @Test
  void areNotHurtByWhatIsWrongWithAnother() throws Exception {
    store.jdbc().execute("alter table dossier_state add constraint no check (code <> 'BAD')");
    Journal journal = store.journal();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<List<Outcome>>> running = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String code = i % 8 == 3 ? "BAD" : "G" + i;
        Incoming message =
            told("dossier", "m" + i, "08-17T08:30:00", "'dossier':'%s'".formatted(code));
        running.add(writers.submit(() -> journal.append(List.of(message))));
      }
      for (int i = 0; i < 40; i++) {
        Future<List<Outcome>> writer = running.get(i);
        if (i % 8 == 3) {
          assertThatThrownBy(writer::get)
              .isInstanceOf(ExecutionException.class)
              .hasCauseInstanceOf(DataAccessException.class);
        } else {
          assertThat(writer.get()).containsExactly(Outcome.ACCEPTED);
        }
      }
    }
  }
}
