package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.message.Message;

/** Every dossier with all its messages, one after the other, for a recount. */
@Component
public class Histories {

  /**
   * A dossier's whole history beside its stored state.
   *
   * @param stored null where no state was stored
   * @param heardSince whether anything of it was heard after the asked moment
   */
  public record History(
      DossierCode code, List<Message> messages, @Nullable State stored, boolean heardSince) {}

  private static final int FETCHED_AT_ONCE = 5_000;

  private static final String QUERY =
      """
      select j.dossier, j.source, j.message_id, j.body, j.heard_at > ?::timestamptz,
             s.code is not null, s.local, s.portal, coalesce(s.portal_is_local, false)
      from dossier_message j left join dossier_state s on s.code = j.dossier
      order by j.dossier""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Histories(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Streams all histories as heard until then; {@code Instant.MAX} for all. */
  public void forEach(Instant heardUntil, Consumer<History> consumer) {
    transactions.executeWithoutResult(
        status ->
            jdbc.execute(
                (ConnectionCallback<Boolean>)
                    connection -> {
                      stream(connection, heardUntil, consumer);
                      return true;
                    }));
  }

  /** States of dossiers of which the journal says nothing. */
  public List<String> statesWithoutHistory() {
    return jdbc.query(
        """
        select code from dossier_state s
        where not exists (select 1 from journal j where j.dossier = s.code)""",
        (row, number) -> row.getString(1));
  }

  private static void stream(Connection connection, Instant heardUntil, Consumer<History> consumer)
      throws SQLException {
    Map<MessageKey, List<Retraction>> retractions = retractions(connection);
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      if (heardUntil.equals(Instant.MAX)) {
        statement.setString(1, "infinity");
      } else {
        statement.setString(1, Timestamp.from(heardUntil).toInstant().toString());
      }
      try (ResultSet rows = statement.executeQuery()) {
        @Nullable Gathering gathering = null;
        while (rows.next()) {
          String code = rows.getString(1);
          if (gathering == null || !gathering.code.equals(code)) {
            if (gathering != null) {
              consumer.accept(gathering.history());
            }
            gathering = new Gathering(code, stored(rows));
          }
          gathering.add(rows, retractions, heardUntil);
        }
        if (gathering != null) {
          consumer.accept(gathering.history());
        }
      }
    }
  }

  private static @Nullable StateRow stored(ResultSet rows) throws SQLException {
    return rows.getBoolean(6)
        ? new StateRow(rows.getString(1), rows.getString(7), rows.getString(8), rows.getBoolean(9))
        : null;
  }

  private record Retraction(Message message, Instant heardAt) {}

  private static Map<MessageKey, List<Retraction>> retractions(Connection connection)
      throws SQLException {
    Map<MessageKey, List<Retraction>> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select source, subject, body, heard_at from journal where kind = 'retraction'")) {
      while (rows.next()) {
        found
            .computeIfAbsent(
                new MessageKey(rows.getString(1), rows.getString(2)), key -> new ArrayList<>())
            .add(
                new Retraction(
                    Bodies.message(rows.getString(3)), rows.getTimestamp(4).toInstant()));
      }
    }
    return found;
  }

  /** The rows of one dossier while they are read. */
  private static final class Gathering {
    private final String code;
    private final @Nullable StateRow stored;
    private final List<Message> messages = new ArrayList<>();
    private boolean heardSince;

    Gathering(String code, @Nullable StateRow stored) {
      this.code = code;
      this.stored = stored;
    }

    void add(ResultSet row, Map<MessageKey, List<Retraction>> retractions, Instant heardUntil)
        throws SQLException {
      if (row.getBoolean(5)) {
        heardSince = true;
        return;
      }
      messages.add(Bodies.message(row.getString(4)));
      MessageKey key = new MessageKey(row.getString(2), row.getString(3));
      for (Retraction retraction : retractions.getOrDefault(key, List.of())) {
        if (retraction.heardAt().isAfter(heardUntil)) {
          heardSince = true;
        } else {
          messages.add(retraction.message());
        }
      }
    }

    History history() {
      return new History(
          new DossierCode(code), messages, stored == null ? null : stored.state(), heardSince);
    }
  }
}
