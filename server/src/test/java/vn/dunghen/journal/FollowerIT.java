package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.journal.Told.told;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dunghen.journal.Follower.Followed;
import vn.dunghen.journal.Follower.Position;

class FollowerIT {

  private static final String MORNING = "08-17T08:30:00";

  @SuppressWarnings("NullAway.Init") // set before each test
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = TestStore.fresh();
  }

  /** Writes an entry past the journal's turn, as a process of another make might. */
  private static void write(Connection connection, String code) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into journal (source, message_id, kind, subject, dossier, spoke_of, digest, body)"
                + " values ('s', ?, 'dossier', ?, ?, now(), '', '{}')")) {
      statement.setString(1, code);
      statement.setString(2, code);
      statement.setString(3, code);
      statement.executeUpdate();
    }
  }

  private Connection begun() throws SQLException {
    Connection connection = store.source().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Follows as the live register does; the subjects in the order met. */
  private final class Reader {
    private Position position = store.follower().now();
    private final List<String> met = new ArrayList<>();

    void read() {
      List<Followed> entries = store.follower().after(position, 100);
      entries.forEach(entry -> met.add(entry.subject()));
      if (!entries.isEmpty()) {
        position = entries.getLast().position();
      }
    }
  }

  /** What one would write first: remembers the highest number it saw. */
  private final class NaiveReader {
    private long highest;
    private final List<String> met = new ArrayList<>();

    void read() {
      store
          .jdbc()
          .query(
              "select seq, subject from journal where seq > ? order by seq",
              row -> {
                highest = row.getLong(1);
                met.add(row.getString(2));
              },
              highest);
    }
  }

  @Test
  void doesNotMissWhatTookItsNumberEarlierAndCommittedLater() throws SQLException {
    Reader reader = new Reader();
    NaiveReader naive = new NaiveReader();
    try (Connection slow = begun();
        Connection fast = begun()) {
      write(slow, "SLOW");
      write(fast, "FAST");
      fast.commit();
      reader.read();
      naive.read();
      slow.commit();
      reader.read();
      naive.read();
    }
    assertThat(reader.met).containsExactly("SLOW", "FAST");
    // The test is worth something only if the obvious way fails it.
    assertThat(naive.met).containsExactly("FAST");
  }

  @Test
  void doesNotMissWhatBeganBeforeItStartedToFollow() throws SQLException {
    try (Connection slow = begun()) {
      write(slow, "SLOW");
      Reader reader = new Reader();
      reader.read();
      slow.commit();
      reader.read();
      assertThat(reader.met).contains("SLOW");
    }
  }

  @Test
  void isNotHeldUpByATransactionThatOnlyReads() throws SQLException {
    try (Connection idle = begun()) {
      idle.createStatement().execute("select count(*) from journal");
      Reader reader = new Reader();
      store.journal().append(List.of(told("dossier", "1", MORNING, "'dossier':'A'")));
      reader.read();
      assertThat(reader.met).contains("A");
    }
  }

  @Test
  void doesNotWaitForWhatIsRolledBack() throws SQLException {
    Reader reader = new Reader();
    try (Connection gone = begun()) {
      write(gone, "GONE");
      gone.rollback();
    }
    store.journal().append(List.of(told("dossier", "1", MORNING, "'dossier':'A'")));
    reader.read();
    assertThat(reader.met).containsExactly("A");
  }

  @Test
  void readsPageByPageWhatOneTransactionWrote() {
    Position start = store.follower().now();
    List<Incoming> messages = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      messages.add(told("dossier", "m" + i, MORNING, "'dossier':'A%d'".formatted(i)));
    }
    store.journal().append(messages);
    List<String> met = new ArrayList<>();
    Position position = start;
    List<Followed> page = store.follower().after(position, 3);
    while (!page.isEmpty()) {
      page.forEach(entry -> met.add(entry.subject()));
      position = page.getLast().position();
      page = store.follower().after(position, 3);
    }
    assertThat(met).containsExactly("A0", "A1", "A2", "A3", "A4", "A5", "A6");
  }

  @Test
  void saysOfARetractionWhatItTookBack() {
    Position start = store.follower().now();
    store
        .journal()
        .append(
            List.of(
                told("dossier", "1", MORNING, "'dossier':'A'"),
                told("retraction", "2", MORNING, "'retracts':'1'"),
                told("retraction", "3", MORNING, "'retracts':'unheard'")));
    assertThat(store.follower().after(start, 10))
        .extracting(Followed::dossier)
        .containsExactly("A", "A", null);
  }

  @Test
  void ringsWhenSomebodyCommits() throws SQLException {
    try (Bell bell = Bell.on(store.source())) {
      assertThat(bell.waits(Duration.ofMillis(50))).isFalse();
      store.journal().append(List.of(told("dossier", "1", MORNING, "'dossier':'A'")));
      assertThat(bell.waits(Duration.ofSeconds(5))).isTrue();
      store.journal().append(List.of(told("dossier", "1", MORNING, "'dossier':'A'")));
      assertThat(bell.waits(Duration.ofMillis(50))).as("nothing new was written").isFalse();
    }
  }
}
