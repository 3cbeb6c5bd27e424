package vn.dunghen.source;

import java.time.Instant;
import java.util.List;

/**
 * What became of one message.
 *
 * @param source who sent it
 * @param spokeOf what moment it spoke of; of a snapshot the moment it was heard
 * @param rules what was found wrong with it, by rule
 */
public record Heard(
    String source, Became became, Instant spokeOf, Instant heardAt, List<String> rules) {

  /** What became of it. */
  public enum Became {
    ACCEPTED,
    KNOWN,
    QUARANTINED
  }
}
