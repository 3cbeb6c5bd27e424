package vn.dunghen.intake.portal;

import java.time.Instant;
import java.util.List;
import vn.dunghen.organisation.UnitCode;

/**
 * A system that may send, under its own name.
 *
 * @param units the {@code madonvi} it may send for; those below them are granted too
 * @param addresses from where it may call, as addresses or networks; empty for anywhere
 * @param since when it was made: what it tells of earlier times it could not have told then
 */
record Account(
    String source,
    List<UnitCode> units,
    List<String> addresses,
    ExistsAnswer existsAnswer,
    ErrorCode errorCode,
    Instant since) {

  /** What is answered where a known dossier comes as a new one. */
  enum ExistsAnswer {
    /** Taken all the same: senders work out {@code isUpdating} from the portal's state. */
    LENIENT,
    /** {@code -3}, as the portal itself. */
    PORTAL_LIKE
  }

  /** How {@code error_code} is written. */
  enum ErrorCode {
    STRING,
    NUMBER
  }
}
