package vn.dunghen.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder in which everything of this server lives: {@code DUNGHEN_HOME}. */
public record Home(Path folder) {

  /** From the environment. */
  public static Home ofEnvironment() {
    String told = System.getenv("DUNGHEN_HOME");
    return of(told == null ? "" : told);
  }

  /** That folder, or {@code .local/share/dunghen} of the user where none was told. */
  public static Home of(String told) {
    Path folder =
        told.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share", "dunghen")
            : Path.of(told);
    return new Home(folder.toAbsolutePath().normalize()).prepared();
  }

  private Home prepared() {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return this;
    } catch (IOException unusable) {
      throw new UncheckedIOException("cannot use " + folder + " (DUNGHEN_HOME)", unusable);
    }
  }

  public Path postgres() {
    return folder.resolve("postgres");
  }

  public Path binaries() {
    return folder.resolve("postgres-binaries");
  }

  public Path token() {
    return folder.resolve("token");
  }

  public Path lock() {
    return folder.resolve("server.lock");
  }

  /** A file of the province's own configuration, if it is there. */
  public Optional<Path> configured(String name) {
    Path file = folder.resolve("config").resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }
}
