package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.message.Message;

/** Reads the messages of dossiers out of the journal, with what takes them back. */
final class JournalReading {

  private JournalReading() {}

  /** All that was said of these dossiers, and what takes it back, whenever that came. */
  static Map<String, List<Spoken>> spokenOf(Connection connection, Collection<String> dossiers)
      throws SQLException {
    Map<String, List<Spoken>> spoken = new HashMap<>();
    if (dossiers.isEmpty()) {
      return spoken;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select dossier, body, element, element_digest, heard_at from dossier_message"
                + " where dossier = any(?)")) {
      statement.setObject(1, dossiers.toArray(String[]::new));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          spoken
              .computeIfAbsent(rows.getString(1), code -> new ArrayList<>())
              .add(
                  new Spoken(
                      Bodies.message(rows.getString(2)),
                      element(rows.getString(3), rows.getString(4)),
                      rows.getTimestamp(5).toInstant()));
        }
      }
    }
    Map<MessageKey, List<String>> owners = new HashMap<>();
    spoken.forEach((dossier, all) -> all.forEach(one -> own(owners, dossier, one.message())));
    retractionsOf(connection, owners)
        .forEach(
            taken ->
                spoken
                    .computeIfAbsent(taken.owner(), code -> new ArrayList<>())
                    .add(new Spoken(taken.by(), null, taken.at())));
    return spoken;
  }

  private static @Nullable Element element(@Nullable String name, @Nullable String digest) {
    return name == null || digest == null ? null : new Element(name, digest);
  }

  /** The digests of what already stands under these keys. */
  static Map<MessageKey, String> digestsOf(Connection connection, List<MessageKey> keys)
      throws SQLException {
    Map<MessageKey, String> digests = new HashMap<>();
    if (keys.isEmpty()) {
      return digests;
    }
    String query =
        """
        select j.source, j.message_id, j.digest
        from unnest(?::text[], ?::text[]) k (source, message_id)
        join journal j using (source, message_id)""";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      setKeys(statement, 1, keys);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          digests.put(new MessageKey(rows.getString(1), rows.getString(2)), rows.getString(3));
        }
      }
    }
    return digests;
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

  /** Adds to each owner the retractions of its messages, whenever those came. */
  static void addRetractions(Connection connection, Map<String, List<Message>> spoken)
      throws SQLException {
    Map<MessageKey, List<String>> owners = new HashMap<>();
    spoken.forEach((owner, all) -> all.forEach(message -> own(owners, owner, message)));
    retractionsOf(connection, owners)
        .forEach(
            taken ->
                spoken.computeIfAbsent(taken.owner(), code -> new ArrayList<>()).add(taken.by()));
  }

  private static void own(Map<MessageKey, List<String>> owners, String owner, Message message) {
    owners.computeIfAbsent(MessageKey.of(message), key -> new ArrayList<>(1)).add(owner);
  }

  /** Whose message was taken back, by what and when. */
  record TakenBack(String owner, Message by, Instant at) {}

  static List<TakenBack> retractionsOf(Connection connection, Map<MessageKey, List<String>> owners)
      throws SQLException {
    List<TakenBack> found = new ArrayList<>();
    if (owners.isEmpty()) {
      return found;
    }
    String query =
        """
        select r.source, r.subject, r.body, r.heard_at
        from unnest(?::text[], ?::text[]) k (source, message_id)
        join journal r on r.kind = 'retraction' and r.source = k.source and r.subject = k.message_id""";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      setKeys(statement, 1, List.copyOf(owners.keySet()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Message retraction = Bodies.message(rows.getString(3));
          Instant at = rows.getTimestamp(4).toInstant();
          MessageKey takenBack = new MessageKey(rows.getString(1), rows.getString(2));
          owners
              .getOrDefault(takenBack, List.of())
              .forEach(owner -> found.add(new TakenBack(owner, retraction, at)));
        }
      }
    }
    return found;
  }

  private static void setKeys(PreparedStatement statement, int first, List<MessageKey> keys)
      throws SQLException {
    statement.setObject(first, keys.stream().map(MessageKey::source).toArray(String[]::new));
    statement.setObject(first + 1, keys.stream().map(MessageKey::messageId).toArray(String[]::new));
  }
}
