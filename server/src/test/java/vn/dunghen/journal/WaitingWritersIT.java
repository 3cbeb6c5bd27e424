package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;

/** Writers who wait for their turn are written together, and do not hurt each other. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WaitingWritersIT {

  private static final int WRITERS = 40;
  private static final int TO_QUEUE_MILLIS = 500;

  private final TestStore store = TestStore.fresh();
  private final Journal journal = store.journal();

  @Test
  void theyShareATransaction() throws Exception {
    for (Future<List<Outcome>> offer : offers(writer -> officer("w" + writer))) {
      assertThat(offer.get()).containsExactly(Outcome.ACCEPTED);
    }

    // The first was already writing when the others came; those were written as one.
    assertThat(transactions()).isEqualTo(2);
  }

  @Test
  void theSameMessageFromAllIsAcceptedFromOne() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<List<Outcome>> offer : offers(writer -> officer("same"))) {
      outcomes.addAll(offer.get());
    }

    assertThat(outcomes).hasSize(WRITERS).containsOnlyOnce(Outcome.ACCEPTED);
    assertThat(outcomes).doesNotContain(Outcome.CONFLICT);
  }

  @Test
  void oneThatCannotBeWrittenHurtsNoOther() throws Exception {
    int faulty = WRITERS / 2;
    Incoming sound = officer("w" + faulty);
    // No text of PostgreSQL's has this character; the reader lets none through.
    Incoming unwritable = new Incoming(sound.message(), sound.kind(), "\0");
    List<Future<List<Outcome>>> offers =
        offers(writer -> writer == faulty ? unwritable : officer("w" + writer));

    for (int writer = 0; writer < WRITERS; writer++) {
      Future<List<Outcome>> offer = offers.get(writer);
      if (writer == faulty) {
        assertThatThrownBy(offer::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(DataIntegrityViolationException.class);
      } else {
        assertThat(offer.get()).containsExactly(Outcome.ACCEPTED);
      }
    }
    assertThat(journal.append(List.of(sound))).containsExactly(Outcome.ACCEPTED);
  }

  private static Incoming officer(String id) {
    return Told.told("officer", id, "08-17T08:30:00", "'officer':'CB1'");
  }

  private interface Offered {
    Incoming by(int writer);
  }

  /** Lets the first writer begin, and all others come, before anything can be written. */
  private List<Future<List<Outcome>>> offers(Offered offered) throws Exception {
    List<Future<List<Outcome>>> offers = new ArrayList<>();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
        Connection holder = store.source().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table journal in share row exclusive mode");
      offers.add(writers.submit(() -> journal.append(List.of(offered.by(0)))));
      awaitOneThatWaits(statement);
      for (int i = 1; i < WRITERS; i++) {
        int writer = i;
        offers.add(writers.submit(() -> journal.append(List.of(offered.by(writer)))));
      }
      Thread.sleep(TO_QUEUE_MILLIS);
      holder.rollback();
    }
    return offers;
  }

  private static void awaitOneThatWaits(Statement statement)
      throws SQLException, InterruptedException {
    boolean waits = false;
    while (!waits) {
      Thread.sleep(20);
      try (var rows =
          statement.executeQuery(
              "select count(*) > 0 from pg_locks"
                  + " where relation = 'journal'::regclass and not granted")) {
        rows.next();
        waits = rows.getBoolean(1);
      }
    }
  }

  private long transactions() {
    Long count = store.jdbc().queryForObject("select count(distinct xid) from journal", Long.class);
    return count == null ? 0 : count;
  }
}
