package vn.dunghen.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that is known of a dossier in both ledgers and on the way between. Nothing in it names a
 * person.
 *
 * @param madeAt when it was put together; {@code asOf} the moment that the verdicts are of
 * @param messages what was told of it, in the order in which it was heard
 * @param calls what was sent to the portal from here and what it answered, latest first; none where
 *     other software sends
 * @param local what the province knows; empty where it knows nothing
 * @param portal what the portal has; empty where it has nothing
 */
public record Pack(
    String dossier,
    String province,
    Instant madeAt,
    Instant asOf,
    List<Told> messages,
    List<Call> calls,
    List<Fact> local,
    List<Fact> portal,
    List<Difference> differences,
    List<Verdict> verdicts,
    List<Cause> causes) {

  public Pack {
    messages = List.copyOf(messages);
    calls = List.copyOf(calls);
    local = List.copyOf(local);
    portal = List.copyOf(portal);
    differences = List.copyOf(differences);
    verdicts = List.copyOf(verdicts);
    causes = List.copyOf(causes);
  }

  /**
   * A message or an answer of the portal.
   *
   * @param sha256 of the message as the journal keeps it, in hex
   * @param said the message, without officers, references of payments and what finds an account
   * @param confirmedAt when the portal confirmed it; null where it did not
   * @param answer of an answer: whether the dossier is there and what was confirmed; else null
   */
  public record Told(
      long number,
      String kind,
      String source,
      String messageId,
      Instant spokeOf,
      Instant heardAt,
      String sha256,
      JsonNode said,
      @Nullable Instant confirmedAt,
      @Nullable String answer) {}

  /**
   * A call to the portal.
   *
   * @param request keyed digest of the service and all elements and codes sent, of other dossiers
   *     too
   * @param updating whether it was sent as an update; null where there is no such thing
   * @param sent what it carried of this dossier; none of a look-up
   * @param httpStatus 0 where there was no answer
   * @param answer as it came, without what may be personal
   * @param answerSha256 of {@code answer}, in hex
   * @param wholeAnswer keyed digest of the answer as it came; empty where there was none to read
   */
  public record Call(
      Instant at,
      String service,
      int attempt,
      String request,
      @Nullable Boolean updating,
      List<Sent> sent,
      int httpStatus,
      String outcome,
      String sentence,
      String answer,
      String answerSha256,
      String wholeAnswer) {

    public Call {
      sent = List.copyOf(sent);
    }
  }

  /**
   * An element that a call carried.
   *
   * @param messageId the message that it came with, one of {@link Pack#messages}
   * @param element as it was sent, without what may be personal
   */
  public record Sent(String messageId, String element) {}

  /** A field of a ledger. */
  public record Fact(String name, String value) {}

  /** A field that the ledgers tell differently. */
  public record Difference(String kind, String field, String ours, String theirs) {}

  /** A verdict with its calculation. */
  public record Verdict(
      String rule, String ledger, String answer, String sentence, List<String> steps) {

    public Verdict {
      steps = List.copyOf(steps);
    }
  }

  /** Why it is late in a ledger. */
  public record Cause(String ledger, String cause, boolean ofUnit, String sentence) {}
}
