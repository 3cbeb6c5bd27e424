package vn.dunghen.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

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

  private final JdbcTemplate jdbc;

  Quarantine(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it, once: the same again gets the number it has. */
  public long keep(
      @Nullable String source, @Nullable String messageId, String body, String problems) {
    Optional<Long> same =
        jdbc
            .query(
                "select id from quarantine where status = 'OPEN' and md5(body) = md5(?) and body = ?"
                    + " and problems = ? limit 1",
                (row, number) -> row.getLong(1),
                body,
                body,
                problems)
            .stream()
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    Long id =
        jdbc.queryForObject(
            "insert into quarantine (source, message_id, body, problems) values (?, ?, ?, ?) returning id",
            Long.class,
            source,
            messageId,
            body,
            problems);
    return id == null ? 0 : id;
  }

  /** One page, oldest first; with the number of all that match. */
  public Page list(Optional<Status> status, Optional<String> source, long after, int limit) {
    String where = " where (?::text is null or status = ?) and (?::text is null or source = ?)";
    String wanted = status.map(Enum::name).orElse(null);
    String from = source.orElse(null);
    Long total =
        jdbc.queryForObject(
            "select count(*) from quarantine" + where, Long.class, wanted, wanted, from, from);
    List<Held> held =
        jdbc.query(
            COLUMNS + where + " and id > ? order by id limit ?",
            HELD,
            wanted,
            wanted,
            from,
            from,
            after,
            limit);
    return new Page(total == null ? 0 : total, held);
  }

  /** A page of quarantined messages. */
  public record Page(long total, List<Held> items) {}

  public Optional<Held> find(long id) {
    return jdbc.query(COLUMNS + " where id = ?", HELD, id).stream().findFirst();
  }

  /** Replaces what is kept of an open one, after it was corrected. */
  public void correct(
      long id, @Nullable String source, @Nullable String messageId, String body, String problems) {
    jdbc.update(
        "update quarantine set source = ?, message_id = ?, body = ?, problems = ? where id = ? and status = 'OPEN'",
        source,
        messageId,
        body,
        problems,
        id);
  }

  public void settle(long id, Status status) {
    jdbc.update(
        "update quarantine set status = ?, settled_at = now() where id = ?", status.name(), id);
  }
}
