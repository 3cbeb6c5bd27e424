package vn.dunghen.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How many calls of a source are made in a second, evenly spread: nowhere are more in one. */
final class Rate {

  private final @Nullable Bucket bucket;
  private final UninterruptibleBlockingStrategy waiting;

  /**
   * @param callsPerSecond at most; 0 for no limit
   */
  Rate(int callsPerSecond) {
    this(callsPerSecond, TimeMeter.SYSTEM_NANOTIME, UninterruptibleBlockingStrategy.PARKING);
  }

  Rate(int callsPerSecond, TimeMeter clock, UninterruptibleBlockingStrategy waiting) {
    this.waiting = waiting;
    this.bucket =
        callsPerSecond == 0
            ? null
            : Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(1).refillGreedy(callsPerSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
  }

  /** Waits until the next call may be made. */
  void await() {
    if (bucket != null) {
      bucket.asBlocking().consumeUninterruptibly(1, waiting);
    }
  }
}
