package vn.dunghen.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a source sent.
 *
 * @param at the minute in which it sent last
 * @param days on which it sent, in Việt Nam
 */
public record LastHeard(String source, Instant at, List<LocalDate> days) {

  public LastHeard {
    days = List.copyOf(days);
  }
}
