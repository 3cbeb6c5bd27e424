package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at what messages would do, and writes nothing. */
@Component
public class Foresight {

  private static final String SUBJECTS =
      """
      select k.kind, k.subject from unnest(?::text[], ?::text[]) k (kind, subject)
      where exists (select 1 from journal j where j.kind = k.kind and j.subject = k.subject
        and j.kind in ('petition', 'procedure', 'unit', 'officer', 'reportTotal'))""";

  /** NB: of reports it says nothing, for a subject has one in every period. */
  private static final String LATEST =
      """
      select k.kind, k.subject, case when k.kind = 'dossier' then
        (select max(j.spoke_of) from journal j where j.dossier = k.subject and j.kind = 'dossier'
          and not exists (select 1 from journal r where r.kind = 'retraction'
            and r.source = j.source and r.subject = j.message_id))
      else
        (select max(j.spoke_of) from journal j where j.kind = k.kind and j.subject = k.subject
          and j.kind in ('petition', 'procedure', 'unit', 'officer')
          and not exists (select 1 from journal r where r.kind = 'retraction'
            and r.source = j.source and r.subject = j.message_id))
      end
      from unnest(?::text[], ?::text[]) k (kind, subject)""";

  private final JdbcTemplate jdbc;

  Foresight(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Subject(String kind, String code) {}

  /** What each would become, in the order given; each judged by what stands now. */
  public List<Foreseen> of(List<Incoming> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    Map<MessageKey, String> digests = new HashMap<>();
    Set<String> dossiers = new HashSet<>();
    Set<Subject> subjects = new HashSet<>();
    Map<Subject, Instant> latest = new HashMap<>();
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              digests.putAll(
                  JournalReading.digestsOf(
                      connection, messages.stream().map(m -> MessageKey.of(m.message())).toList()));
              try (PreparedStatement query =
                  connection.prepareStatement(
                      "select code from dossier_state where code = any(?)"
                          + " and (local is not null or portal is not null)")) {
                query.setArray(
                    1,
                    connection.createArrayOf(
                        "text",
                        messages.stream().map(Incoming::dossier).filter(d -> d != null).toArray()));
                read(query, row -> dossiers.add(row.getString(1)));
              }
              try (PreparedStatement query = connection.prepareStatement(LATEST)) {
                ask(query, messages);
                read(
                    query,
                    row -> {
                      Timestamp at = row.getTimestamp(3);
                      if (at != null) {
                        latest.put(new Subject(row.getString(1), row.getString(2)), at.toInstant());
                      }
                    });
              }
              try (PreparedStatement query = connection.prepareStatement(SUBJECTS)) {
                ask(query, messages);
                read(query, row -> subjects.add(new Subject(row.getString(1), row.getString(2))));
              }
              return true;
            });
    List<Foreseen> foreseen = new ArrayList<>();
    Map<MessageKey, String> earlier = new HashMap<>(digests);
    for (Incoming message : messages) {
      MessageKey key = MessageKey.of(message.message());
      String digest = Said.digest(message.body());
      String standing = earlier.putIfAbsent(key, digest);
      if (standing != null) {
        foreseen.add(standing.equals(digest) ? Foreseen.KNOWN : Foreseen.CONFLICT);
      } else {
        String dossier = message.dossier();
        boolean known =
            (dossier != null && dossiers.contains(dossier))
                || subjects.contains(new Subject(message.kind().word(), message.subject()));
        Instant said = latest.get(new Subject(message.kind().word(), message.subject()));
        if (said != null && message.message().stamp().spokeOf().isBefore(said)) {
          foreseen.add(Foreseen.OLDER);
        } else {
          foreseen.add(known ? Foreseen.CHANGES : Foreseen.NEW);
        }
      }
    }
    return foreseen;
  }

  private static void ask(PreparedStatement query, List<Incoming> messages) throws SQLException {
    Connection connection = query.getConnection();
    query.setArray(
        1, connection.createArrayOf("text", messages.stream().map(m -> m.kind().word()).toArray()));
    query.setArray(
        2, connection.createArrayOf("text", messages.stream().map(Incoming::subject).toArray()));
  }

  /** Takes a row of an answer. */
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private static void read(PreparedStatement query, Taker taker) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }
}
