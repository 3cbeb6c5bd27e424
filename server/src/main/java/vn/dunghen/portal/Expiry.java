package vn.dunghen.portal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.dossier.DossierCode;

/**
 * Destroys what could not be sent within seven days, and asks its source for it again (privacy and
 * security, section 6). It does so whatever the settings say now.
 */
@Component
class Expiry implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

  private final Outbox outbox;
  private final JdbcTemplate jdbc;
  private final Requests requests;
  private volatile boolean running;

  Expiry(Outbox outbox, JdbcTemplate jdbc, Requests requests) {
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.requests = requests;
  }

  private record Lost(String source, String code) {}

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("portal-expiry").start(this::onAndOn);
  }

  private void onAndOn() {
    try {
      while (running) {
        forget();
        TimeUnit.MINUTES.sleep(10);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void forget() {
    try {
      int gone = outbox.forget();
      List<Lost> lost =
          jdbc.query(
              """
              update portal_outbox set state = 'UNCERTAIN', settled_at = now()
              where state = 'EXPIRED' and settled_at is null returning source, code""",
              (row, number) -> new Lost(row.getString(1), row.getString(2)));
      for (Lost one : lost.stream().distinct().toList()) {
        requests.ask(one.source(), new DossierCode(one.code()), Requests.TOO_OLD);
        jdbc.update(
            """
            update portal_dossier d set state = 'UNCERTAIN', said = ?, open = exists (
              select from portal_outbox o where o.code = d.code and o.state in ('NEW', 'SENT'))
            where code = ?""",
            Requests.TOO_OLD,
            one.code());
      }
      if (gone > 0) {
        LOG.info("the content of {} elements older than seven days is destroyed", gone);
      }
    } catch (DataAccessException | TransactionException away) {
      LOG.debug("nothing is destroyed now: {}", away.getClass().getSimpleName());
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
