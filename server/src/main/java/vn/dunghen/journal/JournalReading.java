package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.message.Message;

/** Reads the messages of dossiers out of the journal, with what takes them back. */
final class JournalReading {

  private JournalReading() {}

  static Map<String, List<Message>> messagesOf(Connection connection, Collection<String> dossiers)
      throws SQLException {
    Map<String, List<Message>> messages = new HashMap<>();
    if (dossiers.isEmpty()) {
      return messages;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select dossier, body from dossier_message where dossier = any(?)")) {
      statement.setObject(1, dossiers.toArray(String[]::new));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          messages
              .computeIfAbsent(rows.getString(1), code -> new ArrayList<>())
              .add(Bodies.message(rows.getString(2)));
        }
      }
    }
    return messages;
  }

  /** The dossiers in whose folds these messages stand. */
  static Set<String> dossiersOf(Connection connection, List<MessageKey> keys) throws SQLException {
    Set<String> dossiers = new HashSet<>();
    if (keys.isEmpty()) {
      return dossiers;
    }
    String query =
        """
        select j.dossier from unnest(?::text[], ?::text[]) k (source, message_id)
        join journal j using (source, message_id) where j.dossier is not null
        union
        select p.dossier from unnest(?::text[], ?::text[]) k (source, message_id)
        join journal j using (source, message_id)
        join journal p on p.kind = 'petition' and p.subject = j.subject
        where j.kind = 'petition' and p.dossier is not null""";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      setKeys(statement, 1, keys);
      setKeys(statement, 3, keys);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          dossiers.add(rows.getString(1));
        }
      }
    }
    return dossiers;
  }

  /** Adds to each dossier the retractions of its messages, whenever those came. */
  static void addRetractions(Connection connection, Map<String, List<Message>> spoken)
      throws SQLException {
    Map<MessageKey, List<String>> owners = new HashMap<>();
    spoken.forEach(
        (dossier, messages) ->
            messages.forEach(
                message ->
                    owners
                        .computeIfAbsent(MessageKey.of(message), key -> new ArrayList<>(1))
                        .add(dossier)));
    if (owners.isEmpty()) {
      return;
    }
    String query =
        """
        select r.source, r.subject, r.body from unnest(?::text[], ?::text[]) k (source, message_id)
        join journal r on r.kind = 'retraction' and r.source = k.source and r.subject = k.message_id""";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      setKeys(statement, 1, List.copyOf(owners.keySet()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Message retraction = Bodies.message(rows.getString(3));
          MessageKey takenBack = new MessageKey(rows.getString(1), rows.getString(2));
          for (String dossier : owners.getOrDefault(takenBack, List.of())) {
            spoken.computeIfAbsent(dossier, code -> new ArrayList<>()).add(retraction);
          }
        }
      }
    }
  }

  private static void setKeys(PreparedStatement statement, int first, List<MessageKey> keys)
      throws SQLException {
    statement.setObject(first, keys.stream().map(MessageKey::source).toArray(String[]::new));
    statement.setObject(first + 1, keys.stream().map(MessageKey::messageId).toArray(String[]::new));
  }
}
