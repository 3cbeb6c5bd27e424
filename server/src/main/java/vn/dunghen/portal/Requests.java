package vn.dunghen.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.DossierCode;

/** Dossiers that their sources are asked to send once more, for nothing of them is left here. */
@Component
public class Requests {

  static final String LOST = "Cổng không còn hồ sơ này";
  static final String TOO_OLD = "Quá 7 ngày chưa gửi được; nội dung đã hủy theo quy định";
  private static final int MOST_SHOWN = 200;

  /** One is answered by whatever the source sends of the dossier after it. */
  private static final String OPEN =
      """
      from portal_request r where not exists (select from portal_outbox o
        where o.code = r.code and o.source = r.source and o.heard_at > r.asked_at)
        and not exists (select from journal j where j.dossier = r.code and j.source = r.source
          and j.heard_at > r.asked_at)""";

  private final JdbcTemplate jdbc;

  Requests(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What a source is asked for. */
  public record Request(String source, DossierCode dossier, Instant askedAt, String why) {}

  /** Those that wait for their sources, latest first; 200 at most. */
  public List<Request> open() {
    return jdbc.query(
        "select source, code, asked_at, why " + OPEN + " order by asked_at desc limit ?",
        (row, number) -> request(row),
        MOST_SHOWN);
  }

  /**
   * Those that wait for their sources, by source and code.
   *
   * @param source whose; empty: of all
   */
  public List<Request> open(String source, int offset, int most) {
    return jdbc.query(
        "select source, code, asked_at, why "
            + OPEN
            + " and (? = '' or r.source = ?) order by source, code offset ? limit ?",
        (row, number) -> request(row),
        source,
        source,
        offset,
        most);
  }

  /** How many wait for that source; empty: for all. */
  public long count(String source) {
    Long count =
        jdbc.queryForObject(
            "select count(*) " + OPEN + " and (? = '' or r.source = ?)",
            Long.class,
            source,
            source);
    return count == null ? 0 : count;
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getString(1),
        new DossierCode(row.getString(2)),
        row.getTimestamp(3).toInstant(),
        row.getString(4));
  }

  /** How many wait. */
  public long count() {
    return count("");
  }

  /** It is not asked for any more. */
  void withdraw(DossierCode code, String why) {
    jdbc.update("delete from portal_request where code = ? and why = ?", code.value(), why);
  }

  void ask(String source, DossierCode code, String why) {
    jdbc.update(
        """
        insert into portal_request (source, code, why) values (?, ?, ?)
        on conflict (source, code) do update set asked_at = now(), why = excluded.why""",
        source,
        code.value(),
        why);
  }
}
