package vn.dunghen.portal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.portal.sync.Answered;
import vn.dunghen.system.Secret;

/**
 * Every call to the portal, kept as evidence: the answer is what proves that a dossier was
 * synchronised.
 */
@Component
public class Calls {

  private static final int MOST_TOLD = 500;

  private final JdbcTemplate jdbc;
  private final Secret secret;

  Calls(JdbcTemplate jdbc, Secret secret) {
    this.jdbc = jdbc;
    this.secret = secret;
  }

  /**
   * A call that was made.
   *
   * @param attempt which one of the dossier in a row; 1 for the first
   * @param request keyed digest of what was sent; only this installation can work it out again
   * @param httpStatus 0 where there was no answer
   * @param outcome TAKEN, EXISTS, REFUSED, UNCERTAIN or TOO_FAST
   * @param sentence the portal's message, or why there was no answer
   * @param answer as it came, without what may be personal; at most 4,000 characters
   */
  public record Call(
      Instant at,
      String source,
      String service,
      List<String> dossiers,
      int attempt,
      String request,
      int httpStatus,
      String outcome,
      String sentence,
      String answer,
      Duration took) {

    public Call {
      dossiers = List.copyOf(dossiers);
    }
  }

  /** The calls about a dossier, latest first; 500 at most. */
  public List<Call> of(DossierCode dossier) {
    return jdbc.query(
        """
        select at, source, service, dossiers, attempt, request, http_status, outcome, sentence,
          answer, millis
        from portal_call where dossiers @> array[?]::text[] order by id desc limit ?""",
        (row, number) ->
            new Call(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                row.getString(3),
                texts(row.getArray(4)),
                row.getInt(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Duration.ofMillis(row.getInt(11))),
        dossier.value(),
        MOST_TOLD);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** What was asked or sent, ready to be kept. */
  Call call(
      String source,
      String service,
      List<String> dossiers,
      int attempt,
      Collection<? extends JsonNode> sent,
      Answered answered) {
    String sentence = Redacted.sentence(answered.sentence(), sent);
    StringBuilder request = new StringBuilder(service);
    sent.forEach(element -> request.append('\n').append(element));
    dossiers.forEach(code -> request.append('\n').append(code));
    return new Call(
        answered.at(),
        source,
        service,
        dossiers,
        attempt,
        secret.digest("portal-request").of(request.toString()),
        answered.status(),
        answered.outcome().name(),
        sentence,
        Redacted.answer(answered.raw(), sentence),
        answered.took());
  }

  /** Keeps them, in the transaction under way if there is one. */
  void keep(List<Call> calls) {
    List<Object[]> rows = new ArrayList<>(calls.size());
    for (Call call : calls) {
      rows.add(
          new Object[] {
            call.at().toString(),
            call.source(),
            call.service(),
            call.dossiers().toArray(String[]::new),
            call.attempt(),
            call.request(),
            call.httpStatus(),
            call.outcome(),
            call.sentence(),
            call.answer(),
            call.took().toMillis()
          });
    }
    jdbc.batchUpdate(
        """
        insert into portal_call (at, source, service, dossiers, attempt, request, http_status,
          outcome, sentence, answer, millis)
        values (?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }
}
