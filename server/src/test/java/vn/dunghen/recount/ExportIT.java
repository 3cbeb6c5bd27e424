package vn.dunghen.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.RunningServer;

/** Whoever has the export has everything that was accepted, word for word. */
class ExportIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path EXAMPLES = Path.of("../docs/reference/messages/examples.ndjson");

  private static RunningServer server;
  @TempDir Path folder;

  @BeforeAll
  static void tell() throws IOException {
    server = RunningServer.get();
    assertThat(server.send(Files.readString(EXAMPLES), RunningServer.LINES).status())
        .isEqualTo(200);
  }

  private List<JsonNode> exported() throws IOException {
    Path file = folder.resolve("journal.ndjson");
    assertThat(server.bean(Export.class).run("journal", "--out", file.toString())).isZero();
    return Files.readAllLines(file).stream().map(JSON::readTree).toList();
  }

  @Test
  void hasEveryMessageAsItWasSaid() throws IOException {
    List<JsonNode> messages = exported().stream().map(line -> line.get("message")).toList();

    for (String sent : Files.readAllLines(EXAMPLES)) {
      assertThat(messages).contains(JSON.readTree(sent));
    }
    Long entries =
        server.bean(JdbcTemplate.class).queryForObject("select count(*) from journal", Long.class);
    assertThat(messages).hasSize(Math.toIntExact(entries == null ? 0 : entries));
  }

  @Test
  void isInTheOrderHeardWithNumberAndMoment() throws IOException {
    List<JsonNode> lines = exported();

    assertThat(lines).extracting(line -> line.get("seq").asLong()).isSorted();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.propertyNames())
                  .containsExactlyInAnyOrder("seq", "heardAt", "message");
              assertThat(Instant.parse(line.get("heardAt").asString()))
                  .isBeforeOrEqualTo(Instant.now());
            });
  }

  @Test
  void sentBackInIsKnownToTheLastMessage() throws IOException {
    List<JsonNode> lines = exported();
    String again =
        lines.stream()
            .map(line -> line.get("message").toString())
            .collect(Collectors.joining("\n"));

    JsonNode receipt = server.send(again, RunningServer.LINES).json();
    assertThat(receipt.get("known").asInt()).isEqualTo(lines.size());
    assertThat(receipt.get("accepted").asInt()).isZero();
  }

  @Test
  void saysWhereItCannotWrite() {
    assertThatThrownBy(() -> server.bean(Export.class).run("journal", "--out", "/nonexistent/x"))
        .isInstanceOf(Options.Misused.class)
        .hasMessageContaining("/nonexistent/x");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    Export export = server.bean(Export.class);

    assertThatThrownBy(() -> export.run("dossiers")).hasMessageContaining("export journal");
    assertThatThrownBy(() -> export.run("journal", "--to", "x")).hasMessageContaining("--to");
  }
}
