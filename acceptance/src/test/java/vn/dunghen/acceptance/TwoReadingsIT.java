package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal simulator, a second reading of the rules that knows nothing of ours, publishes the
 * points that we count, for every unit and group, over odd worlds told to both alike.
 *
 * <p>NB: 1.4 asks what the portal confirmed; the group that has it is left out.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class TwoReadingsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final long SEED = 766;
  private static final int SIZE = 1_500;
  private static final int TOGETHER = 250;
  private static final String PROVINCE = "000.00.00.H32";
  private static final Set<String> COMPARED = Set.of("TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void comeToTheSamePointsOfEveryUnit() throws IOException {
    Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    OddWorld world = new OddWorld(SEED, SIZE, now.minusSeconds(60));
    try (Home home = Home.fresh("two-readings");
        SimulatedPortal portal = SimulatedPortal.start(home, 1, "--procedures", "told");
        ServerProcess server = ServerProcess.start(home)) {
      URI simulator = portal.uri();
      tell(world, server, simulator);
      Instant asOf = Instant.ofEpochSecond(Instant.now().getEpochSecond());
      server.awaitKnown(asOf.minusSeconds(1));
      portal.asOf(asOf.atOffset(VIETNAM));

      YearMonth month = YearMonth.from(now.atOffset(VIETNAM));
      for (int back = 0; back < 5; back++) {
        YearMonth of = month.minusMonths(back);
        assertThat(published(simulator, of))
            .as("seed %d, %s as of %s", SEED, of, asOf)
            .hasSizeGreaterThan(300)
            .isEqualTo(ours(server, of, asOf));
      }
    }
  }

  private void tell(OddWorld world, ServerProcess server, URI simulator) {
    String lines =
        world.facts.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
    assertThat(server.api().post("application/x-ndjson", lines).json().path("accepted").asInt())
        .isEqualTo(world.facts.size());
    assertThat(post(simulator.resolve("/admin/facts"), lines).path("taken").asInt())
        .isEqualTo(world.facts.size());
    post(simulator.resolve("/admin/settings"), "{\"elementsMax\":" + TOGETHER + "}");

    JsonNode account =
        server
            .api()
            .postTo("/api/v1/sources", Map.of("source", "mot-cua", "units", List.of(PROVINCE)))
            .json();
    String ours =
        login(
            server.address().resolve("/intake/portal/login"),
            account.path("username").asString(),
            account.path("password").asString());
    String theirs = login(simulator.resolve("/login"), "mot-cua", "mat-khau-thu");
    send("DongBoHoSoMC", world.dossiers, server, ours, simulator, theirs);
    send("CapNhatTienDoHoSoMC", world.steps, server, ours, simulator, theirs);
  }

  private void send(
      String service,
      List<Map<String, Object>> elements,
      ServerProcess server,
      String ours,
      URI simulator,
      String theirs) {
    for (int from = 0; from < elements.size(); from += TOGETHER) {
      List<Map<String, Object>> call =
          elements.subList(from, Math.min(elements.size(), from + TOGETHER));
      accept(server.address().resolve("/intake/portal/integration"), ours, service, call);
      accept(simulator.resolve("/integration"), theirs, service, call);
    }
  }

  private String login(URI address, String username, String password) {
    return post(
            address, JSON.writeValueAsString(Map.of("username", username, "password", password)))
        .path("session")
        .asString();
  }

  private void accept(URI address, String session, String service, List<Map<String, Object>> data) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("session", session);
    envelope.put("madonvi", PROVINCE);
    envelope.put("service", service);
    envelope.put("isUpdating", "False");
    envelope.put("data", data);
    JsonNode answer = post(address, JSON.writeValueAsString(envelope));
    assertThat(answer.path("error_code").asString()).as("%s %s", address, answer).isEqualTo("0");
  }

  private JsonNode post(URI address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("dstcode", "VN:GOV:000.00.00.H32:thu")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException broken) {
      throw new UncheckedIOException(address.toString(), broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** {@code unit group} → points, as the portal publishes them. */
  private Map<String, BigDecimal> published(URI simulator, YearMonth month) {
    URI results = simulator.resolve("/api/v1/reporting/evaluation/service-results");
    String asked =
        "\"timeType\":\"month\",\"year\":%d,\"month\":%d"
            .formatted(month.getYear(), month.getMonthValue());
    List<JsonNode> rows = new ArrayList<>();
    for (String root : List.of("", ",\"rootDepartmentId\":\"H32\"")) {
      post(results, "{" + asked + root + "}").at("/data/evaluation").forEach(rows::add);
    }
    Map<String, BigDecimal> points = new TreeMap<>();
    // Beside this province there are others, whose figures are made up.
    rows.removeIf(row -> !row.path("departmentCode").asString().startsWith("H32"));
    for (JsonNode row : rows) {
      for (JsonNode group : row.path("groupScores")) {
        put(points, row.path("departmentCode"), group.path("code"), group.path("score"));
      }
    }
    return points;
  }

  /** The same as we count it. */
  private Map<String, BigDecimal> ours(ServerProcess server, YearMonth month, Instant asOf) {
    Reply reply =
        server
            .api()
            .get(
                "/api/v1/index",
                Map.of(
                    "unit",
                    "H32",
                    "children",
                    "true",
                    "period",
                    month.toString(),
                    "asOf",
                    asOf.atOffset(VIETNAM).toString()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    Map<String, BigDecimal> points = new TreeMap<>();
    for (JsonNode unit : reply.json().path("units")) {
      JsonNode code = unit.path("unit").isObject() ? unit.at("/unit/code") : unit.path("unit");
      for (JsonNode group : unit.path("groups")) {
        put(points, code, group.path("code"), group.path("points"));
      }
    }
    return points;
  }

  private void put(Map<String, BigDecimal> points, JsonNode unit, JsonNode group, JsonNode value) {
    if (COMPARED.contains(group.asString())) {
      points.put(unit.asString() + " " + group.asString(), value.decimalValue().setScale(2));
    }
  }
}
