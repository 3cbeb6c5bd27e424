package vn.dunghen.portalsimulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A portal that runs inside the test, with a clock that the test sets. */
final class Running implements AutoCloseable {

  private final PortalSimulator portal;
  private final SetClock clock = new SetClock();
  final Asking asking;

  Running(Path folder, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--port";
    all[options.length + 1] = "0";
    all[options.length + 2] = "--data";
    all[options.length + 3] = folder.toString();
    this.portal = new PortalSimulator(Options.of(all), clock);
    this.asking = new Asking(portal.port());
  }

  /** RFC 3339. */
  void at(String moment) {
    clock.now = Instant.parse(moment);
  }

  int port() {
    return portal.port();
  }

  @Override
  public void close() {
    portal.close();
  }

  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-08-20T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
