package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Standard output of a command can be read by a program, whatever is logged meanwhile. */
class CommandOutputIT {

  @Test
  void holdsTheFiguresAndNoLog() throws Exception {
    try (Home home = Home.fresh("command-output")) {
      // A home that others may enter is warned of.
      Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
      Finished finished =
          Finished.run(
              List.of(
                  Place.java(),
                  "-Xmx1g",
                  "-jar",
                  Place.serverJar().toString(),
                  "recount",
                  "--json"),
              home.folder(),
              Map.of("DUNGHEN_HOME", home.folder().toString()),
              Duration.ofMinutes(2));
      assertThat(finished.exit()).as(finished.errors()).isZero();
      assertThat(finished.out().strip()).startsWith("{").endsWith("}").hasLineCount(1);
      assertThat(finished.errors()).contains("WARN").contains("DUNGHEN_HOME");
    }
  }
}
