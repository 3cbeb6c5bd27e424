package vn.dunghen.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.dunghen.portal.PushState;
import vn.dunghen.portal.PushStates;
import vn.dunghen.portal.State;

/**
 * Reads the made-up portal's scores of a demonstration once the made-up year is there.
 *
 * <p>Not before: an endpoint is asked once a day, and what was published in the midst of the push
 * would be a difference that nobody can explain.
 */
@Component
@ConditionalOnBooleanProperty("dunghen.demo")
class DemoCapture implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCapture.class);
  private static final Duration LOOKS_EACH = Duration.ofSeconds(5);

  /** New messages go on flowing, so that hardly ever nothing waits. */
  private static final long FEW = 20;

  private static final int QUIET_LOOKS = 3;

  private final PushStates states;
  private final CaptureJob job;
  private volatile @Nullable Thread watching;

  DemoCapture(PushStates states, CaptureJob job) {
    this.states = states;
    this.job = job;
  }

  @Override
  public void start() {
    if (job.reachable()) {
      watching = Thread.ofVirtual().name("demo-capture").start(this::watch);
    }
  }

  private void watch() {
    int quiet = 0;
    try {
      while (quiet < QUIET_LOOKS) {
        Thread.sleep(LOOKS_EACH);
        quiet = isThrough() ? quiet + 1 : 0;
      }
      job.begin(job.current());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the portal has been told nearly all that there is. */
  private boolean isThrough() {
    try {
      List<PushState> all = states.all(Instant.now());
      return all.stream().anyMatch(one -> one.count(State.CONFIRMED) > FEW)
          && all.stream().mapToLong(PushState::backlog).sum() <= FEW;
    } catch (DataAccessException away) {
      LOG.debug("the push cannot be looked at", away);
      return false;
    }
  }

  @Override
  public void stop() {
    Thread thread = watching;
    watching = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return watching != null;
  }
}
