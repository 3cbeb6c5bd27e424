package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Goal: a large file is checked, taken in and undone by a server whose heap could not hold what the
 * file makes. {@code -Ddunghen.acceptance.rows=200000} runs it with as many rows as are promised.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LargeFilesIT {

  private static final int ROWS = Integer.getInteger("dunghen.acceptance.rows", 60_000);
  private static final String HEAP = "192m";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Set<String> WORKING = Set.of("CHECKING", "RUNNING", "UNDOING");

  private static Home home;
  private static ServerProcess server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    home = Home.fresh("large-files");
    server = ServerProcess.startWithHeap(home, HEAP);
  }

  @AfterAll
  static void end() {
    server.close();
    home.close();
  }

  @Test
  void aCsvIsCheckedTakenInAndUndone() throws IOException {
    Path file = LargeFiles.csv(folder.resolve("lon.csv"), ROWS);
    assertThat(Files.size(file)).isGreaterThan(25_000_000);
    goesInAndOut(file, "text/csv", "tep-lon-csv");
  }

  @Test
  void aSpreadsheetWithASharedTextForEachRowIsCheckedTakenInAndUndone() throws IOException {
    Path file = LargeFiles.xlsx(folder.resolve("lon.xlsx"), ROWS);
    goesInAndOut(file, "application/octet-stream", "tep-lon-xlsx");
  }

  private static void goesInAndOut(Path file, String type, String source) throws IOException {
    long begun = System.nanoTime();
    Reply told =
        server
            .api()
            .postTo(
                "/api/v1/imports?kind=dossier&source=" + source, type, BodyPublishers.ofFile(file));
    assertThat(told.status()).as(told.body()).isEqualTo(202);
    String path = "/api/v1/imports/" + told.json().get("id").asString();
    JsonNode checked = settled(path, "CHECKED");
    assertThat(count(checked, "rows")).isEqualTo(ROWS);
    assertThat(count(checked, "fresh")).isEqualTo(ROWS);
    JsonNode taken = does(path, "start", "DONE");
    assertThat(count(taken, "accepted")).isEqualTo(ROWS);
    assertThat(count(taken, "quarantined")).isZero();
    String last = "/ho-so/" + LargeFiles.code(source, ROWS);
    Patience.until(last + " is known", PATIENCE, () -> server.api().get(last).status() == 200);
    does(path, "undo", "UNDONE");
    assertThat(server.isAlive()).isTrue();
    assertThat(server.output()).doesNotContain("OutOfMemoryError");
    System.out.printf(
        "LargeFilesIT: %d rows of %s in %d s%n",
        ROWS, source, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
  }

  private static JsonNode does(String path, String what, String then) {
    Reply told = server.api().postTo(path + "/" + what, "text/plain", "");
    assertThat(told.status()).as(told.body()).isEqualTo(202);
    return settled(path, then);
  }

  private static JsonNode settled(String path, String state) {
    Patience.until(path + " is " + state, PATIENCE, () -> !WORKING.contains(state(get(path))));
    JsonNode one = get(path);
    assertThat(state(one)).as("%s", one).isEqualTo(state);
    return one;
  }

  private static JsonNode get(String path) {
    return server.api().getWithToken(path).json();
  }

  private static String state(JsonNode one) {
    return one.get("state").asString();
  }

  private static long count(JsonNode one, String name) {
    return one.get("counts").get(name).asLong();
  }
}
