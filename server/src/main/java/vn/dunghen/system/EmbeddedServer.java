package vn.dunghen.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from the program's own jars, its data kept below the home folder. Where it ends
 * without being asked it is started again, at the same port: what it had acknowledged is in its
 * log.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Its other processes need a moment to notice that the first one is gone. */
  private static final Duration BEFORE_STARTING_AGAIN = Duration.ofSeconds(1);

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Home home;
  private final int port;
  private EmbeddedPostgres postgres;
  private volatile boolean closing;

  private EmbeddedServer(Home home, EmbeddedPostgres postgres) {
    this.home = home;
    this.postgres = postgres;
    this.port = postgres.getPort();
  }

  static EmbeddedServer start(Home home) {
    try {
      EmbeddedServer server = new EmbeddedServer(home, builder(home).start());
      Thread.ofPlatform().name("postgres-watch").daemon().start(server::watch);
      return server;
    } catch (IOException failed) {
      throw new StoreUnusable(
          "PostgreSQL không khởi động được, xem · PostgreSQL did not start, see " + log(home),
          failed);
    }
  }

  private static EmbeddedPostgres.Builder builder(Home home) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(home.postgres())
            .setOverrideWorkingDirectory(home.binaries().toFile())
            .setCleanDataDirectory(false)
            // The host stops it when the last request is answered, not the JVM in any order.
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
            .setErrorRedirector(Redirect.appendTo(log(home).toFile()));
    settings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
    return builder;
  }

  private static Path log(Home home) {
    return home.folder().resolve("postgres.log");
  }

  private void watch() {
    while (!closing) {
      running(home.postgres()).ifPresent(postmaster -> postmaster.onExit().join());
      try {
        Thread.sleep(BEFORE_STARTING_AGAIN);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      startAgain();
    }
  }

  private synchronized void startAgain() {
    if (closing || running(home.postgres()).isPresent()) {
      return;
    }
    LOG.warn("PostgreSQL ended without being asked; starting it again");
    try {
      postgres.close();
      // NB: an attempt that failed keeps its lock in this process; a new file is another lock.
      Files.deleteIfExists(home.postgres().resolve("epg-lock"));
      postgres = builder(home).setPort(port).start();
      LOG.warn("PostgreSQL runs again");
    } catch (IOException | RuntimeException failed) {
      LOG.error("PostgreSQL could not be started again; see {}", log(home), failed);
    }
  }

  private record Setting(String name, String value) {}

  private static List<Setting> settings() {
    return List.of(
        // NB: the launcher says -F, which would lose what was acknowledged when the machine fails.
        new Setting("fsync", "on"),
        new Setting("synchronous_commit", "on"),
        new Setting("listen_addresses", "127.0.0.1"),
        new Setting("shared_buffers", "512MB"),
        new Setting("max_wal_size", "4GB"),
        new Setting("checkpoint_timeout", "15min"),
        new Setting("work_mem", "32MB"),
        new Setting("wal_compression", "on"),
        new Setting("max_connections", "60"),
        new Setting("unix_socket_directories", ""),
        new Setting("log_min_messages", "warning"),
        new Setting("log_error_verbosity", "terse"),
        // Statements carry message bodies; nothing of them belongs in a log.
        new Setting("log_min_error_statement", "panic"));
  }

  String jdbcUrl() {
    return jdbcUrl(port);
  }

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&reWriteBatchedInserts=true"
        .formatted(port);
  }

  private static List<String> pidFile(Path data) {
    return Store.lines(data.resolve("postmaster.pid"));
  }

  /** The port of the postmaster that runs on this folder, if one does. */
  static OptionalInt portOf(Path data) {
    List<String> lines = pidFile(data);
    return lines.size() > PORT_LINE && running(data).isPresent()
        ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).trim()))
        : OptionalInt.empty();
  }

  /** Stops a postmaster that outlived its server; PostgreSQL recovers by itself afterwards. */
  static void stopOrphan(Path data) {
    running(data)
        .ifPresent(
            orphan -> {
              orphan.destroy();
              if (!Store.ended(orphan, PATIENCE)) {
                orphan.destroyForcibly();
                Store.ended(orphan, PATIENCE);
              }
            });
  }

  private static Optional<ProcessHandle> running(Path data) {
    List<String> pidFile = pidFile(data);
    if (pidFile.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(pidFile.get(PID_LINE).trim()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> serves(process, data));
    } catch (NumberFormatException notAPidFile) {
      return Optional.empty();
    }
  }

  /**
   * Whether it is the postmaster of this folder. The number in the file may by now be another
   * process's, even another PostgreSQL's.
   */
  private static boolean serves(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    return info.command().map(command -> command.contains("postgres")).orElse(false)
        && info.arguments().map(words -> List.of(words).contains(data.toString())).orElse(true);
  }

  @Override
  public void close() {
    closing = true;
    stop();
  }

  private synchronized void stop() {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL did not stop", failed);
    }
  }
}
