package vn.dunghen.intake.portal;

import java.time.Instant;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.organisation.UnitCode;

/**
 * One call that brings elements.
 *
 * @param unit the unit it is made for, {@code madonvi}
 * @param receipt number of the call; with the place of an element it is the id of its message
 * @param calendar of working days, by which lateness is told
 * @param heardAt when it came; no two calls of this process have the same
 */
record Call(
    Account account,
    UnitCode unit,
    String service,
    String receipt,
    Instant heardAt,
    WorkingCalendar calendar) {

  /** NB: with zeros before it, for messages of one moment are folded in the order of their ids. */
  String messageId(int place) {
    return "%s-%03d".formatted(receipt, place);
  }
}
