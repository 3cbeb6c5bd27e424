package vn.dunghen.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder for {@code DUNGHEN_HOME}, fresh for one test and gone after it. */
final class Home implements AutoCloseable {

  private final String name;
  private final Path folder;

  private Home(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  static Home fresh(String name) {
    try {
      Path homes = Files.createDirectories(Place.TARGET.resolve("homes"));
      return new Home(name, Files.createTempDirectory(homes, name + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  /** The bearer token that the server made at its first start. */
  String token() {
    try {
      return Files.readString(folder.resolve("token"), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The PostgreSQL that works on this home, if one runs. */
  Optional<Postmaster> postmaster() {
    try (Stream<Path> files = Files.find(folder, 6, (path, a) -> path.endsWith("postmaster.pid"))) {
      Optional<Path> file = files.findFirst();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file.get(), StandardCharsets.UTF_8);
      return lines.size() < 4
          ? Optional.empty()
          : Postmaster.of(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3)));
    } catch (IOException | UncheckedIOException changing) {
      // The folder is PostgreSQL's own while it works; a file may go while we look.
      return Optional.empty();
    }
  }

  /** Whatever still runs on it is killed, then the folder goes. */
  @Override
  public void close() {
    postmaster().ifPresent(Postmaster::kill);
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException leftBehind) {
      // Below target, so the next clean takes it.
    }
  }
}
