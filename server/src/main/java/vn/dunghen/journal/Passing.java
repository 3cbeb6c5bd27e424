package vn.dunghen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the outbox what goes on to the portal, in the transaction that writes its entries: what
 * was answered as taken is never kept back, and nothing goes out that was not.
 */
final class Passing {

  private static final String PUT =
      """
      insert into portal_outbox (code, source, message_id, unit, element, status, shown, sealed)
      select code, source, message_id, unit, element, status, shown, sealed
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[],
        ?::bytea[]) with ordinality
        o (code, source, message_id, unit, element, status, shown, sealed, place)
      order by place""";

  /**
   * What was asked for again says what stands already; its entry is the one that said it. NB: it
   * goes as what may have been sent before: perhaps the portal has it after all.
   */
  private static final String PUT_AGAIN =
      """
      insert into portal_outbox (code, source, message_id, unit, element, status, shown, sealed,
        state, sent_at)
      select o.code, o.source, j.message_id, o.unit, o.element, o.status, o.shown, o.sealed,
        'SENT', now()
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[],
        ?::bytea[]) with ordinality
        o (code, source, digest, unit, element, status, shown, sealed, place)
      join portal_request r using (source, code)
      cross join lateral (select message_id from journal j where j.dossier = o.code
        and j.source = o.source and j.element = o.element and j.element_digest = o.digest
        order by seq desc limit 1) j
      where r.asked_at > now() - interval '7 days'
        and not exists (select from portal_outbox p where p.code = o.code and p.source = o.source
          and p.message_id = j.message_id and (p.heard_at > r.asked_at or p.sealed is not null))
      order by o.place returning code""";

  private static final String CODES =
      """
      insert into portal_code (source, local_id, code)
      select distinct source, code, code from unnest(?::text[], ?::text[]) o (source, code)
      on conflict do nothing""";

  /** NB: in the order of codes, as everybody locks them who changes several. */
  private static final String OPEN =
      """
      insert into portal_dossier as d (code, source, slot)
      select distinct on (code) code, source, abs(hashtext(code)::bigint) % 840
      from unnest(?::text[], ?::text[]) o (source, code) order by code
      on conflict (code) do update set
        state = case when d.state in ('SENT', 'UNCERTAIN') then d.state else 'NEW' end,
        due_at = case when d.open then d.due_at else now() end, open = true, refusals = 0""";

  private Passing() {}

  /**
   * Passes on what is to be passed on of these.
   *
   * @param repeats what says nothing new; it goes on only where it was asked for again
   */
  static void on(Connection connection, List<Said> fresh, List<Said> repeats) throws SQLException {
    List<Said> going = going(fresh);
    if (!going.isEmpty()) {
      put(connection, PUT, going, going.stream().map(said -> said.key().messageId()).toList());
      open(connection, going);
    }
    List<Said> again = going(repeats);
    if (!again.isEmpty()) {
      List<String> asked =
          put(
              connection,
              PUT_AGAIN,
              again,
              again.stream()
                  .map(said -> Objects.requireNonNull(said.incoming().element()).digest())
                  .toList());
      open(
          connection,
          again.stream().filter(said -> asked.contains(said.incoming().subject())).toList());
    }
  }

  private static List<Said> going(List<Said> all) {
    return all.stream()
        .filter(said -> said.incoming().outgoing() != null && said.incoming().element() != null)
        .toList();
  }

  private static List<String> put(
      Connection connection, String query, List<Said> all, List<String> third) throws SQLException {
    int count = all.size();
    String[][] columns = new String[5][count];
    @Nullable String[] statuses = new String[count];
    @Nullable String[] shown = new String[count];
    byte[][] sealed = new byte[count][];
    for (int i = 0; i < count; i++) {
      Incoming incoming = all.get(i).incoming();
      Outgoing outgoing = Objects.requireNonNull(incoming.outgoing());
      columns[0][i] = incoming.subject();
      columns[1][i] = all.get(i).key().source();
      columns[2][i] = third.get(i);
      columns[3][i] = outgoing.unit();
      columns[4][i] = Objects.requireNonNull(incoming.element()).name();
      statuses[i] = outgoing.status() == null ? null : outgoing.status().toString();
      shown[i] = outgoing.shown();
      sealed[i] = outgoing.sealed();
    }
    List<String> codes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int column = 0; column < columns.length; column++) {
        statement.setArray(column + 1, connection.createArrayOf("text", columns[column]));
      }
      statement.setArray(6, connection.createArrayOf("text", statuses));
      statement.setArray(7, connection.createArrayOf("text", shown));
      statement.setArray(8, connection.createArrayOf("bytea", sealed));
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            codes.add(rows.getString(1));
          }
        }
      }
    }
    return codes;
  }

  private static void open(Connection connection, List<Said> all) throws SQLException {
    for (String query : List.of(CODES, OPEN)) {
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setObject(
            1, all.stream().map(said -> said.key().source()).toArray(String[]::new));
        statement.setObject(
            2, all.stream().map(said -> said.incoming().subject()).toArray(String[]::new));
        statement.executeUpdate();
      }
    }
  }
}
