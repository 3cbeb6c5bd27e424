package vn.dunghen.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which everything of this server lives: {@code DUNGHEN_HOME}. */
public record Home(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(Home.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

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
      if (Files.isDirectory(folder)) {
        warnWhereOpen();
      } else {
        create(folder);
      }
      makeOurs(binaries());
      return this;
    } catch (IOException unusable) {
      throw unusable(unusable);
    }
  }

  /** NB: never changed; it may be everybody's, such as {@code /tmp}, and not ours to shut. */
  private void warnWhereOpen() throws IOException {
    if (knowsModes(folder) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder))) {
      LOG.warn(
          "DUNGHEN_HOME: người khác vào được thư mục {} · others may read or write this folder; it"
              + " should be its owner's only (chmod 700)",
          folder);
    }
  }

  /** A folder that only its owner enters, whatever the mode of the one above. */
  private static void makeOurs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      create(folder);
    } else if (knowsModes(folder)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  private static void create(Path folder) throws IOException {
    Path above = folder.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    Files.createDirectory(folder);
    if (knowsModes(folder)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  private static boolean knowsModes(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  SettingRefused unusable(IOException why) {
    return new SettingRefused(
        "DUNGHEN_HOME: không dùng được thư mục này · not a folder that can be made and written to: "
            + folder,
        why);
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

  public Path secret() {
    return folder.resolve("secret");
  }

  /** The key with which evidence is signed, and its certificate. */
  public Path evidenceKey() {
    return folder.resolve("evidence.p12");
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
