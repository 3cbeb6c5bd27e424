package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * Once that the portal's evaluation was looked at, or a file that somebody else kept of it.
 *
 * @param capturedAt when the portal showed it
 * @param endpoint of the evaluation API; "" of a sheet
 * @param said why it is not complete, or what is odd in it; "" where nothing is
 */
public record Capture(
    long id,
    Instant capturedAt,
    Origin origin,
    String endpoint,
    String period,
    Outcome outcome,
    String said,
    List<Answer> answers) {

  public Capture {
    answers = List.copyOf(answers);
  }

  /** Where it comes from. */
  public enum Origin {
    API,
    FILE
  }

  /** What came of it. */
  public enum Outcome {
    COMPLETE,
    /** Some pages are missing: figures of single units stand, sums over units do not. */
    INCOMPLETE,
    UNREADABLE,
    /** The portal does not want to be asked: nobody asks again that day. */
    REFUSED,
    NO_ANSWER
  }

  /**
   * A raw answer, kept as it came.
   *
   * @param status of HTTP; 0 of a file
   * @param sha256 of the body, hexadecimal
   */
  public record Answer(long id, int page, int status, String sha256, long bytes) {}
}
