package vn.dunghen.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.intake.portal.Shown;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Follower;
import vn.dunghen.portal.sync.Link;

/** Starts and ends the lanes to the portal. */
@Component
class Pushing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
  private static final long LONGEST_END_MILLIS = 5_000;

  private final Line.Tools tools;
  private final JdbcTemplate jdbc;
  private final Follower follower;
  private final Dossiers dossiers;
  private @Nullable Watching watching;
  private final Map<String, Line> lines = new TreeMap<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Pushing(
      PortalSettings settings,
      Pusher pusher,
      Outbox outbox,
      Calls calls,
      PortalLedger ledger,
      Losses losses,
      Shown shown,
      JdbcTemplate jdbc,
      Follower follower,
      Dossiers dossiers) {
    this.jdbc = jdbc;
    this.follower = follower;
    this.dossiers = dossiers;
    this.tools = new Line.Tools(settings, pusher, outbox, calls, ledger, losses, shown);
  }

  /** After the registers are loaded. */
  @Override
  public int getPhase() {
    return 1;
  }

  @Override
  public synchronized void start() {
    running = true;
    PortalSettings settings = tools.settings();
    Link link = settings.link();
    if (link == null) {
      return;
    }
    for (String source : settings.relayed()) {
      Line line = new Line(source, tools);
      lines.put(source, line);
      for (int part = 0; part < settings.connections(); part++) {
        Lane lane = new Lane(line, part);
        lanes.add(lane);
        threads.add(Thread.ofPlatform().name("portal-" + source + "-" + part).daemon().start(lane));
      }
    }
    watching = new Watching(tools, jdbc, follower, dossiers);
    threads.add(Thread.ofPlatform().name("portal-watching").daemon().start(watching));
    LOG.info(
        "the portal is at {}; relayed: {}; times are scaled by {}",
        link.address(),
        settings.relayed(),
        settings.timeScale());
  }

  /** The lines in use, by source. */
  synchronized Map<String, Line> lines() {
    return Map.copyOf(lines);
  }

  /** Who looks up what others tell; empty where no portal is set. */
  synchronized Optional<Watching> watching() {
    return Optional.ofNullable(watching);
  }

  @Override
  public synchronized void stop() {
    running = false;
    lanes.forEach(Lane::stop);
    if (watching != null) {
      watching.stop();
    }
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(LONGEST_END_MILLIS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
    tools.pusher().release();
    lines.values().forEach(Line::close);
    threads.clear();
    lanes.clear();
    lines.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
