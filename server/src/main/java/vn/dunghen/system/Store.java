package vn.dunghen.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL the journal is in: one of our own below the home folder, or the one that {@code
 * DUNGHEN_DB_URL} names.
 */
public final class Store implements AutoCloseable {

  private static final int OLDEST = 18;

  private final String jdbcUrl;
  private final @Nullable EmbeddedServer own;
  private final @Nullable FileLock lock;

  private Store(String jdbcUrl, @Nullable EmbeddedServer own, @Nullable FileLock lock) {
    this.jdbcUrl = jdbcUrl;
    this.own = own;
    this.lock = lock;
  }

  public String jdbcUrl() {
    return jdbcUrl;
  }

  /**
   * For the server: takes the home for itself and starts the store. A postmaster that outlived a
   * killed server is stopped first.
   *
   * @throws HomeInUse where another server of ours has this home
   */
  public static Store forServer(Home home) {
    Optional<String> external = external();
    FileLock lock = take(home);
    if (external.isPresent()) {
      return new Store(reached(external.get()), null, lock);
    }
    EmbeddedServer.stopOrphan(home.postgres());
    EmbeddedServer server = EmbeddedServer.start(home);
    return new Store(server.jdbcUrl(), server, lock);
  }

  /** For a command: the store of a running server, or one started for the time of the command. */
  public static Store forCommand(Home home) {
    Optional<String> external = external();
    if (external.isPresent()) {
      return new Store(reached(external.get()), null, null);
    }
    try {
      return forServer(home);
    } catch (HomeInUse running) {
      int port =
          EmbeddedServer.portOf(home.postgres())
              .orElseThrow(
                  () ->
                      new IllegalStateException("no PostgreSQL runs in " + home.folder(), running));
      return new Store(EmbeddedServer.jdbcUrl(port), null, null);
    }
  }

  private static Optional<String> external() {
    String url = System.getenv("DUNGHEN_DB_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(address(url.strip()));
  }

  /** The address as the driver reads it. NB: it may carry a password and is not told. */
  static String address(String told) {
    String url = told.startsWith("jdbc:") ? told : "jdbc:" + told;
    try {
      if (url.startsWith("jdbc:postgresql:") && DriverManager.getDriver(url).acceptsURL(url)) {
        return url;
      }
    } catch (SQLException nobodyReadsIt) {
      // Told below.
    }
    throw new SettingRefused(
        "DUNGHEN_DB_URL: không phải địa chỉ JDBC của PostgreSQL · no JDBC address of PostgreSQL, such"
            + " as jdbc:postgresql://host/database?user=…");
  }

  /** NB: the address may carry a password and is not told. */
  private static String reached(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StoreUnusable(
            "DUNGHEN_DB_URL: cần PostgreSQL %d trở lên, đây là bản %d · PostgreSQL %d or newer is needed, this is %d"
                .formatted(OLDEST, version, OLDEST, version));
      }
      return url;
    } catch (SQLException unreachable) {
      throw new StoreUnusable(
          "DUNGHEN_DB_URL: không kết nối được cơ sở dữ liệu · the database cannot be reached (SQL state "
              + unreachable.getSQLState()
              + ")",
          unreachable);
    }
  }

  private static FileLock take(Home home) {
    try {
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = taken(channel);
      if (lock == null) {
        channel.close();
        throw new HomeInUse(home.folder());
      }
      return lock;
    } catch (IOException unusable) {
      throw home.unusable(unusable);
    }
  }

  /** Null where another has it, in this process or in another. */
  private static @Nullable FileLock taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
    if (lock != null) {
      try {
        lock.acquiredBy().close();
      } catch (IOException harmless) {
        // The lock goes with the process in any case.
      }
    }
  }

  /** Another server has this home. */
  public static final class HomeInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeInUse(Path folder) {
      super(
          "Một máy chủ Đúng Hẹn khác đang chạy trên thư mục này. Another server is running on "
              + folder
              + "; stop it, or set DUNGHEN_HOME to another folder.");
    }
  }

  /** Waits until a process has ended; whether it did. */
  static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      return !process.isAlive();
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
