package vn.dunghen.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the columns hold them: whole seconds from the start of 2050, so that all years that a
 * message may speak of (2000 to 2100) fit a signed int and compare as one.
 */
final class Seconds {

  /** No such moment: later than any. */
  static final int NEVER = Integer.MAX_VALUE;

  /** One more than the least, so that the second before it is a number too. */
  private static final int EARLIEST = Integer.MIN_VALUE + 1;

  private static final int LATEST = Integer.MAX_VALUE - 1;
  private static final long EPOCH = 2_524_608_000L;

  private Seconds() {}

  /** Fractions are cut off; a moment beyond the range stands at its edge. */
  static int of(Instant moment) {
    long seconds = moment.getEpochSecond() - EPOCH;
    return (int) Math.max(EARLIEST, Math.min(LATEST, seconds));
  }

  static int orNever(@Nullable Instant moment) {
    return moment == null ? NEVER : of(moment);
  }

  static @Nullable Instant toInstant(int seconds) {
    return seconds == NEVER ? null : Instant.ofEpochSecond(EPOCH + seconds);
  }
}
