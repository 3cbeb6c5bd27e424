package vn.dunghen.portalsimulator;

import java.util.EnumSet;
import java.util.Set;

/** What may go wrong with a call, and whether what was sent is taken all the same. */
enum Fault {
  /** No answer for two minutes, then the connection ends; nothing is taken. */
  HANG,
  /** The connection is reset before anything is taken. */
  RESET,
  /** HTTP 500; nothing is taken. */
  STATUS_500,
  /** HTTP 429 with Retry-After; nothing is taken. */
  TOO_MANY,
  /** The answer of success; nothing is taken. */
  NO_EFFECT,
  /** All is taken; the connection is reset before the answer. */
  ANSWER_LOST,
  /** "Hồ sơ đã tồn tại", whatever is held; nothing is taken. */
  ALREADY_EXISTS,
  /** The session ends; nothing is taken. */
  SESSION_EXPIRED,
  /** All is taken and answered, twenty seconds late. */
  SLOW,
  /** The first half of the elements is taken, the answer is a failure. */
  PARTIAL_BATCH,
  /** The evaluation of an earlier moment: the one that was last asked for. */
  STALE,
  /** All is taken; fields of the answer are called otherwise or missing. */
  CHANGED_FIELD,
  /** HTTP 200 with a page instead of JSON; nothing is taken. */
  NOT_JSON,
  /** All is taken; the answer is UTF-16 and says that it is UTF-8. */
  WRONG_CHARSET,
  /** All is taken; the answer is 200 MB long. */
  HUGE,
  /** A redirect to another host; nothing is taken. */
  REDIRECT,
  /** All is taken; the answer breaks off in the middle. */
  CUT;

  /** What a schedule draws from unless it says otherwise: all but what is slow to send. */
  static final Set<Fault> USUAL = EnumSet.complementOf(EnumSet.of(HUGE));

  /** Whether it can happen to such a call; one that cannot is passed over. */
  boolean fits(Operation.Kind kind) {
    return switch (this) {
      case NO_EFFECT, PARTIAL_BATCH -> kind == Operation.Kind.SEND;
      case ALREADY_EXISTS -> kind == Operation.Kind.SEND;
      case SESSION_EXPIRED -> kind == Operation.Kind.SEND || kind == Operation.Kind.READ;
      case STALE -> kind == Operation.Kind.EVALUATION;
      case HANG,
          RESET,
          STATUS_500,
          TOO_MANY,
          ANSWER_LOST,
          SLOW,
          CHANGED_FIELD,
          NOT_JSON,
          WRONG_CHARSET,
          HUGE,
          REDIRECT,
          CUT ->
          true;
    };
  }
}
