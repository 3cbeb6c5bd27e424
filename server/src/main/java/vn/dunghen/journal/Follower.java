package vn.dunghen.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.message.MessageKind;

/**
 * Reads the journal in the order in which transactions may be relied upon.
 *
 * <p>NB: numbers are taken before the commit, so a higher number may become visible first. What is
 * read here comes from transactions older than every running one; a transaction that took its
 * number earlier but commits later is therefore never passed over.
 */
@Component
public class Follower {

  /** How far a follower has read. */
  public record Position(String xid, long seq) {}

  /**
   * One entry as a follower needs it; of a retraction, what it took back.
   *
   * @param kind null for a retraction of something never heard
   */
  public record Followed(
      Position position,
      Instant heardAt,
      @Nullable MessageKind kind,
      @Nullable String subject,
      @Nullable String dossier) {}

  private static final String NEXT =
      """
      select j.xid::text, j.seq, j.heard_at,
             case when j.kind = 'retraction' then t.kind else j.kind end,
             case when j.kind = 'retraction' then t.subject else j.subject end,
             case when j.kind = 'retraction' then t.dossier else j.dossier end
      from journal j
      left join journal t
        on j.kind = 'retraction' and t.source = j.source and t.message_id = j.subject
      where (j.xid, j.seq) > (?::xid8, ?) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by j.xid, j.seq limit ?""";

  private final JdbcTemplate jdbc;

  Follower(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where to follow from when everything visible now is about to be read. What is read twice does
   * no harm: states are read, not added up.
   */
  public Position now() {
    String xmin =
        jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
    return new Position(xmin == null ? "0" : xmin, 0);
  }

  /** The next entries after that position, at most so many. */
  public List<Followed> after(Position position, int limit) {
    return jdbc.query(
        NEXT,
        (row, number) ->
            new Followed(
                new Position(row.getString(1), row.getLong(2)),
                row.getTimestamp(3).toInstant(),
                row.getString(4) == null ? null : MessageKind.named(row.getString(4)).orElse(null),
                row.getString(5),
                row.getString(6)),
        position.xid(),
        position.seq(),
        limit);
  }
}
