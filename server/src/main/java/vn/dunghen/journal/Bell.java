package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Rings when some process committed to the journal; holds a connection of its own. */
public final class Bell implements AutoCloseable {

  private final Connection connection;

  private Bell(Connection connection) {
    this.connection = connection;
  }

  public static Bell on(javax.sql.DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + JournalWriting.CHANNEL);
    }
    return new Bell(connection);
  }

  /** Waits for a ring, at most so long; whether there was one. */
  public boolean waits(Duration patience) throws SQLException {
    var rings = connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
    return rings != null && rings.length > 0;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
