package vn.dunghen.intake.portal;

import java.time.Instant;

/** Whose elements go on to the national portal as they came. */
public interface Relays {

  /** Whether what this source sends at that moment is to be relayed. */
  boolean relays(String source, Instant at);
}
