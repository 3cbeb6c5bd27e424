package vn.dunghen.portal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.portal.sync.Link;

/**
 * Which of several servers on one database speaks with the portal: whoever holds the lock, on a
 * connection of its own. Two would send the same twice.
 *
 * <p>What another was sending when it ended, or lost the lock, may still be on its way: it is left
 * alone for as long as a call and its repeat may last.
 */
@Component
class Pusher {

  private static final long LOCK = 766_2026_07L;
  private static final long ASKED_AGAIN_NANOS = 2_000_000_000L;

  private static final String LEFT_ALONE =
      """
      update portal_dossier d set due_at = greatest(due_at, now() + make_interval(secs => ?))
      where open and exists (select from portal_outbox o where o.code = d.code and o.state = 'SENT'
        and o.sent_at > now() - make_interval(secs => ?))""";

  private final DataSource source;
  private final PortalSettings settings;
  private @Nullable Connection connection;
  private boolean ours;
  private long askedAt;

  Pusher(DataSource source, PortalSettings settings) {
    this.source = source;
    this.settings = settings;
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
        if (!row.next() || !row.getBoolean(1)) {
          return false;
        }
      }
      if (!ours) {
        leaveAlone(held);
      }
      return true;
    } catch (SQLException away) {
      drop();
      return false;
    }
  }

  private void leaveAlone(Connection held) throws SQLException {
    Link link = settings.link();
    if (link != null) {
      double seconds = 2 * link.patience().toMillis() / 1_000.0;
      try (PreparedStatement statement = held.prepareStatement(LEFT_ALONE)) {
        statement.setDouble(1, seconds);
        statement.setDouble(2, seconds);
        statement.executeUpdate();
      }
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
