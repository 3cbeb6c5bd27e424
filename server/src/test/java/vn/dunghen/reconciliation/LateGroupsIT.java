package vn.dunghen.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;

/**
 * Late dossiers by cause: counts, points and orders. Made-up dossiers of ward H32.160, on time in
 * our ledger or not, and late on the portal for reasons that are known.
 */
class LateGroupsIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WARD = "H32.160";
  private static final String ASKED = "unit=" + WARD + "&period=2025-10&asOf=2025-12-31";
  private static final String SOURCE = "late-groups";

  /** What both ledgers say wrongly in the same way: it is sent, and is as it was. */
  private static final int WRONG_IN_BOTH = 1;

  private static final Map<String, Integer> LATE = new LinkedHashMap<>();

  static {
    LATE.put("second-supplement", 1);
    LATE.put("synchronised-late", 2);
    LATE.put("synchronised-wrong", 4 + WRONG_IN_BOTH);
    LATE.put("unit", 3);
    LATE.put("not-here", 1);
  }

  private static final int IN_TIME = 6;

  @BeforeAll
  static void lateForKnownReasons() {
    List<String> messages = new ArrayList<>();
    LATE.forEach(
        (cause, many) -> {
          boolean wrong = cause.equals("synchronised-wrong");
          for (int i = 0; i < many; i++) {
            String kind = wrong && i >= many - WRONG_IN_BOTH ? "wrong-in-both" : cause;
            messages.addAll(dossier(kind, code(cause, i)));
          }
        });
    for (int i = 0; i < IN_TIME; i++) {
      messages.addAll(dossier("in-time", code("in-time", i)));
    }
    // A dossier with two faults does not come back to 5.4 when one of them goes.
    messages.add(
        """
        {"kind": "rating", "source": "%s", "messageId": "dislike", "ratingId": "lg-1", "liked": false,
         "spokeOf": "2025-10-27T08:00:00+07:00", "at": "2025-10-27T08:00:00+07:00", "dossier": "%s"}"""
            .formatted(SOURCE, code("synchronised-wrong", 0)));
    Answer answer = SERVER.send("[" + String.join(",", messages) + "]");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    DossierCode last = new DossierCode(code("in-time", IN_TIME - 1));
    while (!SERVER.bean(LiveRegister.class).register(Ledger.PORTAL).has(last)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static String code(String cause, int number) {
    List<String> all = new ArrayList<>(LATE.keySet());
    return "%s-251006-%d%04d".formatted(WARD, all.indexOf(cause) + 2, number);
  }

  private static List<String> dossier(String cause, String code) {
    return switch (cause) {
      case "unit" -> List.of(told(code, 1, ended(16)), known(code, "1", ""));
      case "synchronised-late" ->
          List.of(
              told(code, 1, "\"status\": 2"),
              told(code, 2, ended(8)),
              known(code, "1", ", \"holds\": {\"status\": 2}"));
      case "synchronised-wrong" ->
          List.of(told(code, 1, ended(8)), known(code, "1", ", \"holds\": {" + ended(25) + "}"));
      case "second-supplement" ->
          List.of(told(code, 1, "\"status\": 5, " + TWO_ROUNDS), known(code, "1", ""));
      case "wrong-in-both" ->
          List.of(
              told(code, 1, ended(12)).replace("\"2025-10-12T17:00:00+07:00\"", "\"2025-10-12\""),
              known(code, "1", ""));
      case "not-here" -> List.of(onlyThere(code));
      default -> List.of(told(code, 1, ended(8)), known(code, "1", ""));
    };
  }

  private static final String TWO_ROUNDS =
      """
      "supplements": [
        {"supplementId": "1", "askedAt": "2025-10-07T08:00:00+07:00", "answeredAt": "2025-10-08T08:00:00+07:00"},
        {"supplementId": "2", "askedAt": "2025-10-09T08:00:00+07:00"}]""";

  private static String ended(int day) {
    String at = "\"2025-10-%02dT10:00:00+07:00\"".formatted(day);
    return "\"status\": 9, \"statusAt\": %s, \"endedAt\": %s".formatted(at, at);
  }

  private static String told(String code, int number, String more) {
    return """
        {"kind": "dossier", "source": "%s", "messageId": "d%d-%s", "dossier": "%s",
         "spokeOf": "2025-10-0%dT10:00:00+07:00", "procedure": "9.000001", "competentUnit": "%s",
         "channel": 2, "acceptedAt": "2025-10-06T08:30:00+07:00",
         "due": "2025-10-12T17:00:00+07:00", %s}"""
        .formatted(SOURCE, number, code, code, 6 + number, WARD, more);
  }

  private static String known(String code, String number, String more) {
    return """
        {"kind": "acknowledgement", "source": "cong-lg", "messageId": "a-%s", "of": "%s",
         "spokeOf": "2025-11-01T08:00:00+07:00", "at": "2025-11-01T08:00:00+07:00",
         "dossier": "%s", "acknowledges": ["d%s-%s"]%s}"""
        .formatted(code, SOURCE, code, number, code, more);
  }

  /** The portal has it, from elsewhere, and it ended late there. */
  private static String onlyThere(String code) {
    return """
        {"kind": "acknowledgement", "source": "cong-lg", "messageId": "a-%s", "of": "%s",
         "spokeOf": "2025-11-01T08:00:00+07:00", "at": "2025-11-01T08:00:00+07:00",
         "dossier": "%s", "acknowledges": [], "holds": {"procedure": "9.000001",
         "competentUnit": "%s", "channel": 2, "acceptedAt": "2025-10-06T08:30:00+07:00",
         "due": "2025-10-12T17:00:00+07:00", %s}}"""
        .formatted(code, SOURCE, code, WARD, ended(16));
  }

  private static JsonNode late(String more) {
    Answer answer = SERVER.get("/api/v1/reconciliation?" + ASKED + more);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json().get("late");
  }

  private static Map<String, JsonNode> causes() {
    Map<String, JsonNode> causes = new LinkedHashMap<>();
    late("").get("causes").forEach(each -> causes.put(each.get("cause").asString(), each));
    return causes;
  }

  private static Set<String> listed(String cause) {
    JsonNode list =
        SERVER.get("/api/v1/reconciliation/list?limit=1000&" + ASKED + "&cause=" + cause).json();
    Set<String> codes = new TreeSet<>();
    list.get("items").forEach(item -> codes.add(item.get("dossier").asString()));
    assertThat(codes).hasSize(list.get("figure").asInt());
    return codes;
  }

  @Test
  void everyCauseIsFoundAndIsAsLongAsItsList() {
    Map<String, Integer> found = new LinkedHashMap<>();
    causes().forEach((cause, each) -> found.put(cause, each.get("dossiers").asInt()));
    assertThat(found).isEqualTo(LATE);
    found.forEach((cause, dossiers) -> assertThat(listed(cause)).as(cause).hasSize(dossiers));
    assertThat(listed("not-of-unit")).hasSize(8);
  }

  @Test
  void aCauseCostsWhatTheIndexHasMoreWithItsDossiersInTime() {
    causes()
        .forEach(
            (cause, each) ->
                assertPoints(
                    each,
                    "points",
                    Objects.requireNonNull(LATE.get(cause)),
                    cause.equals("synchronised-wrong") ? 1 : 0));
    JsonNode all = late("");
    assertPoints(all, "points", 12, 1);
    assertPoints(all, "notOfUnitPoints", 8, 1);
    assertThat(all.get("points").decimalValue()).isPositive();
  }

  /** By adding to the numerators of what was counted, not by laying dossiers anew. */
  private static void assertPoints(JsonNode json, String name, int inTime, int disliked) {
    Slice slice =
        Slice.of(
            SERVER
                .bean(LiveRegister.class)
                .register(Ledger.PORTAL)
                .organisation()
                .treeOn(LocalDate.of(2025, 10, 31)),
            new UnitCode(WARD),
            Period.parse("2025-10"),
            Instant.parse("2025-12-31T16:59:59Z"));
    FigureQuestion unit =
        new FigureQuestion(Ledger.PORTAL, SERVER.bean(Definitions.class).standard(), slice);
    FigureQuestion province = unit.withUnit(unit.province().code());
    Figures figures = SERVER.bean(Figures.class);
    Tally own = supposed(figures.tally(unit), inTime, disliked);
    Tally whole = supposed(figures.tally(province), inTime, disliked);
    assertThat(json.get(name).decimalValue())
        .as("%s of %s", name, json)
        .isEqualByComparingTo(
            gain(
                figures.unit(unit).score().total(),
                figures.score(unit, own, whole).score().total()));
    assertThat(json.get(name + "OfProvince").decimalValue())
        .as("%s of %s, province", name, json)
        .isEqualByComparingTo(
            gain(
                figures.unit(province).score().total(),
                figures.score(province, whole, whole).score().total()));
  }

  private static Tally supposed(Tally counted, int inTime, int disliked) {
    Map<Population, Map<CountName, Long>> told = new EnumMap<>(Population.class);
    for (Population population : List.of(Population.RECEIVED, Population.IN_HAND)) {
      told.put(
          population,
          Map.of(
              CountName.ON_TIME, counted.of(CountName.ON_TIME, population) + inTime,
              CountName.OVERDUE, counted.of(CountName.OVERDUE, population) - inTime,
              CountName.SATISFIED,
                  counted.of(CountName.SATISFIED, population) + inTime - disliked));
    }
    return counted.supposing(told, counted.reported());
  }

  private static BigDecimal gain(
      vn.dunghen.index.@org.jspecify.annotations.Nullable Points before,
      vn.dunghen.index.@org.jspecify.annotations.Nullable Points after) {
    return Objects.requireNonNull(after).minus(Objects.requireNonNull(before)).value();
  }

  @Test
  void pointsMayBeLeftOut() {
    assertThat(late("&points=no").toString()).contains("\"dossiers\"").doesNotContain("oints\"");
  }

  private static JsonNode order(String more) {
    Answer answer = SERVER.call("POST", "/api/v1/reconciliation/send-again?" + ASKED + more);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static String asked() {
    return SERVER.get("/api/v1/portal/requests?limit=1000&source=" + SOURCE).response().body();
  }

  @Test
  void aCauseIsOrderedAsAGroup() {
    assertThat(order("&cause=synchronised-late").get("requested").asInt()).isEqualTo(2);
    assertThat(asked())
        .contains(code("synchronised-late", 0), code("synchronised-late", 1))
        .contains("hồ sơ trễ, Đồng bộ chậm (" + WARD + ", kỳ 2025-10)");
    // Of all that are late those that it may mend.
    assertThat(order("&cause=all").get("requested").asInt()).isEqualTo(6);
    assertThat(order("&cause=not-of-unit").get("requested").asInt()).isEqualTo(6);
    assertThat(order("&cause=synchronised-wrong").get("requested").asInt()).isEqualTo(4);
    assertThat(asked())
        .doesNotContain(
            code("unit", 0),
            code("second-supplement", 0),
            code("not-here", 0),
            code("synchronised-wrong", 4));
    // In our own ledger nothing is late because the portal was not told.
    assertThat(order("&ledger=local&cause=all").get("requested").asInt()).isZero();
  }

  @Test
  void whatSendingAgainCannotMendIsRefusedWithWhy() {
    for (String cause :
        List.of("unit", "second-supplement", "payment", "ministry", "not-here", "clock-rule")) {
      Answer refused =
          SERVER.call("POST", "/api/v1/reconciliation/send-again?cause=" + cause + "&" + ASKED);
      assertThat(refused.status()).as(cause).isEqualTo(400);
      assertThat(refused.response().body()).contains("sending again mends nothing: ");
    }
    // In our own ledger the one that is wrong in both is alone with its cause.
    Answer sameFault =
        SERVER.call(
            "POST",
            "/api/v1/reconciliation/send-again?ledger=local&cause=synchronised-wrong&" + ASKED);
    assertThat(sameFault.status()).isEqualTo(400);
    assertThat(sameFault.response().body()).contains("mend them in the one-stop software (DQ-09");
    assertThat(Objects.requireNonNull(causes().get("synchronised-wrong")).get("sendable").asInt())
        .isEqualTo(4);
    causes()
        .forEach(
            (cause, each) ->
                assertThat(each.get("unmended").isNull())
                    .as(cause)
                    .isEqualTo(cause.startsWith("synchronised-")));
    assertThat(
            SERVER
                .call("POST", "/api/v1/reconciliation/send-again?kind=due&cause=citizen&" + ASKED)
                .response()
                .body())
        .contains("either kind or cause");
  }

  @Test
  void orderingACauseNeedsTheToken() {
    Answer refused =
        SERVER.send(
            HttpRequest.newBuilder(
                    SERVER.address(
                        "/api/v1/reconciliation/send-again?cause=synchronised-late&" + ASKED))
                .POST(BodyPublishers.noBody()));
    assertThat(refused.status()).isEqualTo(401);
  }

  private static Answer form(String tre, String token) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address("/doi-soat/gui-lai"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    ASKED
                        + "&"
                        + tre
                        + "&token="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))));
  }

  @Test
  void thePageOrdersACauseForWhoShowsTheToken() {
    String page = SERVER.get("/doi-soat?" + ASKED).response().body();
    assertThat(page)
        .contains("<option value=\"synchronised-late\">Đồng bộ chậm (2)</option>")
        .contains("<option value=\"synchronised-wrong\">Đồng bộ sai (4)</option>")
        .contains("<option value=\"all\">Mọi nguyên nhân gửi lại có thể giúp (6)</option>")
        .contains("Theo dữ liệu của tỉnh cũng trễ; đơn vị xử lý chậm.")
        .contains("Tỉnh chưa có hồ sơ này nên không có gì để gửi.")
        .contains("nếu các hồ sơ này không trễ")
        .doesNotContain("<option value=\"unit\">", "<option value=\"second-supplement\">");
    assertThat(form("tre=synchronised-late", "sai").status()).isEqualTo(403);
    Answer refused = form("tre=unit", SERVER.token());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.response().body())
        .contains("gửi lại không giúp được: Theo dữ liệu của tỉnh cũng trễ; đơn vị xử lý chậm.");
    assertThat(form("tre=unit&nhom=due", SERVER.token()).status()).isEqualTo(400);
    Answer ordered = form("tre=synchronised-late", SERVER.token());
    String body = ordered.status() == 303 ? SERVER.get(place(ordered)).response().body() : "";
    assertThat(body).contains("Đã xếp hàng gửi lại 0 hồ sơ, yêu cầu nguồn gửi lại 2 hồ sơ.");
  }

  private static String place(Answer answer) {
    return answer.response().headers().firstValue("Location").orElseThrow();
  }
}
