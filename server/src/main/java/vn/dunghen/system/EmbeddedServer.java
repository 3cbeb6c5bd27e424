package vn.dunghen.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A real PostgreSQL from the program's own jars, its data kept below the home folder. */
final class EmbeddedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final EmbeddedPostgres postgres;

  private EmbeddedServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static EmbeddedServer start(Home home) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(home.postgres())
              .setOverrideWorkingDirectory(home.binaries().toFile())
              .setCleanDataDirectory(false)
              // The host stops it when the last request is answered, not the JVM in any order.
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setOutputRedirector(
                  Redirect.appendTo(home.folder().resolve("postgres.log").toFile()))
              .setErrorRedirector(
                  Redirect.appendTo(home.folder().resolve("postgres.log").toFile()));
      settings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
      return new EmbeddedServer(builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "PostgreSQL did not start; see " + home.folder().resolve("postgres.log"), failed);
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
        new Setting("log_min_messages", "warning"),
        // Statements carry message bodies; nothing of them belongs in a log.
        new Setting("log_min_error_statement", "panic"));
  }

  String jdbcUrl() {
    return jdbcUrl(postgres.getPort());
  }

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&reWriteBatchedInserts=true"
        .formatted(port);
  }

  /** The port of the postmaster that runs on this folder, if one does. */
  static OptionalInt portOf(Path data) {
    List<String> lines = Store.lines(data.resolve("postmaster.pid"));
    return lines.size() > PORT_LINE && running(lines).isPresent()
        ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).trim()))
        : OptionalInt.empty();
  }

  /** Stops a postmaster that outlived its server; PostgreSQL recovers by itself afterwards. */
  static void stopOrphan(Path data) {
    running(Store.lines(data.resolve("postmaster.pid")))
        .ifPresent(
            orphan -> {
              orphan.destroy();
              if (!Store.ended(orphan, PATIENCE)) {
                orphan.destroyForcibly();
                Store.ended(orphan, PATIENCE);
              }
            });
  }

  private static Optional<ProcessHandle> running(List<String> pidFile) {
    if (pidFile.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(pidFile.get(PID_LINE).trim()))
          .filter(ProcessHandle::isAlive)
          .filter(
              process -> process.info().command().map(c -> c.contains("postgres")).orElse(false));
    } catch (NumberFormatException notAPidFile) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL did not stop", failed);
    }
  }
}
