package vn.dunghen.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** What tests ask of imports through HTTP. */
final class ImportCalls {

  static final RunningServer SERVER = RunningServer.get();
  static final String CSV = "text/csv";

  private ImportCalls() {}

  static Answer upload(String kind, String source, byte[] file) {
    return SERVER.call(
        "POST", "/api/v1/imports?kind=%s&source=%s".formatted(kind, source), CSV, file);
  }

  static long uploaded(String kind, String source, String csv) {
    Answer answer = upload(kind, source, csv.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    return answer.json().get("id").asLong();
  }

  static JsonNode get(long id) {
    return SERVER.call("GET", "/api/v1/imports/" + id).json();
  }

  static JsonNode settled(long id) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (true) {
      JsonNode now = get(id);
      if (!List.of("CHECKING", "RUNNING", "UNDOING").contains(now.get("state").asString())) {
        return now;
      }
      assertThat(System.nanoTime()).as("waited in vain: %s", now).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  static JsonNode checked(String kind, String source, String csv) {
    return settled(uploaded(kind, source, csv));
  }

  static JsonNode does(String what, JsonNode one) {
    long id = one.get("id").asLong();
    Answer answer = SERVER.call("POST", "/api/v1/imports/%d/%s".formatted(id, what));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    return settled(id);
  }

  static long count(JsonNode one, String name) {
    return one.get("counts").get(name).asLong();
  }

  static String report(JsonNode one) {
    Answer answer =
        SERVER.call("GET", "/api/v1/imports/%d/refused.csv".formatted(one.get("id").asLong()));
    assertThat(answer.status()).isEqualTo(200);
    return answer.response().body();
  }

  static long journalled(String source) {
    Long number =
        SERVER
            .bean(JdbcTemplate.class)
            .queryForObject("select count(*) from journal where source = ?", Long.class, source);
    return number == null ? 0 : number;
  }

  /** What the fold knows of a dossier; empty: nothing. */
  static String local(String dossier) {
    return SERVER
        .bean(JdbcTemplate.class)
        .queryForList(
            "select coalesce(local, '') from dossier_state where code = ?", String.class, dossier)
        .stream()
        .findFirst()
        .orElse("");
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
