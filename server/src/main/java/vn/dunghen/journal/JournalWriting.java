package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.RetractionMessage;

/**
 * One transaction of the journal: insert what is new, fold the dossiers it touches, tell others.
 */
final class JournalWriting {

  /** Any constant: names our turn among the advisory locks of the database. */
  private static final long TURN = 766_2022_06_23L;

  static final String CHANNEL = "journal";

  private static final String INSERT =
      """
      insert into journal (heard_at, source, message_id, kind, subject, dossier, spoke_of, digest, body,
        element, element_digest)
      select clock_timestamp(), m.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[]) m
      on conflict (source, message_id) do nothing
      returning source, message_id""";

  private static final String UPSERT =
      """
      insert into dossier_state (code, local, portal, portal_is_local)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::boolean[])
      on conflict (code) do update set local = excluded.local, portal = excluded.portal,
        portal_is_local = excluded.portal_is_local""";

  private final Connection connection;

  JournalWriting(Connection connection) {
    this.connection = connection;
  }

  void takeTurn() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
    }
  }

  /** Inserts what is new, in the order given; the keys of what was. */
  Set<MessageKey> insert(Map<MessageKey, Said> offered) throws SQLException {
    List<Said> all = List.copyOf(offered.values());
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setObject(1, texts(all.stream().map(s -> s.incoming().message().stamp().source())));
      statement.setObject(
          2, texts(all.stream().map(s -> s.incoming().message().stamp().messageId())));
      statement.setObject(3, texts(all.stream().map(s -> s.incoming().kind().word())));
      statement.setObject(4, texts(all.stream().map(s -> s.incoming().subject())));
      statement.setObject(5, texts(all.stream().map(s -> s.incoming().dossier())));
      statement.setObject(
          6, texts(all.stream().map(s -> s.incoming().message().stamp().spokeOf().toString())));
      statement.setObject(7, texts(all.stream().map(Said::digest)));
      statement.setObject(8, texts(all.stream().map(s -> s.incoming().body())));
      statement.setObject(9, texts(elements(all, Element::name)));
      statement.setObject(10, texts(elements(all, Element::digest)));
      Set<MessageKey> fresh = new LinkedHashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          fresh.add(new MessageKey(rows.getString(1), rows.getString(2)));
        }
      }
      return fresh;
    }
  }

  private static Stream<@Nullable String> elements(List<Said> all, Function<Element, String> part) {
    return all.stream()
        .map(said -> said.incoming().element())
        .map(element -> element == null ? null : part.apply(element));
  }

  /** The digests of what already stood under these keys. */
  Map<MessageKey, String> digestsOf(List<MessageKey> keys) throws SQLException {
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
      statement.setObject(1, texts(keys.stream().map(MessageKey::source)));
      statement.setObject(2, texts(keys.stream().map(MessageKey::messageId)));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          digests.put(new MessageKey(rows.getString(1), rows.getString(2)), rows.getString(3));
        }
      }
    }
    return digests;
  }

  /** Folds every dossier that the new messages touch, and writes its state. */
  void foldAgain(List<Said> fresh) throws SQLException {
    Map<String, List<Message>> spoken = new HashMap<>();
    List<MessageKey> elsewhere = new ArrayList<>();
    for (Said said : fresh) {
      String dossier = said.incoming().dossier();
      if (dossier != null) {
        spoken.computeIfAbsent(dossier, code -> new ArrayList<>()).add(said.incoming().message());
      }
      if (said.incoming().message() instanceof RetractionMessage retraction) {
        elsewhere.add(new MessageKey(retraction.stamp().source(), retraction.retracts()));
      } else if (said.incoming().kind() == MessageKind.PETITION) {
        elsewhere.add(MessageKey.of(said.incoming().message()));
      }
    }
    Set<String> known = new HashSet<>(statesAmong(spoken.keySet()));
    known.addAll(JournalReading.dossiersOf(connection, elsewhere));
    JournalReading.messagesOf(connection, known).forEach(spoken::put);
    JournalReading.addRetractions(connection, spoken);
    write(spoken);
  }

  private List<String> statesAmong(Collection<String> codes) throws SQLException {
    List<String> known = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select code from dossier_state where code = any(?)")) {
      statement.setObject(1, texts(codes.stream()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getString(1));
        }
      }
    }
    return known;
  }

  private void write(Map<String, List<Message>> spoken) throws SQLException {
    if (spoken.isEmpty()) {
      return;
    }
    List<StateRow> rows =
        spoken.entrySet().stream()
            .map(e -> StateRow.of(State.fold(new DossierCode(e.getKey()), e.getValue())))
            .toList();
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      statement.setObject(1, texts(rows.stream().map(StateRow::code)));
      statement.setObject(2, texts(rows.stream().map(StateRow::local)));
      statement.setObject(3, texts(rows.stream().map(StateRow::portal)));
      statement.setArray(
          4,
          connection.createArrayOf("bool", rows.stream().map(StateRow::portalIsLocal).toArray()));
      statement.executeUpdate();
    }
  }

  /** Wakes the followers once the transaction commits. */
  void tell(int entries) throws SQLException {
    if (entries > 0) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("notify " + CHANNEL);
      }
    }
  }

  /**
   * NB: as an array of Java it goes over in binary; as an SQL array every text would be escaped.
   */
  private static @Nullable String[] texts(Stream<? extends @Nullable Object> values) {
    return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
  }
}
