package vn.dunghen.portal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  Outbox(JdbcTemplate jdbc, TransactionTemplate transactions, Secret secret) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.secret = secret;
  }

  /**
   * The dossiers that are due in one connection of a lane, with all that waits of each.
   *
   * @param relayed whether the source is relayed now; else only what still waits of it is due here
   * @param part which of the connections, from 0
   */
  List<Parcel> due(String source, boolean relayed, int part, int connections, int most) {
    Map<String, Known> known = new LinkedHashMap<>();
    jdbc.query(
        """
        select code, source, state, there, attempts, refusals, missed, differs, said
        from portal_dossier d
        where source = ? and open and due_at <= now() and slot % ? = ? and (? or exists (
          select from portal_outbox o where o.code = d.code and o.state in ('NEW', 'SENT')))
        order by due_at limit ?""",
        (RowCallbackHandler)
            row -> {
              Boolean there = row.getObject(4, Boolean.class);
              known.put(
                  row.getString(1),
                  new Known(
                      new DossierCode(row.getString(1)),
                      row.getString(2),
                      State.valueOf(row.getString(3)),
                      there,
                      row.getInt(5),
                      row.getInt(6),
                      row.getInt(7),
                      row.getBoolean(8),
                      row.getString(9)));
            },
        source,
        connections,
        part,
        relayed,
        most);
    return known.isEmpty() ? List.of() : parcels(known);
  }

  private List<Parcel> parcels(Map<String, Known> known) {
    Map<String, List<Row>> waiting = new HashMap<>();
    Map<String, Map<String, Integer>> marks = new HashMap<>();
    Map<String, Set<Integer>> reached = new HashMap<>();
    jdbc.query(
        """
        select code, id, source, message_id, unit, element, status, shown, sent_at, sealed,
          state in ('NEW', 'SENT'), denied, sent_under
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
        row.getObject(13, LocalDate.class),
        row.getBoolean(12),
        sealed == null ? null : element(code, sealed));
  }

  /** NB: under the code that was stored for it, whatever the source writes now. */
  private ObjectNode element(String code, byte[] sealed) {
    ObjectNode element =
        (ObjectNode) JSON.readTree(new String(secret.decrypted(sealed), StandardCharsets.UTF_8));
    return element.put("MaHoSo", code);
  }

  /** What was to be sent was sent, destroyed or superseded by somebody else meanwhile. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Writes that these are being sent, before they are: after a crash they are in doubt.
   *
   * @param under from which day on the rule holds under which they are sent
   * @throws Overtaken where one of them is not as it was read; then nothing may be sent
   */
  void sending(List<Parcel> parcels, List<Row> rows, Instant at, LocalDate under) {
    transactions.executeWithoutResult(
        status -> {
          lock(parcels);
          int marked =
              jdbc.update(
                  """
                  update portal_outbox o set state = 'SENT', sent_at = ?, sent_under = ?,
                    denied = false
                  from unnest(?::bigint[], ?::timestamptz[]) n (id, sent_at)
                  where o.id = n.id and o.state in ('NEW', 'SENT')
                    and o.sent_at is not distinct from n.sent_at""",
                  statement -> {
                    statement.setTimestamp(1, Timestamp.from(at));
                    statement.setObject(2, under);
                    statement.setObject(3, ids(rows));
                    statement.setArray(
                        4, statement.getConnection().createArrayOf("text", sentAt(rows)));
                  });
          if (marked != rows.size()) {
            throw new Overtaken();
          }
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

  private static @Nullable String[] sentAt(List<Row> rows) {
    return rows.stream()
        .map(row -> row.sentAt() == null ? null : row.sentAt().toString())
        .toArray(String[]::new);
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
        open = (p.waits or n.look_up) and (not n.person or p.more) or not p.waits and not ?,
        due_at = now() + make_interval(secs => n.later), there = n.there, attempts = n.attempts,
        refusals = n.refusals, missed = n.missed, said = n.said, differs = n.differs,
        accepted_at = case when n.accepted then now() else d.accepted_at end,
        confirmed_at = case when n.state = 'CONFIRMED' then now() else d.confirmed_at end,
        looked_at = case when n.looked then now() else d.looked_at end
      from unnest(?::text[], ?::text[], ?::boolean[], ?::float8[], ?::boolean[], ?::int[], ?::int[],
        ?::text[], ?::boolean[], ?::boolean[], ?::bigint[], ?::boolean[], ?::int[], ?::boolean[])
        n (code, state, person, later, there, attempts, refusals, said, accepted, looked, last,
          differs, missed, look_up)
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
   *
   * @param relayed whether their source is relayed now; else whoever watches it looks them up
   */
  void settle(List<Parcel> parcels, boolean relayed) {
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
          jdbc.update(DOSSIERS, statement -> set(statement, parcels, relayed));
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

  private static final int COLUMNS = 14;

  private static void set(
      java.sql.PreparedStatement statement, List<Parcel> parcels, boolean relayed)
      throws SQLException {
    statement.setBoolean(1, relayed);
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
            parcel.missed,
            parcel.isToBeLookedUp()
          });
    }
    for (int column = 0; column < COLUMNS; column++) {
      @Nullable Object[] values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        Object value = columns.get(i)[column];
        values[i] = value == null ? null : value.toString();
      }
      statement.setArray(column + 2, statement.getConnection().createArrayOf("text", values));
    }
  }

  /**
   * Destroys the snapshots of these that wait though their source has told the portal a later one
   * by itself since: sent now, they would undo it.
   *
   * @param relayed the sources that are relayed now
   */
  void superseded(Set<DossierCode> codes, List<String> relayed) {
    jdbc.update(
        """
        update portal_outbox o set state = 'EXPIRED', settled_at = now(), sealed = null
        where o.code = any(?) and o.source <> all(?) and o.element = ''
          and o.state in ('NEW', 'SENT')
          and exists (select from journal j where j.dossier = o.code and j.source = o.source
            and j.element = '' and j.heard_at > o.heard_at
            and not exists (select from portal_outbox p where p.code = o.code
              and p.source = o.source and p.message_id = j.message_id))""",
        statement -> {
          java.sql.Connection connection = statement.getConnection();
          statement.setArray(
              1,
              connection.createArrayOf("text", codes.stream().map(DossierCode::value).toArray()));
          statement.setArray(2, connection.createArrayOf("text", relayed.toArray()));
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
