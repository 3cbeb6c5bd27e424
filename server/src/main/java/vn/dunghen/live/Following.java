package vn.dunghen.live;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.journal.Bell;
import vn.dunghen.journal.Follower;
import vn.dunghen.journal.Follower.Followed;
import vn.dunghen.journal.Follower.Position;

/**
 * Loads the registers at the start and then keeps them in step with the journal, woken by each
 * commit. When the store goes away the registers stay as they are, and it catches up afterwards.
 */
@Component
class Following implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final int ENTRIES_AT_ONCE = 10_000;

  /** How long a ring may be missed; also how soon a store that went away is noticed. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DataSource source;
  private final Follower follower;
  private final Loader loader;
  private final LiveRegister live;
  private final Changes changes;
  private final Applying applying;
  private volatile boolean running;
  private Position position = new Position("0", 0);

  Following(
      DataSource source,
      Follower follower,
      Loader loader,
      LiveRegister live,
      Changes changes,
      Applying applying) {
    this.source = source;
    this.follower = follower;
    this.loader = loader;
    this.live = live;
    this.changes = changes;
    this.applying = applying;
  }

  /** Before the web server takes requests: whoever asks sees the whole province or nothing. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    long began = System.nanoTime();
    position = follower.now();
    live.organisation(loader.organisation());
    live.officers(loader.officers());
    loader.load(
        live.register(vn.dunghen.dossier.Ledger.LOCAL),
        live.register(vn.dunghen.dossier.Ledger.PORTAL),
        live::laid);
    live.heardUntil(applying.latestHeard());
    live.loaded(true);
    LOG.info(
        "{} dossiers laid down in {} ms",
        live.dossiers(),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
    running = true;
    Thread.ofPlatform().name("journal-follower").daemon().start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void follow() {
    while (running) {
      try (Bell bell = Bell.on(source)) {
        catchUp();
        live.storeReachable(true);
        while (running) {
          bell.waits(PATIENCE);
          catchUp();
        }
      } catch (SQLException | DataAccessException | TransactionException away) {
        lost(away);
      } catch (RuntimeException ours) {
        // NB: the thread must not end: figures would stand still and nobody would be told.
        LOG.error("what was heard could not be laid down; it will be tried again", ours);
        lost(ours);
      }
    }
  }

  private void lost(Exception away) {
    if (running) {
      if (live.storeReachable()) {
        LOG.warn(
            "the store cannot be read; figures stay as known at {}: {}",
            live.knownAt(),
            away.toString());
      }
      live.storeReachable(false);
      try {
        Thread.sleep(PATIENCE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        running = false;
      }
    }
  }

  private void catchUp() {
    List<Followed> entries = follower.after(position, ENTRIES_AT_ONCE);
    while (!entries.isEmpty()) {
      stepOrApart(entries);
      position = entries.getLast().position();
      entries =
          entries.size() == ENTRIES_AT_ONCE ? follower.after(position, ENTRIES_AT_ONCE) : List.of();
    }
  }

  /** An entry that cannot be laid down must not keep all the others out of the figures. */
  private void stepOrApart(List<Followed> entries) {
    try {
      step(entries);
    } catch (DataAccessException | TransactionException away) {
      throw away;
    } catch (RuntimeException wrong) {
      if (entries.size() == 1) {
        LOG.error(
            "entry {} of the journal cannot be laid down; figures are without it",
            entries.getFirst().position().seq(),
            wrong);
      } else {
        int half = entries.size() / 2;
        stepOrApart(entries.subList(0, half));
        stepOrApart(entries.subList(half, entries.size()));
      }
    }
  }

  private void step(List<Followed> entries) {
    Map<String, Long> dossiers = new LinkedHashMap<>();
    Map<vn.dunghen.message.MessageKind, Set<String>> others = new HashMap<>();
    Instant latest = Instant.EPOCH;
    for (Followed entry : entries) {
      if (entry.dossier() != null) {
        dossiers.merge(entry.dossier(), entry.position().seq(), Math::max);
      }
      if (entry.kind() != null && entry.subject() != null) {
        others.computeIfAbsent(entry.kind(), kind -> new LinkedHashSet<>()).add(entry.subject());
      }
      latest = entry.heardAt().isAfter(latest) ? entry.heardAt() : latest;
    }
    Map<String, vn.dunghen.organisation.UnitCode> owners = applying.apply(dossiers, others);
    live.heardUntil(latest);
    live.lag(Duration.between(latest, Instant.now()));
    changes.happened(live.knownAt(), told(entries, owners));
  }

  private static List<Change> told(
      List<Followed> entries, Map<String, vn.dunghen.organisation.UnitCode> owners) {
    List<Change> told = new ArrayList<>(entries.size());
    for (Followed entry : entries) {
      if (entry.kind() != null && entry.subject() != null) {
        String subject = entry.dossier() != null ? entry.dossier() : entry.subject();
        told.add(
            new Change(
                entry.heardAt(),
                entry.kind(),
                entry.subject(),
                entry.dossier(),
                owners.get(subject)));
      }
    }
    return told;
  }
}
