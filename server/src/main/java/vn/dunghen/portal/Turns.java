package vn.dunghen.portal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The turns of a thread that nothing ends but the end of the server: whatever the portal does,
 * however the store goes away, and whatever is wrong with us.
 */
final class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration AWAY = Duration.ofSeconds(1);
  private static final int LONGEST_SLEEP_MILLIS = 5_000;

  private Turns() {}

  /**
   * Takes turns for as long as it may.
   *
   * @param turn answers how long to wait after it
   */
  static void take(String doing, BooleanSupplier running, Supplier<Duration> turn) {
    while (running.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      Duration pause;
      try {
        pause = turn.get();
      } catch (DataAccessException | TransactionException away) {
        LOG.debug("{} waits: {}", doing, away.getClass().getSimpleName());
        pause = AWAY;
      } catch (Throwable ours) {
        // NB: by its type alone, for its message may quote what was to be sent. An error too: the
        // thread would be lost until the next start, and nobody would see it.
        LOG.error("a turn of {} broke off: {}", doing, told(ours));
        pause = AWAY;
      }
      sleep(pause);
    }
  }

  private static String told(Throwable ours) {
    StackTraceElement[] trace = ours.getStackTrace();
    return ours.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  static void sleep(Duration pause) {
    try {
      Thread.sleep(Math.min(pause.toMillis() + 1, LONGEST_SLEEP_MILLIS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
