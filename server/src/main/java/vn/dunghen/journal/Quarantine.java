package vn.dunghen.journal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.calendar.VietnamTime;

/** What could not be taken as it was, with all its reasons, until somebody mends it. */
@Component
public class Quarantine {

  /** What became of a quarantined message. */
  public enum Status {
    OPEN,
    REPLAYED,
    DISMISSED
  }

  /**
   * A message in quarantine.
   *
   * @param body what may be kept of it, as JSON
   * @param problems its reasons, as a JSON array
   */
  public record Held(
      long id,
      Instant heardAt,
      @Nullable String source,
      @Nullable String messageId,
      String body,
      String problems,
      Status status,
      @Nullable Instant settledAt) {}

  private static final String COLUMNS =
      "select id, heard_at, source, message_id, body, problems, status, settled_at from quarantine";
  private static final RowMapper<Held> HELD =
      (row, number) -> {
        Timestamp settled = row.getTimestamp(8);
        return new Held(
            row.getLong(1),
            row.getTimestamp(2).toInstant(),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Status.valueOf(row.getString(7)),
            settled == null ? null : settled.toInstant());
      };

  private static final String KEEP =
      """
      insert into quarantine (source, message_id, body, problems, fingerprint)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
      on conflict (fingerprint) where status = 'OPEN' do nothing""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Quarantine(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * What is to be kept of a refused message.
   *
   * @param body what may be kept of it, as JSON
   * @param problems its reasons, as a JSON array
   * @param fingerprint tells what was sent, with its reasons, apart from anything else; keyed
   */
  public record Refused(
      @Nullable String source,
      @Nullable String messageId,
      String body,
      String problems,
      String fingerprint) {}

  /** Keeps them, each once: the same again gets the number it has. All or none. */
  public List<Long> keep(List<Refused> refused) {
    if (refused.isEmpty()) {
      return List.of();
    }
    Map<String, Refused> once = new LinkedHashMap<>();
    refused.forEach(one -> once.putIfAbsent(one.fingerprint(), one));
    Map<String, Long> numbers = new HashMap<>();
    transactions.executeWithoutResult(
        status -> {
          jdbc.update(KEEP, statement -> set(statement, once));
          jdbc.query(
              "select fingerprint, id from quarantine where status = 'OPEN' and fingerprint = any(?)",
              statement -> statement.setArray(1, texts(statement, once.keySet().stream())),
              (RowCallbackHandler) row -> numbers.put(row.getString(1), row.getLong(2)));
        });
    return refused.stream().map(one -> numbers.getOrDefault(one.fingerprint(), 0L)).toList();
  }

  private static void set(PreparedStatement statement, Map<String, Refused> once)
      throws SQLException {
    statement.setArray(1, texts(statement, once.values().stream().map(Refused::source)));
    statement.setArray(2, texts(statement, once.values().stream().map(Refused::messageId)));
    statement.setArray(3, texts(statement, once.values().stream().map(Refused::body)));
    statement.setArray(4, texts(statement, once.values().stream().map(Refused::problems)));
    statement.setArray(5, texts(statement, once.keySet().stream()));
  }

  private static Array texts(PreparedStatement statement, Stream<? extends @Nullable String> values)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", values.toArray());
  }

  /**
   * Which are wanted; null: whatever it is.
   *
   * @param source "": those of which no source is known
   * @param rule one of its reasons
   * @param kind of the message, as its field {@code kind} says
   * @param day on which it was heard, in Vietnam
   */
  public record Wanted(
      @Nullable Status status,
      @Nullable String source,
      @Nullable String rule,
      @Nullable String kind,
      @Nullable LocalDate day) {

    /** Those that wait to be mended. */
    public static final Wanted OPEN = new Wanted(Status.OPEN, null, null, null, null);
  }

  /** A condition and what fills its places. */
  private record Where(String sql, List<Object> values) {

    static Where of(Wanted wanted) {
      Where where = new Where("true", List.of());
      if (wanted.status() != null) {
        where = where.and("status = ?", wanted.status().name());
      }
      if (wanted.source() != null) {
        where =
            wanted.source().isEmpty()
                ? where.and("source is null")
                : where.and("source = ?", wanted.source());
      }
      // NB: within JSON a quotation mark of a value is escaped, so these are fields.
      if (wanted.rule() != null) {
        where = where.and("strpos(problems, ?) > 0", "\"rule\":\"" + wanted.rule() + "\"");
      }
      if (wanted.kind() != null) {
        where = where.and("strpos(body, ?) > 0", "\"kind\":\"" + wanted.kind() + "\"");
      }
      if (wanted.day() != null) {
        Timestamp from = Timestamp.from(VietnamTime.startOf(wanted.day()));
        Timestamp to = Timestamp.from(VietnamTime.startOf(wanted.day().plusDays(1)));
        where = where.and("heard_at >= ? and heard_at < ?", from, to);
      }
      return where;
    }

    Where and(String more, Object... filled) {
      List<Object> all = new ArrayList<>(values);
      all.addAll(List.of(filled));
      return new Where(sql + " and " + more, all);
    }
  }

  /** One page, oldest first; with the number of all that match. */
  public Page list(Wanted wanted, long after, int limit) {
    Where all = Where.of(wanted);
    Long total =
        jdbc.queryForObject(
            "select count(*) from quarantine where " + all.sql(),
            Long.class,
            all.values().toArray());
    Where rest = all.and("id > ?", after);
    List<Held> held =
        jdbc.query(
            COLUMNS + " where " + rest.sql() + " order by id limit " + limit,
            HELD,
            rest.values().toArray());
    return new Page(total == null ? 0 : total, held);
  }

  /** The reasons for which messages wait, each with how many; the most frequent first. */
  public Map<String, Long> reasons() {
    Map<String, Long> reasons = new LinkedHashMap<>();
    jdbc.query(
        """
        select reason.value ->> 'rule', count(distinct id)
        from quarantine, json_array_elements(problems::json) reason
        where status = 'OPEN' group by 1 order by 2 desc, 1""",
        (RowCallbackHandler) row -> reasons.put(row.getString(1), row.getLong(2)));
    return reasons;
  }

  /** A page of quarantined messages. */
  public record Page(long total, List<Held> items) {}

  public Optional<Held> find(long id) {
    return jdbc.query(COLUMNS + " where id = ?", HELD, id).stream().findFirst();
  }

  /** Replaces what is kept of an open one, after it was corrected or replayed. */
  public void correct(long id, Refused now) {
    jdbc.update(
        """
        update quarantine set source = ?, message_id = ?, body = ?, problems = ?
        where id = ? and status = 'OPEN'""",
        now.source(),
        now.messageId(),
        now.body(),
        now.problems(),
        id);
  }

  /** Closes an open one; whether it was open. */
  public boolean settle(long id, Status status) {
    return jdbc.update(
            "update quarantine set status = ?, settled_at = now() where id = ? and status = 'OPEN'",
            status.name(),
            id)
        > 0;
  }

  /** Destroys what was kept of messages that waited for 90 days; how many. */
  public int forget() {
    return jdbc.update(
        """
        update quarantine set body = '{}', problems = '[]', fingerprint = null,
          status = case when status = 'OPEN' then 'DISMISSED' else status end, settled_at = now()
        where heard_at < now() - interval '90 days' and body <> '{}'""");
  }

  /** Of these, by what tells them apart, those that wait or were mended and taken in before. */
  public Map<String, Status> keptBefore(List<String> fingerprints) {
    Map<String, Status> kept = new HashMap<>();
    jdbc.query(
        "select fingerprint, status from quarantine"
            + " where status <> 'DISMISSED' and fingerprint = any(?)",
        statement -> statement.setArray(1, texts(statement, fingerprints.stream())),
        (RowCallbackHandler)
            row ->
                // One that was mended is known, though the same waits again.
                kept.merge(
                    row.getString(1),
                    Status.valueOf(row.getString(2)),
                    (one, other) -> Status.REPLAYED));
    return kept;
  }
}
