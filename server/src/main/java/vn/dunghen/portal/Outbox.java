package vn.dunghen.portal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.system.Secret;

/** What waits to be relayed, and how far each dossier has come. */
@Component
class Outbox {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PENDING = "('NEW', 'SENT')";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Secret secret;
  private final Requests requests;

  Outbox(JdbcTemplate jdbc, TransactionTemplate transactions, Secret secret, Requests requests) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.secret = secret;
    this.requests = requests;
  }

  /**
   * The dossiers that are due in one connection of a lane, with all that waits of each.
   *
   * @param part which of the connections, from 0
   */
  List<Parcel> due(String source, int part, int connections, int most) {
    Map<String, Parcel.Known> known = new LinkedHashMap<>();
    jdbc.query(
        """
        select code, source, state, there, attempts, refusals, missed, differs from portal_dossier
        where source = ? and open and due_at <= now() and slot % ? = ? order by due_at limit ?""",
        (RowCallbackHandler)
            row -> {
              Boolean there = row.getObject(4, Boolean.class);
              known.put(
                  row.getString(1),
                  new Parcel.Known(
                      new DossierCode(row.getString(1)),
                      row.getString(2),
                      State.valueOf(row.getString(3)),
                      there,
                      row.getInt(5),
                      row.getInt(6),
                      row.getInt(7),
                      row.getBoolean(8)));
            },
        source,
        connections,
        part,
        most);
    return known.isEmpty() ? List.of() : parcels(known);
  }

  private List<Parcel> parcels(Map<String, Parcel.Known> known) {
    Map<String, List<Row>> waiting = new HashMap<>();
    Map<String, Map<String, Integer>> marks = new HashMap<>();
    Map<String, Set<Integer>> reached = new HashMap<>();
    jdbc.query(
        """
        select code, id, source, message_id, unit, element, status, shown, sent_at, sealed,
          state in ('NEW', 'SENT')
        from portal_outbox o where code = any(?) and (state in ('NEW', 'SENT')
          or element <> '' and state in ('ACCEPTED', 'CONFIRMED') and not exists (
            select from portal_outbox w where w.code = o.code and w.message_id = o.message_id
              and w.state in ('NEW', 'SENT')))
        order by id""",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("text", known.keySet().toArray())),
        (RowCallbackHandler)
            row -> {
              String code = row.getString(1);
              if (row.getBoolean(11)) {
                waiting.computeIfAbsent(code, one -> new ArrayList<>()).add(row(row));
              } else {
                marks
                    .computeIfAbsent(code, one -> new HashMap<>())
                    .merge(String.valueOf(row.getString(8)), 1, Integer::sum);
                reached.computeIfAbsent(code, one -> new HashSet<>()).add(row.getInt(7));
              }
            });
    return known.values().stream()
        .map(
            one -> {
              String code = one.code().value();
              return new Parcel(
                  one,
                  waiting.getOrDefault(code, List.of()),
                  marks.getOrDefault(code, Map.of()),
                  reached.getOrDefault(code, Set.of()));
            })
        .toList();
  }

  private Row row(ResultSet row) throws SQLException {
    Timestamp sentAt = row.getTimestamp(9);
    byte[] sealed = row.getBytes(10);
    String code = row.getString(1);
    return new Row(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6).isEmpty(),
        row.getObject(7, Integer.class),
        row.getString(8),
        sentAt == null ? null : sentAt.toInstant(),
        sealed == null ? null : element(code, sealed));
  }

  /** NB: under the code that was stored for it, whatever the source writes now. */
  private ObjectNode element(String code, byte[] sealed) {
    ObjectNode element =
        (ObjectNode) JSON.readTree(new String(secret.decrypted(sealed), StandardCharsets.UTF_8));
    return element.put("MaHoSo", code);
  }

  /** Writes that these are being sent, before they are: after a crash they are in doubt. */
  void sending(List<Parcel> parcels, List<Row> rows, Instant at) {
    transactions.executeWithoutResult(
        status -> {
          lock(parcels);
          jdbc.update(
              "update portal_outbox set state = 'SENT', sent_at = ? where id = any(?)",
              statement -> {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setObject(2, ids(rows));
              });
          jdbc.update(
              "update portal_dossier set state = 'SENT' where code = any(?)",
              statement ->
                  statement.setArray(
                      1, statement.getConnection().createArrayOf("text", codes(parcels))));
        });
  }

  private void lock(List<Parcel> parcels) {
    jdbc.query(
        "select from portal_dossier where code = any(?) order by code for update",
        statement ->
            statement.setArray(1, statement.getConnection().createArrayOf("text", codes(parcels))),
        (RowCallbackHandler) row -> {});
  }

  private static long[] ids(List<Row> rows) {
    return rows.stream().mapToLong(Row::id).toArray();
  }

  private static String[] codes(List<Parcel> parcels) {
    return parcels.stream().map(parcel -> parcel.code.value()).sorted().toArray(String[]::new);
  }

  private static final String SETTLE =
      """
      update portal_outbox set state = ?, settled_at = now(), sealed = null where id = any(?)""";

  private static final String DOSSIERS =
      """
      update portal_dossier d set
        state = case when n.state in ('ACCEPTED', 'CONFIRMED') and p.waits then 'NEW' else n.state end,
        open = (p.waits or n.missed > 0) and (not n.person or p.more),
        due_at = now() + make_interval(secs => n.later), there = n.there, attempts = n.attempts,
        refusals = n.refusals, missed = n.missed, said = n.said, differs = n.differs,
        accepted_at = case when n.accepted then now() else d.accepted_at end,
        confirmed_at = case when n.state = 'CONFIRMED' then now() else d.confirmed_at end,
        looked_at = case when n.looked then now() else d.looked_at end
      from unnest(?::text[], ?::text[], ?::boolean[], ?::float8[], ?::boolean[], ?::int[], ?::int[],
        ?::text[], ?::boolean[], ?::boolean[], ?::bigint[], ?::boolean[], ?::int[])
        n (code, state, person, later, there, attempts, refusals, said, accepted, looked, last,
          differs, missed)
      cross join lateral (select
        exists (select from portal_outbox o where o.code = n.code and o.state in ('NEW', 'SENT')) waits,
        exists (select from portal_outbox o where o.code = n.code and o.state in ('NEW', 'SENT')
          and o.id > n.last) more) p
      where d.code = n.code""";

  /**
   * Writes what has become of these, and destroys what is not needed any more.
   *
   * <p>NB: the dossiers are locked first, and what waits is asked for after that, so that nothing
   * is overlooked that came meanwhile.
   */
  void settle(List<Parcel> parcels) {
    transactions.executeWithoutResult(
        status -> {
          lock(parcels);
          settle("ACCEPTED", parcels.stream().flatMap(parcel -> parcel.taken.stream()));
          settle("CONFIRMED", parcels.stream().flatMap(parcel -> parcel.confirmed.stream()));
          jdbc.update(
              "update portal_outbox set state = 'UNCERTAIN' where id = any(?)",
              statement ->
                  statement.setObject(
                      1,
                      parcels.stream()
                          .flatMap(parcel -> parcel.untold.stream())
                          .mapToLong(Row::id)
                          .toArray()));
          jdbc.update(DOSSIERS, statement -> set(statement, parcels));
        });
  }

  private void settle(String state, Stream<Row> rows) {
    long[] ids = rows.mapToLong(Row::id).toArray();
    if (ids.length > 0) {
      jdbc.update(
          SETTLE,
          statement -> {
            statement.setString(1, state);
            statement.setObject(2, ids);
          });
    }
  }

  private static final int COLUMNS = 13;

  private static void set(java.sql.PreparedStatement statement, List<Parcel> parcels)
      throws SQLException {
    List<Object[]> columns = new ArrayList<>();
    for (Parcel parcel : parcels) {
      State state = parcel.settledState();
      columns.add(
          new Object[] {
            parcel.code.value(),
            state.name(),
            parcel.toPerson,
            parcel.later == null ? 0.0 : parcel.later.toMillis() / 1_000.0,
            parcel.there,
            parcel.isWell() ? 0 : parcel.attempts,
            parcel.isWell() ? 0 : parcel.refusals,
            parcel.isWell() ? "" : parcel.said,
            !parcel.taken.isEmpty() || !parcel.confirmed.isEmpty(),
            parcel.looked,
            parcel.last,
            parcel.differs,
            parcel.missed
          });
    }
    for (int column = 0; column < COLUMNS; column++) {
      @Nullable Object[] values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        Object value = columns.get(i)[column];
        values[i] = value == null ? null : value.toString();
      }
      statement.setArray(column + 1, statement.getConnection().createArrayOf("text", values));
    }
  }

  /**
   * The portal has lost a dossier, and with it all that it had taken. Where something of that is
   * not in hand to be sent, it is destroyed here, and the source is asked for the whole.
   */
  void lost(Parcel parcel) {
    transactions.executeWithoutResult(
        status -> {
          List<String> lost =
              jdbc.query(
                  """
                  update portal_outbox set state = 'LOST'
                  where code = ? and state in ('ACCEPTED', 'CONFIRMED') and element <> ''
                  returning message_id""",
                  (row, number) -> row.getString(1),
                  parcel.code.value());
          List<Row> here = parcel.inHand();
          List<String> ids = here.stream().map(Row::messageId).toList();
          if (here.stream().noneMatch(Row::snapshot) || !ids.containsAll(lost)) {
            requests.ask(parcel.source, parcel.code, Requests.LOST);
          }
        });
  }

  /** What a dossier holds that was believed to be lost and is there: messages by source. */
  Map<String, Set<String>> restorable(DossierCode code) {
    Map<String, Set<String>> taken = new TreeMap<>();
    jdbc.query(
        """
        select source, message_id from portal_outbox
        where code = ? and state in ('ACCEPTED', 'CONFIRMED', 'LOST') order by id""",
        (RowCallbackHandler)
            row ->
                taken
                    .computeIfAbsent(row.getString(1), source -> new LinkedHashSet<>())
                    .add(row.getString(2)),
        code.value());
    return taken;
  }

  /** What was believed to be lost is there. */
  void restored(DossierCode code) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.update(
              "update portal_outbox set state = 'CONFIRMED' where code = ? and state = 'LOST'",
              code.value());
          requests.withdraw(code, Requests.LOST);
        });
  }

  /** What is kept of the content of those older than a week is destroyed; how many. */
  int forget() {
    return jdbc.update(
        "update portal_outbox set sealed = null,"
            + " state = case when state in "
            + PENDING
            + " then 'EXPIRED' else state end"
            + " where sealed is not null and heard_at < now() - interval '7 days'");
  }
}
