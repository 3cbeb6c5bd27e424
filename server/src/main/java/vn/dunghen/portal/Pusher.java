package vn.dunghen.portal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which of several servers on one database speaks with the portal: whoever holds the lock, on a
 * connection of its own. Two would send the same twice.
 */
@Component
class Pusher {

  private static final long LOCK = 766_2026_07L;
  private static final long ASKED_AGAIN_NANOS = 2_000_000_000L;

  private final DataSource source;
  private @Nullable Connection connection;
  private boolean ours;
  private long askedAt;

  Pusher(DataSource source) {
    this.source = source;
  }

  /** Whether it is this server; asked again every few seconds. */
  synchronized boolean isOurs() {
    long now = System.nanoTime();
    if (connection == null || now - askedAt > ASKED_AGAIN_NANOS) {
      askedAt = now;
      ours = ask();
    }
    return ours;
  }

  private boolean ask() {
    try {
      Connection held = connection;
      if (held == null) {
        held = source.getConnection();
        connection = held;
      }
      String query = ours ? "select true" : "select pg_try_advisory_lock(" + LOCK + ")";
      try (Statement statement = held.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException away) {
      drop();
      return false;
    }
  }

  private void drop() {
    Connection held = connection;
    connection = null;
    ours = false;
    if (held != null) {
      // NB: it must not go to somebody else with the lock, so that is given up first.
      try (held;
          Statement statement = held.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
      } catch (SQLException gone) {
        // Then the lock is gone with the connection.
      }
    }
  }

  /** Lets another server have it. */
  synchronized void release() {
    drop();
  }
}
