package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      returning source, message_id, seq""";

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

  /** Waits for the turn; the number of the last entry, which stays the last until we write. */
  long takeTurn() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // NB: two statements in one message; the second looks at the journal once the turn is ours.
      statement.execute(
          "select pg_advisory_xact_lock(" + TURN + "); select coalesce(max(seq), 0) from journal");
      if (!statement.getMoreResults()) {
        throw new IllegalStateException("the end of the journal was not told");
      }
      try (ResultSet last = statement.getResultSet()) {
        last.next();
        return last.getLong(1);
      }
    }
  }

  /** Inserts what is new, in the order given; the keys of what was, and their numbers. */
  Map<MessageKey, Long> insert(Map<MessageKey, Said> offered) throws SQLException {
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
      Map<MessageKey, Long> fresh = new LinkedHashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          fresh.put(new MessageKey(rows.getString(1), rows.getString(2)), rows.getLong(3));
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

  /**
   * Folds every dossier that the new messages touch, and writes its state.
   *
   * @param fresh which are in the journal already
   * @param ahead what was folded meanwhile; it counts where nothing else stands
   * @return the dossiers as they stand now
   */
  Map<String, Recent.Known> foldAgain(
      List<Said> fresh, Touched touched, CompletableFuture<Map<String, Folded>> ahead)
      throws SQLException {
    Set<String> changed = new LinkedHashSet<>();
    List<MessageKey> elsewhere = new ArrayList<>();
    Map<MessageKey, List<String>> added = new LinkedHashMap<>();
    for (Said said : fresh) {
      Incoming incoming = said.incoming();
      MessageKey key = MessageKey.of(incoming.message());
      String dossier = incoming.dossier();
      if (dossier != null) {
        changed.add(dossier);
        touched.add(dossier, touched.now(incoming));
        added.put(key, List.of(dossier));
      }
      if (incoming.message() instanceof RetractionMessage retraction) {
        elsewhere.add(new MessageKey(key.source(), retraction.retracts()));
      } else if (incoming.kind() == MessageKind.PETITION) {
        elsewhere.add(key);
      }
    }
    for (JournalReading.TakenBack taken : JournalReading.retractionsOf(connection, added)) {
      touched.add(taken.owner(), new Spoken(taken.by(), null, taken.at()));
    }
    Set<String> elsewhereToo = JournalReading.dossiersOf(connection, elsewhere);
    touched.readAgain(elsewhereToo);
    changed.addAll(elsewhereToo);
    return write(changed, touched, ahead.join());
  }

  private Map<String, Recent.Known> write(
      Set<String> changed, Touched touched, Map<String, Folded> ahead) throws SQLException {
    Map<String, Recent.Known> known = new LinkedHashMap<>();
    if (changed.isEmpty()) {
      return known;
    }
    List<StateRow> rows = new ArrayList<>(changed.size());
    for (String code : changed) {
      List<Spoken> spoken = touched.of(code);
      Folded folded = ahead.get(code);
      if (folded == null || !folded.spoken().equals(spoken)) {
        folded = Folded.of(code, spoken);
      }
      rows.add(folded.row());
      known.put(code, new Recent.Known(spoken, folded.state()));
    }
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      statement.setObject(1, texts(rows.stream().map(StateRow::code)));
      statement.setObject(2, texts(rows.stream().map(StateRow::local)));
      statement.setObject(3, texts(rows.stream().map(StateRow::portal)));
      statement.setArray(
          4,
          connection.createArrayOf("bool", rows.stream().map(StateRow::portalIsLocal).toArray()));
      statement.executeUpdate();
    }
    return known;
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
