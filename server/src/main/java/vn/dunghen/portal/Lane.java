package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One connection of a source to the portal, with a thread of its own. */
final class Lane implements Runnable {

  private static final Duration IDLE = Duration.ofMillis(300);
  private static final Duration AWAY = Duration.ofSeconds(1);
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
    Turns.take("sending to the portal", () -> running, this::go);
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

  void stop() {
    running = false;
  }
}
