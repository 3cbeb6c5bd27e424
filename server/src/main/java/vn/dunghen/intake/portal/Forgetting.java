package vn.dunghen.intake.portal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.journal.Quarantine;

/** Destroys what may wait for 90 days and has waited longer (privacy and security, section 6). */
@Component
class Forgetting implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final Unclassed unclassed;
  private final Quarantine quarantine;
  private volatile boolean running;

  Forgetting(Unclassed unclassed, Quarantine quarantine) {
    this.unclassed = unclassed;
    this.quarantine = quarantine;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("forgetting").start(this::onAndOn);
  }

  private void onAndOn() {
    try {
      while (running) {
        forget();
        TimeUnit.HOURS.sleep(1);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void forget() {
    try {
      int gone = unclassed.forget() + quarantine.forget();
      if (gone > 0) {
        LOG.info("{} values that waited for 90 days are destroyed", gone);
      }
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("nothing is forgotten now: {}", away.getClass().getSimpleName());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
