package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

/** What the simulated portal publishes beside what the server predicts that it will. */
final class Published {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String EVALUATION = "/api/v1/reporting/evaluation";
  private static final List<String> ENDPOINTS =
      List.of(
          "service-results",
          "transparency",
          "dvc-progress-tree",
          "provide-online-tree",
          "formality-online-payment-tree",
          "dossier-digitized",
          "handling-satisfaction");

  private final ServerProcess server;
  private final SimulatedPortal portal;
  private final HttpClient http = HttpClient.newHttpClient();

  Published(ServerProcess server, SimulatedPortal portal) {
    this.server = server;
    this.portal = portal;
  }

  /** For the server: where that portal publishes. */
  static Map<String, String> settings(SimulatedPortal portal) {
    return Map.of(
        "DUNGHEN_EVALUATION_URL",
        portal.address() + EVALUATION,
        "DUNGHEN_EVALUATION_ROOTDEPARTMENTID",
        "H32",
        "DUNGHEN_EVALUATION_PACE",
        "5ms");
  }

  /** Keeps what is published of these periods, and finds it predicted for every unit. */
  void assertAsPredicted(List<String> periods, Instant asOf) {
    periods.forEach(period -> keep(period, asOf));
    for (String period : periods) {
      assertThat(compare(period, asOf)).isGreaterThan(75 * 28);
    }
  }

  /** Asks the portal as of that moment, and hands its answers in as somebody's file. */
  private void keep(String period, Instant asOf) {
    for (String endpoint : ENDPOINTS) {
      String answer =
          sent(portal.uri().resolve(EVALUATION + "/" + endpoint), asked(endpoint, period)).body();
      String about =
          "?endpoint=%s&period=%s&capturedAt=%s"
              .formatted(
                  endpoint,
                  period,
                  URLEncoder.encode(asOf.atOffset(VIETNAM).toString(), StandardCharsets.UTF_8));
      Reply taken = post("/api/v1/published/files" + about, answer);
      assertThat(taken.status()).as("%s %s", endpoint, taken.body()).isEqualTo(200);
      // The demonstration asks by itself too: of the same second it may have the same answer.
      boolean known = taken.json().path("known").asInt() == 1;
      assertThat(known ? Integer.MAX_VALUE : taken.json().path("figures").asInt())
          .as("%s %s", endpoint, taken.body())
          .isGreaterThan(100);
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

  /**
   * Holds what is predicted against what is published, of every unit, indicator, group and total.
   *
   * @return how many figures were compared
   */
  private int compare(String period, Instant asOf) {
    SoftAssertions all = new SoftAssertions();
    int compared = 0;
    for (String unit : units(period, asOf)) {
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
    all.assertAll();
    return compared;
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

  private List<String> units(String period, Instant asOf) {
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

  /** What the server itself fetches of a period, with all pages; how it stands at the end. */
  JsonNode fetched(String period) {
    Reply begun = post("/api/v1/published/fetch?period=" + period, "");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    Patience.until(
        "everything is fetched",
        Duration.ofMinutes(2),
        () -> progress().path("state").asString().equals("DONE"));
    return progress();
  }

  private JsonNode progress() {
    return replied(authorised("/api/v1/published/fetch").GET()).json();
  }

  private Reply post(String path, String body) {
    return replied(
        authorised(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .header("Authorization", "Bearer " + server.home().token());
  }

  private HttpResponse<String> sent(URI address, String body) {
    return answer(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private Reply replied(HttpRequest.Builder request) {
    HttpResponse<String> response = answer(request);
    return new Reply(response.statusCode(), "", response.body());
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
