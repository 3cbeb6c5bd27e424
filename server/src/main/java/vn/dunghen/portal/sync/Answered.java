package vn.dunghen.portal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What came of one call.
 *
 * @param at when it was begun
 * @param took how long it took, a second try after an ended session included
 * @param status of HTTP; 0 where there was no answer
 * @param sentence the portal's message, or ours where there was none that could be read
 * @param raw the answer as text; empty where there was none or it was none
 * @param found what a look-up shows
 * @param rest how long the portal wants to be left alone; zero where it did not say
 */
public record Answered(
    Outcome outcome,
    Instant at,
    Duration took,
    int status,
    String sentence,
    String raw,
    List<JsonNode> found,
    Duration rest) {

  public Answered {
    found = List.copyOf(found);
  }

  /** What it means for what was sent (portal protocol, section 7). */
  public enum Outcome {
    /** Accepted; of a look-up: answered. */
    TAKEN,
    /** Refused because the portal has it already. */
    EXISTS,
    /** Refused. */
    REFUSED,
    /** It may have been taken or not. */
    UNCERTAIN,
    /** Too fast: nothing was taken, and it is to be left alone for a while. */
    TOO_FAST
  }

  /** What is right with it, and nothing more. */
  static Answered of(Outcome outcome, int status, String sentence, String raw) {
    return new Answered(
        outcome, Instant.EPOCH, Duration.ZERO, status, sentence, raw, List.of(), Duration.ZERO);
  }

  /** Nobody was asked, for that is to be left alone for a while. */
  public static Answered notAsked(Duration rest) {
    return of(Outcome.TOO_FAST, 0, "", "").waiting(rest);
  }

  Answered showing(List<JsonNode> dossiers) {
    return new Answered(outcome, at, took, status, sentence, raw, dossiers, rest);
  }

  Answered waiting(Duration longer) {
    return new Answered(outcome, at, took, status, sentence, raw, found, longer);
  }

  Answered timed(Instant begun, Duration lasting) {
    return new Answered(outcome, begun, lasting, status, sentence, raw, found, rest);
  }
}
