package vn.dunghen.portal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element that waits in the outbox.
 *
 * @param element its content; null where that was destroyed
 * @param sentAt when it was last being sent; null where it never was
 * @param sentUnder from which day on the rule holds that it was sent under; null where that is not
 *     known
 * @param denied whether a person said since then that the portal does not have it
 */
record Row(
    long id,
    String source,
    String messageId,
    String unit,
    boolean snapshot,
    @Nullable Integer status,
    @Nullable String shown,
    @Nullable Instant sentAt,
    @Nullable LocalDate sentUnder,
    boolean denied,
    @Nullable ObjectNode element) {

  /** NB: what was said of an earlier sending says nothing of this one. */
  Row sent(Instant moment, LocalDate under) {
    return new Row(
        id, source, messageId, unit, snapshot, status, shown, moment, under, false, element);
  }

  /** What is to be sent; whoever sends has made sure that there is something. */
  ObjectNode content() {
    if (element == null) {
      throw new IllegalStateException("nothing is left of row " + id);
    }
    return element;
  }
}
