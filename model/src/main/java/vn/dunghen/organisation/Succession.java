package vn.dunghen.organisation;

import java.time.LocalDate;

/**
 * What of a closed unit went where. One that was split has several; the primary one received the
 * remainder, because no figures for the parts exist.
 *
 * @param effective the first day on which {@code to} is in charge
 * @param relation {@link #WHOLE}, {@link #PART}, {@link #REMAINDER} or {@link #FUNCTIONS}
 */
public record Succession(
    UnitCode from, UnitCode to, LocalDate effective, boolean primary, String relation) {

  /** All of the old territory. */
  public static final String WHOLE = "WHOLE";

  /** A part of it, <i>một phần</i>. */
  public static final String PART = "PART";

  /** What remained, <i>phần còn lại</i>. */
  public static final String REMAINDER = "REMAINDER";

  /** The tasks of a department. */
  public static final String FUNCTIONS = "FUNCTIONS";

  /** Whether only some of the old territory went this way. */
  public boolean partial() {
    return relation.equals(PART) || relation.equals(REMAINDER);
  }
}
