package vn.dunghen.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element that waits in the outbox.
 *
 * @param element its content; null where that was destroyed
 * @param sentAt when it was last being sent; null where it never was
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
    boolean denied,
    @Nullable ObjectNode element) {

  /** NB: what was said of an earlier sending says nothing of this one. */
  Row sentAt(Instant moment) {
    return new Row(id, source, messageId, unit, snapshot, status, shown, moment, false, element);
  }

  /** What is to be sent; whoever sends has made sure that there is something. */
  ObjectNode content() {
    if (element == null) {
      throw new IllegalStateException("nothing is left of row " + id);
    }
    return element;
  }
}
