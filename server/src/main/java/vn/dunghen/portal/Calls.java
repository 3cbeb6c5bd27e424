package vn.dunghen.portal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
   * @param sent its elements; none of a look-up, and of calls that were made before they were kept
   * @param updating whether it was sent as an update; null where there is no such thing
   * @param wholeAnswer keyed digest of the answer as it came; empty where there was none to read.
   *     NB: without a key a telephone number in it could be guessed from it
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
      Duration took,
      List<Sent> sent,
      @Nullable Boolean updating,
      String wholeAnswer) {

    public Call {
      dossiers = List.copyOf(dossiers);
      sent = List.copyOf(sent);
    }
  }

  /**
   * An element that a call carried.
   *
   * @param messageId of the journal's message of the same source
   * @param element as it was sent, without what may be personal; at most 4,000 characters
   */
  public record Sent(String dossier, String messageId, String element) {}

  /** An element that is being sent, whole. */
  record Carried(DossierCode dossier, String messageId, JsonNode element) {}

  /** The calls about a dossier, latest first; 500 at most. */
  public List<Call> of(DossierCode dossier) {
    return jdbc.query(
        """
        select at, source, service, dossiers, attempt, request, http_status, outcome, sentence,
          answer, millis, sent_of, message_ids, sent, updating, whole_answer
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
                Duration.ofMillis(row.getInt(11)),
                sent(texts(row.getArray(12)), texts(row.getArray(13)), texts(row.getArray(14))),
                row.getObject(15, Boolean.class),
                row.getString(16)),
        dossier.value(),
        MOST_TOLD);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<Sent> sent(List<String> of, List<String> messages, List<String> elements) {
    return IntStream.range(0, of.size())
        .mapToObj(i -> new Sent(of.get(i), messages.get(i), elements.get(i)))
        .toList();
  }

  /**
   * What was asked or sent, ready to be kept.
   *
   * @param updating null where there is no such thing
   */
  Call call(
      String source,
      String service,
      List<String> dossiers,
      int attempt,
      List<Carried> carried,
      @Nullable Boolean updating,
      Answered answered) {
    List<JsonNode> sent = carried.stream().map(Carried::element).toList();
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
        answered.took(),
        carried.stream()
            .map(
                one ->
                    new Sent(
                        one.dossier().value(), one.messageId(), Redacted.element(one.element())))
            .toList(),
        updating,
        answered.raw().isEmpty() ? "" : secret.digest("portal-answer").of(answered.raw()));
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
            call.took().toMillis(),
            array(call, Sent::dossier),
            array(call, Sent::messageId),
            array(call, Sent::element),
            call.updating(),
            call.wholeAnswer()
          });
    }
    jdbc.batchUpdate(
        """
        insert into portal_call (at, source, service, dossiers, attempt, request, http_status,
          outcome, sentence, answer, millis, sent_of, message_ids, sent, updating, whole_answer)
        values (?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private static String[] array(Call call, Function<Sent, String> part) {
    return call.sent().stream().map(part).toArray(String[]::new);
  }
}
