package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code export journal} and {@code recount} say of a running server's store. */
final class Journals {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private Journals() {}

  static Path exported(ServerProcess server) {
    Path file = Place.kept(server.home().name() + "-journal.ndjson");
    Finished finished = server.run(PATIENCE, "export", "journal", "--out", file.toString());
    assertThat(finished.exit()).as(finished.toString()).isZero();
    return file;
  }

  /** Exports, and waits until the figures know all of it. */
  static Path exportedAndKnown(ServerProcess server) throws IOException {
    Path journal = exported(server);
    try (Stream<String> lines = Files.lines(journal)) {
      Optional<Instant> latest =
          lines
              .map(line -> Instant.parse(JSON.readTree(line).get("heardAt").asString()))
              .max(Instant::compareTo);
      latest.ifPresent(server::awaitKnown);
    }
    return journal;
  }

  /** The ids of all messages of our source, as often as they stand there. */
  static List<String> idsIn(Path journal) throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<String> lines = Files.lines(journal)) {
      lines.forEach(
          line -> {
            JsonNode message = JSON.readTree(line).get("message");
            if (message.get("source").asString().equals(Told.SOURCE)) {
              ids.add(message.get("messageId").asString());
            }
          });
    }
    return ids;
  }

  /** Folding afresh finds nothing that differs. */
  static void assertNoDifferences(ServerProcess server) {
    Finished finished = server.run(PATIENCE, "recount", "--json");
    assertThat(finished.exit()).as(finished.toString()).isZero();
    JsonNode found = JSON.readTree(finished.out());
    JsonNode differences = found.get("differences");
    long count = differences.isArray() ? differences.size() : differences.asLong();
    assertThat(count).as(finished.out()).isZero();
    assertThat(found.get("dossiers").asLong()).isPositive();
  }
}
