package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whatever is sent: a clear answer, nothing half-written, the server stays up, and nothing personal
 * is kept. The marked value stands for the name of an applicant.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class BadInputIT {

  /** Looked for afterwards in every file below the home, in the log and in the answers. */
  private static final String MARKED = "Nguyễn Thị Dấu Vết";

  private static final String MARKED_PLAIN = "079188004711";
  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int LAST = Integer.MAX_VALUE;

  private static Home home;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    home = Home.fresh("bad-input");
    server = ServerProcess.start(home);
  }

  @AfterAll
  static void end() {
    server.close();
    home.close();
  }

  @AfterEach
  void theServerIsUpAndTakesAGoodMessage() {
    assertThat(server.isAlive()).isTrue();
    String code = "BI-good-" + System.nanoTime();
    assertThat(outcome(Told.dossier(code))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[{\"kind\":\"dossier\",]",
        "nonsense",
        "[1, 2",
        "{\"kind\":\"dossier\"} trailing",
        "[{\"kind\":\"dossier\",\"name\": 079188004711}]",
        "[{\"kind\":\"dossier\",\"name\": Nguyễn Thị Dấu Vết}]",
      })
  void malformedJsonIsAProblem(String body) {
    assertProblem(server.api().post(JSON, body), 400);
  }

  @Test
  void bytesThatAreNotUtf8AreAProblem() {
    byte[] body =
        MAPPER
            .writeValueAsString(List.of(with("BI-latin", "procedure", "Hồ")))
            .getBytes(StandardCharsets.UTF_16LE);
    Reply utf16 = server.api().post(JSON, BodyPublishers.ofByteArray(body), home.token());
    assertThat(utf16.status()).isBetween(400, 415);
    byte[] broken = {'[', '{', '"', 'k', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}', ']'};
    assertProblem(server.api().post(JSON, BodyPublishers.ofByteArray(broken), home.token()), 400);
  }

  @Test
  void aLineThatIsNotJsonSpoilsItselfOnly() {
    String good = MAPPER.writeValueAsString(Told.dossier("BI-line"));
    Reply reply =
        server
            .api()
            .post("application/x-ndjson", good + "\n{not json " + MARKED + "\n\n" + good + "\n");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("accepted").asInt()).isEqualTo(1);
    assertThat(reply.json().get("known").asInt()).isEqualTo(1);
    assertThat(reply.json().get("quarantined").asInt()).isEqualTo(1);
    assertThat(reply.body()).doesNotContain(MARKED);
  }

  static Stream<Map<String, Object>> impossible() {
    return Stream.of(
        with("BI-1", "acceptedAt", "0202-08-03T08:00:00+07:00"),
        with("BI-2", "acceptedAt", "2026-02-31T08:00:00+07:00"),
        with("BI-3", "endedAt", "2026-08-01T08:00:00+07:00"),
        with("BI-4", "acceptedAt", "2026-08-01T08:00:00"),
        with("BI-5", "acceptedAt", 1785715200),
        with("BI-6", "channel", "2"),
        with("BI-7", "channel", 2.5),
        with("BI-8", "status", Map.of("code", 2)),
        with("BI-9", "procedure", "1.0001 05"),
        with("BI-10", "paidOnline", true),
        with("BI-11", "fees", Map.of("code", "LP", "amount", 5)),
        with("BI-12", "fees", List.of(Map.of("code", "LP", "amount", -5))),
        with("BI-13", "verifiedByVneid", "true"),
        with("BI-14", "dossier", "x".repeat(61)),
        with("BI-15", "source", "nguồn lạ"),
        with("BI-16", "messageId", ""),
        with("BI-17", "spokeOf", "hôm qua"),
        with("BI-18", "kind", "hồ sơ"),
        with("BI-20", "databasesUsed", List.of(1, 2)),
        with("BI-21", "due", "2026-13-01"),
        with("BI-19", "acceptedAt", "2026-08-03T08:00+07:00"),
        with("BI-22", "refusedAt", "2026-08-01T08:00:00+07:00"));
  }

  @Test
  void impossibleMessagesAreKeptApartWithAllTheirReasons() {
    List<Map<String, Object>> messages = impossible().toList();
    Reply reply = server.api().post(messages);
    assertThat(reply.status()).isEqualTo(200);
    for (JsonNode result : reply.json().get("results")) {
      assertThat(result.get("outcome").asString())
          .as("%s", messages.get(result.get("index").asInt()))
          .isEqualTo("quarantined");
      for (JsonNode problem : result.get("problems")) {
        assertThat(problem.get("pointer").asString()).isNotNull();
        assertThat(problem.get("message").asString()).isNotBlank();
      }
      assertThat(result.get("problems").size()).isPositive();
    }
    Map<String, Object> twice = with("BI-23", "acceptedAt", "0202-08-03T08:00:00+07:00");
    twice.put("channel", "two");
    JsonNode problems = server.api().post(List.of(twice)).json().at("/results/0/problems");
    assertThat(problems.size()).as(problems.toString()).isEqualTo(2);
  }

  @Test
  void unknownCodesAreKeptWithAWarning() {
    for (Map<String, Object> message :
        List.of(
            with("BI-30", "competentUnit", "H99.123"),
            with("BI-31", "procedure", "9.999999"),
            with("BI-32", "channel", 7),
            with("BI-33", "status", 11))) {
      JsonNode result = server.api().post(List.of(message)).json().at("/results/0");
      assertThat(result.get("outcome").asString()).isEqualTo("accepted");
      assertThat(result.path("warnings").size()).as("%s %s", message, result).isPositive();
    }
  }

  @Test
  void aKeySaidTwiceIsNotGuessedAt() {
    String body = MAPPER.writeValueAsString(Told.dossier("BI-twice"));
    String twice = "[" + body.substring(0, body.length() - 1) + ",\"channel\":1}]";
    Reply reply = server.api().post(JSON, twice);
    if (reply.status() == 200) {
      assertThat(reply.json().at("/results/0/outcome").asString()).isEqualTo("quarantined");
    } else {
      assertProblem(reply, 400);
    }
  }

  @Test
  void fieldsNobodyKnowsAreRefusedWithoutTheirValues() {
    Map<String, Object> named = with("BI-40", "applicantName", MARKED);
    named.put("identityNumber", MARKED_PLAIN);
    Map<String, Object> nested =
        with("BI-41", "components", List.of(Map.of("code", "a", "owner", MARKED)));
    Map<String, Object> wrongType = with("BI-42", "status", MARKED);
    Map<String, Object> object = with("BI-43", "channel", Map.of("người nộp", MARKED_PLAIN));
    Map<String, Object> officer = Told.step("BI-44", 4, Told.START);
    officer.put("officer", MARKED);
    Reply reply = server.api().post(List.of(named, nested, wrongType, object, officer));
    assertThat(reply.json().get("quarantined").asInt()).isEqualTo(5);
    assertThat(reply.body()).doesNotContain(MARKED).doesNotContain(MARKED_PLAIN);
    assertThat(reply.body()).contains("applicantName");
    Reply kept = server.api().get("/api/v1/quarantine");
    assertThat(kept.status()).isIn(200, 401);
    assertThat(kept.body()).doesNotContain(MARKED).doesNotContain(MARKED_PLAIN);
  }

  @Test
  void theSameIdWithOtherContentIsKeptApart() {
    assertThat(outcome(Told.dossier("BI-50"))).isEqualTo("accepted");
    assertThat(outcome(Told.dossier("BI-50"))).isEqualTo("known");
    assertThat(outcome(with("BI-50", "channel", 1))).isEqualTo("quarantined");
  }

  @Test
  void tooLargeABodyAndTooManyMessagesAreRefusedWhole() {
    String big = "[\"" + "x".repeat(50 << 20) + "\"]";
    assertProblem(server.api().post(JSON, big), 413);
    StringBuilder million = new StringBuilder("[{}");
    IntStream.range(1, 1_000_000).forEach(i -> million.append(",{}"));
    assertProblem(server.api().post(JSON, million.append(']').toString()), 413);
    assertProblem(server.api().post("application/x-ndjson", "{}\n".repeat(1_000_000)), 413);
  }

  @Test
  void deeplyNestedInputIsAProblem() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertProblem(server.api().post(JSON, deep), 400);
  }

  @Test
  void withoutTheTokenNothingIsTaken() {
    String body = MAPPER.writeValueAsString(List.of(Told.dossier("BI-60")));
    assertProblem(server.api().postWithoutToken(JSON, body), 401);
    assertProblem(server.api().post(JSON, BodyPublishers.ofString(body), "wrong"), 401);
    assertThat(outcome(Told.dossier("BI-60"))).isEqualTo("accepted");
  }

  @Test
  void anotherContentTypeIsAProblem() {
    Reply reply = server.api().post("text/plain", "[]");
    assertProblem(reply, 415);
  }

  /** A procedure announced for a year whose holidays nobody knows yet. */
  @Test
  void datesBeyondTheCalendarDoNotStopTheCount() {
    Map<String, Object> procedure = Told.message("procedure", "BI-70", Told.START);
    procedure.put("procedure", "1.999001");
    procedure.put("name", "Thủ tục của năm sau nữa");
    procedure.put("state", "PENDING");
    procedure.put("limit", Map.of("amount", 30, "unit", "MONTH"));
    procedure.put(
        "publications",
        List.of(
            publication("2026-08-03", "effectiveOn", "2031-01-01"),
            publication("2019-08-03", "publicisedOn", "2026-08-04")));
    Map<String, Object> dossier = Told.dossier("BI-71");
    dossier.put("procedure", "1.999001");
    dossier.remove("due");
    Map<String, Object> petition = Told.message("petition", "BI-72", Told.START);
    petition.put("petition", "PA-1");
    petition.put("unit", "H32.101");
    petition.put("receivedAt", "2019-08-03T08:00:00+07:00");
    Map<String, Object> later = Told.message("petition", "BI-73", Told.START);
    later.put("petition", "PA-2");
    later.put("unit", "H32.101");
    later.put("receivedAt", "2027-12-30T08:00:00+07:00");
    for (Map<String, Object> message : List.of(procedure, dossier, petition, later)) {
      assertThat(outcome(message)).isEqualTo("accepted");
    }
    Patience.until("the register hears of it", Duration.ofSeconds(20), () -> lists("BI-71"));
    for (String query :
        List.of("period=2026", "period=2022", "period=2027&asOf=2027-12-31T23:00:00%2B07:00")) {
      Reply reply = server.api().get("/api/v1/index?unit=H32&" + query);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
  }

  private static Map<String, Object> publication(String decided, String field, String day) {
    return Map.of("decision", "1/QĐ", "kind", "NEW", "decidedOn", decided, field, day);
  }

  /** Each is sound by itself or nearly; together they contradict what is known. */
  @Test
  void contradictionsAmongSubjectsDoNotStopTheCount() {
    Map<String, Object> twin = Told.message("procedure", "BI-80", Told.START);
    twin.put("procedure", "1.999002.H32");
    Map<String, Object> sameTwin = Told.message("procedure", "BI-81", Told.START);
    sameTwin.put("procedure", "1.999002");
    Map<String, Object> backwards = Told.message("unit", "BI-82", Told.START);
    backwards.putAll(Map.of("unit", "H32.97", "validFrom", "2026-05-01", "validTo", "2026-04-01"));
    Map<String, Object> ownParent = Told.message("unit", "BI-83", Told.START);
    ownParent.putAll(Map.of("unit", "H32.98", "parent", "H32.98", "successor", "H32.98"));
    Map<String, Object> noProvince = Told.message("unit", "BI-84", Told.START);
    noProvince.putAll(Map.of("unit", "H32", "parent", "H32.101"));
    Map<String, Object> again = Told.message("unit", "BI-85", Told.START.plusDays(1));
    again.put("unit", "H32");
    again.put("parent", JsonNodeFactory.instance.nullNode());
    Map<String, Object> surrogate = Told.message("procedure", "BI-86", Told.START);
    surrogate.put("procedure", "1.999003");
    surrogate.put("name", "nửa ký tự \ud83d");
    List<Map<String, Object>> odd =
        List.of(twin, sameTwin, backwards, ownParent, noProvince, again, surrogate);
    for (Map<String, Object> message : odd) {
      Reply reply = server.api().post(List.of(message));
      assertThat(reply.status()).as("%s %s", message, reply.body()).isEqualTo(200);
    }
    assertThat(outcome(Told.dossier("BI-87"))).isEqualTo("accepted");
    Patience.until("the register goes on", Duration.ofSeconds(20), () -> lists("BI-87"));
  }

  private static boolean lists(String dossier) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("unit", "H32.101");
    parameters.put("period", "2026");
    parameters.put("indicator", "2.1");
    parameters.put("part", "denominator");
    return ListPages.read(server.api(), parameters, true).codes().contains(dossier);
  }

  @Test
  @Order(LAST)
  void nothingPersonalIsKeptAnywhere() throws Exception {
    server.stop();
    try (Stream<Path> files = Files.walk(home.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(holds(file, MARKED)).as("%s in %s", MARKED, file).isFalse();
        assertThat(holds(file, MARKED_PLAIN)).as("%s in %s", MARKED_PLAIN, file).isFalse();
      }
    }
    assertThat(server.output()).doesNotContain(MARKED).doesNotContain(MARKED_PLAIN);
    server = ServerProcess.start(home);
  }

  /** As bytes, because a database file is no text. */
  private static boolean holds(Path file, String wanted) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return bytes.contains(
        new String(wanted.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  private static Map<String, Object> with(String code, String field, Object value) {
    Map<String, Object> message = new HashMap<>(Told.dossier(code));
    message.put(field, value);
    return message;
  }

  private static String outcome(Map<String, Object> message) {
    Reply reply = server.api().post(List.of(message));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().at("/results/0/outcome").asString();
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.tellsAProblem()).as(reply.toString()).isTrue();
    assertThat(reply.body()).doesNotContain(MARKED).doesNotContain(MARKED_PLAIN);
  }
}
