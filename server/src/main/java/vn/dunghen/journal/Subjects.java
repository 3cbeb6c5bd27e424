package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;

/** The messages of everything that is not a dossier, by kind and code, to be folded. */
@Component
public class Subjects {

  private final JdbcTemplate jdbc;

  Subjects(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All subjects of the kind with all their messages, retractions included. */
  public Map<String, List<Message>> all(MessageKind kind) {
    return read("select subject, body from journal where kind = '" + kind.word() + "'", kind, null);
  }

  /** The messages of these subjects. */
  public Map<String, List<Message>> of(MessageKind kind, Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    return read(
        "select subject, body from journal where kind = '%s' and subject = any(?)"
            .formatted(kind.word()),
        kind,
        subjects);
  }

  /** The dossiers that any message of these petitions names. */
  public List<String> dossiersNamedBy(Collection<String> petitions) {
    return jdbc.query(
        """
        select distinct dossier from journal
        where kind = 'petition' and subject = any(?) and dossier is not null""",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("text", petitions.toArray())),
        (row, number) -> row.getString(1));
  }

  private Map<String, List<Message>> read(
      String query, MessageKind kind, @org.jspecify.annotations.Nullable Collection<String> only) {
    Map<String, List<Message>> found =
        jdbc.execute(
            (ConnectionCallback<Map<String, List<Message>>>)
                connection -> {
                  Map<String, List<Message>> messages = new TreeMap<>();
                  collect(connection, query, only, messages);
                  if (kind == MessageKind.PETITION) {
                    collect(connection, RATINGS, messages.keySet(), messages);
                  }
                  JournalReading.addRetractions(connection, messages);
                  return messages;
                });
    return found == null ? Map.of() : found;
  }

  private static final String RATINGS =
      "select subject, body from journal where kind = 'rating' and dossier is null and subject = any(?)";

  private static void collect(
      Connection connection,
      String query,
      @org.jspecify.annotations.Nullable Collection<String> only,
      Map<String, List<Message>> messages)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      if (only != null) {
        statement.setArray(1, connection.createArrayOf("text", only.toArray()));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          messages
              .computeIfAbsent(rows.getString(1), code -> new ArrayList<>())
              .add(Bodies.message(rows.getString(2)));
        }
      }
    }
  }
}
