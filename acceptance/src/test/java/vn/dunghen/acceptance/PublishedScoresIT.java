package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The made-up province synchronised completely: what is predicted from the portal ledger is what
 * the simulated portal publishes, to the last hundredth, for every unit and indicator.
 *
 * <p>The simulator reads the rules for itself and knows nothing of ours.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PublishedScoresIT {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String EVALUATION = "/api/v1/reporting/evaluation";
  private static final List<String> PERIODS = List.of("2026", "2026-Q3", "2026-08", "2026-10");
  private static final List<String> ENDPOINTS =
      List.of(
          "service-results",
          "transparency",
          "dvc-progress-tree",
          "provide-online-tree",
          "formality-online-payment-tree",
          "dossier-digitized",
          "handling-satisfaction");

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void thePredictedScoreIsThePublishedOne() throws IOException, InterruptedException {
    int port = Place.freePort();
    URI portal = URI.create("http://127.0.0.1:" + port);
    Process simulator = startPortal(port);
    Map<String, String> settings =
        Map.of(
            "DUNGHEN_EVALUATION_URL",
            portal + EVALUATION,
            "DUNGHEN_EVALUATION_ROOTDEPARTMENTID",
            "H32",
            "DUNGHEN_EVALUATION_PACE",
            "5ms");
    try (Home home = Home.fresh("published");
        ServerProcess server = ServerProcess.start(home, settings, "--demo")) {
      Patience.until("the portal answers", Duration.ofMinutes(1), () -> answers(portal));
      Instant asOf;
      try (BothPortals both = BothPortals.between(server.address(), portal)) {
        feed(server, both.address());
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        assertThat(both.confirmAll(server.api(), now)).isGreaterThan(3_000);
        asOf = now.plusSeconds(1);
        both.post("/admin/settings", "{\"asOf\":\"%s\"}".formatted(asOf.atOffset(VIETNAM)));
      }
      Patience.until(
          "that moment has come", Duration.ofMinutes(1), () -> Instant.now().isAfter(asOf));
      server.awaitKnown(asOf.minusSeconds(1));
      for (String period : PERIODS) {
        keep(server, portal, period, asOf);
      }
      for (String period : PERIODS) {
        compare(server, period, asOf);
      }
      fetch(server);
    } finally {
      simulator.destroy();
    }
  }

  private Process startPortal(int port) throws IOException {
    List<String> command =
        List.of(
            Place.java(),
            "-Xmx512m",
            "-jar",
            Place.portalJar().toString(),
            "--port",
            String.valueOf(port),
            "--data",
            folder.toString(),
            "--procedures",
            "told");
    return Finished.prepared(command, folder, Map.of())
        .redirectErrorStream(true)
        .redirectOutput(Place.kept("published-portal.log").toFile())
        .start();
  }

  private boolean answers(URI portal) {
    try {
      return http.send(
                  HttpRequest.newBuilder(portal.resolve("/health")).build(),
                  BodyHandlers.ofString())
              .statusCode()
          == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void feed(ServerProcess server, URI both) {
    List<String> command =
        List.of(
            Place.java(),
            "-Xmx512m",
            "-jar",
            Place.sampleJar().toString(),
            "--seed",
            "766",
            "--scale",
            "0.015",
            "--until",
            Province.UNTIL,
            "--portal",
            "--post",
            both.toString(),
            "--token-file",
            server.home().folder().resolve("token").toString());
    Finished fed = Finished.run(command, Place.ROOT, Map.of(), Duration.ofMinutes(8));
    assertThat(fed.exit()).as(fed.toString()).isZero();
  }

  /** Asks the portal as of that moment, and hands its answers in as somebody's file. */
  private void keep(ServerProcess server, URI portal, String period, Instant asOf)
      throws IOException, InterruptedException {
    for (String endpoint : ENDPOINTS) {
      String answer =
          http.send(
                  HttpRequest.newBuilder(portal.resolve(EVALUATION + "/" + endpoint))
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(asked(endpoint, period)))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      String about =
          "?endpoint=%s&period=%s&capturedAt=%s"
              .formatted(
                  endpoint,
                  period,
                  URLEncoder.encode(asOf.atOffset(VIETNAM).toString(), StandardCharsets.UTF_8));
      Reply taken = post(server, "/api/v1/published/files" + about, answer);
      assertThat(taken.status()).as("%s %s", endpoint, taken.body()).isEqualTo(200);
      assertThat(taken.json().path("figures").asInt()).as(endpoint).isGreaterThan(100);
    }
  }

  private static String asked(String endpoint, String period) {
    String root = "\"rootDepartmentId\":\"H32\",\"currentPage\":1,\"pageSize\":200";
    if (endpoint.equals("handling-satisfaction")) {
      String days =
          switch (period.length()) {
            case 4 -> "\"fromDate\":\"2026-01-01\",\"toDate\":\"2026-12-31\"";
            default ->
                period.endsWith("Q3")
                    ? "\"fromDate\":\"2026-07-01\",\"toDate\":\"2026-09-30\""
                    : "\"fromDate\":\"%s-01\",\"toDate\":\"%s-31\"".formatted(period, period);
          };
      return "{" + days + "," + root + "}";
    }
    String time =
        switch (period.length()) {
          case 4 -> "\"timeType\":\"year\"";
          default ->
              period.endsWith("Q3")
                  ? "\"timeType\":\"quarter\",\"quarter\":3"
                  : "\"timeType\":\"month\",\"month\":" + Integer.parseInt(period.substring(5));
        };
    return "{" + time + ",\"year\":2026," + root + "}";
  }

  private Reply post(ServerProcess server, String path, String body)
      throws IOException, InterruptedException {
    var response =
        http.send(
            HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + server.home().token())
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return new Reply(response.statusCode(), "", response.body());
  }

  private static void compare(ServerProcess server, String period, Instant asOf) {
    SoftAssertions all = new SoftAssertions();
    int compared = 0;
    for (String unit : units(server, period, asOf)) {
      JsonNode answer =
          server
              .api()
              .get(
                  "/api/v1/published",
                  Map.of("unit", unit, "period", period, "asOf", asOf.atOffset(VIETNAM) + ""))
              .json();
      List<JsonNode> lines = new ArrayList<>();
      answer.path("indicators").forEach(lines::add);
      answer.path("groups").forEach(lines::add);
      lines.add(answer.path("total"));
      for (JsonNode line : lines) {
        String name = "%s %s %s".formatted(period, unit, line.path("code").asString());
        all.assertThat(line.path("published").isObject()).as("%s is published", name).isTrue();
        all.assertThat(points(line.get("predicted"))).as(name).isEqualTo(points(line.get("score")));
        all.assertThat(points(line.get("unexplained"))).as("rest of %s", name).isIn("0", "null");
        counts(all, name, line);
        compared++;
      }
    }
    all.assertThat(compared).isGreaterThan(75 * 28);
    all.assertAll();
  }

  private static void counts(SoftAssertions all, String name, JsonNode line) {
    JsonNode is = line.at("/columns/is");
    JsonNode published = line.path("published");
    if (is.isObject() && published.path("numerator").isNumber()) {
      all.assertThat(is.path("numerator") + "/" + is.path("denominator"))
          .as("counts of %s", name)
          .isEqualTo(published.path("numerator") + "/" + published.path("denominator"));
    }
  }

  private static String points(JsonNode value) {
    return value == null || value.isNull()
        ? "null"
        : value.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static List<String> units(ServerProcess server, String period, Instant asOf) {
    List<String> units = new ArrayList<>();
    server
        .api()
        .get(
            "/api/v1/index",
            Map.of("children", "true", "period", period, "asOf", asOf.atOffset(VIETNAM).toString()))
        .json()
        .path("units")
        .forEach(unit -> units.add(unit.path("unit").asString()));
    return units;
  }

  /** The same answers fetched by the server itself, with all their pages. */
  private void fetch(ServerProcess server) throws IOException, InterruptedException {
    Reply begun = post(server, "/api/v1/published/fetch?period=2026-08", "");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    Patience.until(
        "everything is fetched",
        Duration.ofMinutes(2),
        () -> {
          Reply progress = authorised(server);
          return progress.json().path("state").asString().equals("DONE");
        });
    assertThat(authorised(server).json().at("/captured/COMPLETE").asInt()).isEqualTo(7);
  }

  private Reply authorised(ServerProcess server) {
    try {
      var response =
          http.send(
              HttpRequest.newBuilder(server.address().resolve("/api/v1/published/fetch"))
                  .header("Authorization", "Bearer " + server.home().token())
                  .build(),
              BodyHandlers.ofString());
      return new Reply(response.statusCode(), "", response.body());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
