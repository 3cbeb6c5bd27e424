package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One connection of a source to the portal, with a thread of its own that nothing ends but the end
 * of the server: whatever the portal does, and however the store goes away.
 */
final class Lane implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration IDLE = Duration.ofMillis(300);
  private static final Duration AWAY = Duration.ofSeconds(1);
  private static final int LONGEST_SLEEP_MILLIS = 5_000;
  private static final int MOST_IN_HAND = 100;

  private final Line line;
  private final int part;
  private final Turn turn;
  private volatile boolean running = true;

  Lane(Line line, int part) {
    this.line = line;
    this.part = part;
    this.turn = new Turn(line);
  }

  @Override
  public void run() {
    while (running && !Thread.currentThread().isInterrupted()) {
      Duration pause;
      try {
        pause = go();
      } catch (DataAccessException | TransactionException away) {
        LOG.debug("nothing is sent now: {}", away.getClass().getSimpleName());
        pause = AWAY;
      } catch (RuntimeException ours) {
        // NB: by its type alone, for its message may quote what was to be sent.
        LOG.error("a turn of sending to the portal broke off: {}", told(ours));
        pause = AWAY;
      }
      sleep(pause);
    }
  }

  static String told(RuntimeException ours) {
    StackTraceElement[] trace = ours.getStackTrace();
    return ours.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** A turn; how long to wait after it. */
  private Duration go() {
    Instant now = Instant.now();
    if (!line.pusher().isOurs()) {
      return AWAY;
    }
    Duration closed = line.settings().closed(now).orElse(line.circuit().closedFor(now));
    if (closed.isPositive()) {
      return closed;
    }
    int most =
        line.circuit().isTried() ? 1 : Math.min(MOST_IN_HAND, line.settings().batchDossiers() * 10);
    List<Parcel> parcels =
        new ArrayList<>(
            line.outbox()
                .due(line.source(), line.isRelayed(), part, line.settings().connections(), most));
    if (parcels.isEmpty()) {
      return IDLE;
    }
    turn.run(parcels);
    return Duration.ZERO;
  }

  static void sleep(Duration pause) {
    try {
      Thread.sleep(Math.min(pause.toMillis() + 1, LONGEST_SLEEP_MILLIS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    running = false;
  }
}
