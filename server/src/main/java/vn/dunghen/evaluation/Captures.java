package vn.dunghen.evaluation;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dunghen.evaluation.Capture.Origin;
import vn.dunghen.evaluation.Capture.Outcome;

/** All captures, only ever added to. */
@Component
class Captures {

  private static final String FIGURES =
      """
       f.unit, f.unit_name, f.kind, f.code, f.metric, f.numerator, f.denominator, f.ratio,
      f.points, f.max, f.rank, f.flag, c.captured_at, c.id
      from published_figure f join published_capture c on c.id = f.capture where""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Captures(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** A raw answer to be kept. */
  static final class Raw {

    private final int page;
    private final int status;
    private final byte[] body;

    Raw(int page, int status, byte[] body) {
      this.page = page;
      this.status = status;
      this.body = body;
    }

    boolean saysTheSameAs(Raw other) {
      return Arrays.equals(body, other.body);
    }

    String sha256() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** A capture to be kept. */
  record Fresh(
      Instant capturedAt,
      Origin origin,
      String endpoint,
      String period,
      Outcome outcome,
      String said,
      List<Raw> answers,
      List<PublishedFigure> figures) {}

  /** Keeps a capture with all its parts, and gives it a number. */
  long add(Fresh fresh) {
    Long id = transactions.execute(status -> write(fresh));
    return id == null ? 0 : id;
  }

  private Long write(Fresh fresh) {
    Long id =
        jdbc.queryForObject(
            """
            insert into published_capture (captured_at, origin, endpoint, period, outcome, said)
            values (?, ?, ?, ?, ?, ?) returning id""",
            Long.class,
            Timestamp.from(fresh.capturedAt()),
            fresh.origin().name(),
            fresh.endpoint(),
            fresh.period(),
            fresh.outcome().name(),
            fresh.said());
    long number = id == null ? 0 : id;
    for (Raw raw : fresh.answers()) {
      jdbc.update(
          "insert into published_answer (capture, page, status, sha256, body)"
              + " values (?, ?, ?, ?, ?)",
          number,
          raw.page,
          raw.status,
          raw.sha256(),
          raw.body);
    }
    jdbc.batchUpdate(
        """
        insert into published_figure (capture, unit, unit_name, kind, code, metric, numerator,
          denominator, ratio, points, max, rank, flag)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        fresh.figures(),
        500,
        (statement, figure) -> {
          statement.setLong(1, number);
          statement.setString(2, figure.unit());
          statement.setString(3, figure.unitName());
          statement.setString(4, figure.kind().name());
          statement.setString(5, figure.code());
          statement.setString(6, figure.metric());
          statement.setObject(7, figure.numerator());
          statement.setObject(8, figure.denominator());
          statement.setObject(9, figure.ratio());
          statement.setObject(10, figure.points());
          statement.setObject(11, figure.max());
          statement.setObject(12, figure.rank());
          statement.setString(13, figure.flag());
        });
    return number;
  }

  /** Whether the same body was kept for that period, as shown at that moment. */
  boolean has(Raw raw, String period, Instant capturedAt) {
    return !jdbc.query(
            """
            select 1 from published_answer a join published_capture c on c.id = a.capture
            where a.sha256 = ? and c.period = ? and c.captured_at = ? limit 1""",
            (found, number) -> 1,
            raw.sha256(),
            period,
            Timestamp.from(capturedAt))
        .isEmpty();
  }

  /** How the endpoint was last asked for the period over the API since then. */
  boolean asked(Endpoint endpoint, String period, Instant since) {
    return !jdbc.query(
            """
            select 1 from published_capture where origin = 'API' and endpoint = ? and period = ?
            and captured_at >= ? limit 1""",
            (found, number) -> 1,
            endpoint.path(),
            period,
            Timestamp.from(since))
        .isEmpty();
  }

  /** Whether the portal refused since then. */
  boolean refused(Instant since) {
    return !jdbc.query(
            "select 1 from published_capture where outcome = 'REFUSED' and captured_at >= ? limit 1",
            (found, number) -> 1,
            Timestamp.from(since))
        .isEmpty();
  }

  /** The latest figure of each thing of a unit in a period, as shown until a moment. */
  List<PublishedFigure> latest(String unit, String period, Instant until) {
    return figures(
        "distinct on (f.kind, f.code)",
        """
         f.unit = ? and c.period = ? and c.captured_at <= ?
        order by f.kind, f.code, c.captured_at desc, c.id desc""",
        unit,
        period,
        Timestamp.from(until));
  }

  /** The latest figure of one thing for every unit. */
  List<PublishedFigure> latestOfAll(String code, String period, Instant until) {
    return figures(
        "distinct on (f.unit)",
        """
         f.code = ? and f.kind <> 'NEW' and c.period = ? and c.captured_at <= ?
        order by f.unit, c.captured_at desc, c.id desc""",
        code,
        period,
        Timestamp.from(until));
  }

  /** One figure of each unit that is listed in a period. */
  List<PublishedFigure> listed(String period, Instant until) {
    return figures(
        "distinct on (f.unit)",
        """
         c.period = ? and c.captured_at <= ?
        order by f.unit, f.kind = 'TOTAL' desc, c.captured_at desc, c.id desc""",
        period,
        Timestamp.from(until));
  }

  /** Every indicator of a period as shown until a moment, oldest first. */
  List<PublishedFigure> all(String period, Instant until) {
    return figures(
        "",
        """
         c.period = ? and c.captured_at <= ? and f.kind in ('INDICATOR', 'NEW')
        order by c.captured_at, c.id, f.unit, f.code""",
        period,
        Timestamp.from(until));
  }

  /** All that was ever shown of one thing, oldest first. */
  List<PublishedFigure> history(String unit, String code, String period) {
    return figures(
        "",
        " f.unit = ? and f.code = ? and c.period = ? order by c.captured_at, c.id",
        unit,
        code,
        period);
  }

  private List<PublishedFigure> figures(String distinct, String which, Object... values) {
    return jdbc.query(
        "select " + distinct + FIGURES + which, (found, number) -> figure(found), values);
  }

  private static PublishedFigure figure(ResultSet found) throws SQLException {
    return new PublishedFigure(
        found.getString(1),
        found.getString(2),
        PublishedFigure.Kind.valueOf(found.getString(3)),
        found.getString(4),
        found.getString(5),
        found.getObject(6, Long.class),
        found.getObject(7, Long.class),
        found.getObject(8, BigDecimal.class),
        found.getObject(9, BigDecimal.class),
        found.getObject(10, BigDecimal.class),
        found.getObject(11, Integer.class),
        found.getString(12),
        found.getTimestamp(13).toInstant(),
        found.getLong(14));
  }

  /** Captures of a period, or of all, the latest first. */
  List<Capture> list(@Nullable String period, int most) {
    return jdbc.query(
        """
        select id, captured_at, origin, endpoint, period, outcome, said from published_capture
        where coalesce(?::text, period) = period order by captured_at desc, id desc limit ?""",
        (found, number) ->
            new Capture(
                found.getLong(1),
                found.getTimestamp(2).toInstant(),
                Origin.valueOf(found.getString(3)),
                found.getString(4),
                found.getString(5),
                Outcome.valueOf(found.getString(6)),
                found.getString(7),
                answers(found.getLong(1))),
        period,
        most);
  }

  private List<Capture.Answer> answers(long capture) {
    return jdbc.query(
        "select id, page, status, sha256, length(body) from published_answer where capture = ?"
            + " order by id",
        (found, number) ->
            new Capture.Answer(
                found.getLong(1),
                found.getInt(2),
                found.getInt(3),
                found.getString(4),
                found.getLong(5)),
        capture);
  }

  /** The outcome of the capture that a figure stands in. */
  Optional<Outcome> outcome(long capture) {
    return jdbc
        .query(
            "select outcome from published_capture where id = ?",
            (found, number) -> Outcome.valueOf(found.getString(1)),
            capture)
        .stream()
        .findFirst();
  }

  /** A raw answer as it came. */
  Optional<byte[]> body(long answer) {
    return jdbc
        .query(
            "select body from published_answer where id = ?",
            (found, number) -> found.getBytes(1),
            answer)
        .stream()
        .findFirst();
  }

  /** Periods of which anything is known, the latest first. */
  List<String> periods() {
    return jdbc.query(
        "select distinct period from published_capture order by period desc",
        (found, number) -> found.getString(1));
  }
}
