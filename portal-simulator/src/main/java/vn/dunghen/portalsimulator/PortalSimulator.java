package vn.dunghen.portalsimulator;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;

/** The national portal as far as it is known, on this machine. */
public final class PortalSimulator implements AutoCloseable {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Store store;
  private final Web web;

  /** Takes up what it held before and listens. */
  PortalSimulator(Options options, Clock clock) {
    Settings settings = new Settings(clock, options.timeScale());
    Sessions sessions = new Sessions(settings);
    Faults faults = new Faults();
    if (options.schedule() != null) {
      faults.schedule(options.schedule());
    }
    this.store = new Store(options.data(), options.reference());
    Protocol protocol =
        new Protocol(store, sessions, settings, options.username(), options.password());
    Calls calls = new Calls(protocol, new Evaluation(store, settings), faults, settings);
    this.web = new Web(calls, new Admin(store, sessions, settings, faults), options.port());
    if (options.httpsPort() >= 0) {
      web.alsoBehind(Certificate.make(options.data()), Certificate.PASSWORD, options.httpsPort());
    }
    try {
      web.start();
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  int port() {
    return web.port();
  }

  @Override
  public void close() {
    web.close();
    store.close();
  }

  public static void main(String[] arguments) {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    try {
      Options options = Options.of(arguments);
      // The host of the simulator reads the clock; everything below is given it.
      PortalSimulator simulator = new PortalSimulator(options, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      System.out.printf(
          "Cổng mô phỏng · portal simulator: http://127.0.0.1:%d · time scale %s%n",
          simulator.port(), options.timeScale());
    } catch (IllegalArgumentException misused) {
      System.err.println(misused.getMessage());
      System.exit(MISUSED);
    } catch (UncheckedIOException failed) {
      System.err.println(failed.getMessage());
      System.exit(FAILED);
    }
  }
}
