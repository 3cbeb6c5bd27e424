package vn.dunghen.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.index.IndexScore;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.live.Loader;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Batch;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;

/**
 * Goal: each difference put into either ledger is found by its name, none else is, and what a group
 * costs is what a fresh recount gives. Method: made-up dossiers of ward H32.104, spoilt on the
 * portal's side by chance from a printed seed.
 */
class ReconciliationIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WARD = "H32.157";
  private static final String ASKED = "unit=" + WARD + "&period=2025-10&asOf=2025-12-31";
  private static final int DOSSIERS = 120;

  /** A field that a look-up shows otherwise, and what that is called. */
  private static final Map<String, List<String>> SPOILT = new LinkedHashMap<>();

  static {
    SPOILT.put("status", List.of("4, \"statusAt\": \"2025-10-20T09:00:00+07:00\"", "status"));
    SPOILT.put("acceptedAt", List.of("\"2025-10-05T08:31:00+07:00\"", "accepted"));
    SPOILT.put("due", List.of("\"2025-10-09T17:00:00+07:00\"", "due"));
    SPOILT.put("endedAt", List.of("\"2025-10-25T09:00:00+07:00\"", "ended"));
    SPOILT.put("channel", List.of("1", "channel"));
    SPOILT.put("paidOnline", List.of("3", "payment"));
    SPOILT.put("hasDigitisedComponent", List.of("false", "digitisation"));
    SPOILT.put("verifiedByVneid", List.of("false", "population-data"));
    SPOILT.put("competentUnit", List.of("\"H32.105\"", "unit"));
    SPOILT.put("procedure", List.of("\"9.000003\"", "procedure"));
    SPOILT.put("submittedAt", List.of("\"2025-10-04T20:00:00+07:00\"", "other"));
  }

  private static final Map<String, Set<String>> WANTED = new TreeMap<>();

  @BeforeAll
  static void twoLedgers() {
    long seed = new Random().nextLong();
    System.out.println("ReconciliationIT seed " + seed);
    Random random = new Random(seed);
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      String code = "%s-251006-%05d".formatted(WARD, i);
      switch (random.nextInt(5)) {
        case 0 -> {
          messages.add(dossier(code, i));
          wanted(code, "missing-there");
        }
        case 1 -> {
          messages.add(acknowledged(code, "", ", \"holds\": {" + whole() + "}"));
          wanted(code, "missing-here");
        }
        case 2 -> {
          messages.add(dossier(code, i));
          messages.add(acknowledged(code, quoted("d-" + code), ""));
        }
        default -> {
          messages.add(dossier(code, i));
          List<String> holds = new ArrayList<>();
          SPOILT.forEach(
              (field, value) -> {
                if (random.nextInt(4) == 0) {
                  holds.add(quoted(field) + ": " + value.getFirst());
                  wanted(code, value.getLast());
                }
              });
          messages.add(
              acknowledged(
                  code,
                  quoted("d-" + code),
                  holds.isEmpty() ? "" : ", \"holds\": {" + String.join(", ", holds) + "}"));
        }
      }
    }
    hear(messages);
  }

  private static void wanted(String code, String kind) {
    WANTED.computeIfAbsent(kind, each -> new TreeSet<>()).add(code);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String whole() {
    return """
        "procedure": "9.000001", "competentUnit": "%s", "channel": 2, "status": 9,
        "submittedAt": "2025-10-05T07:00:00+07:00", "acceptedAt": "2025-10-05T08:30:00+07:00",
        "due": "2025-10-12T17:00:00+07:00", "endedAt": "2025-10-0%dT10:00:00+07:00",
        "paidOnline": 1, "hasDigitisedComponent": true, "verifiedByVneid": true"""
        .formatted(WARD, 8);
  }

  private static String dossier(String code, int number) {
    return """
        {"kind": "dossier", "source": "reconcile", "messageId": "d-%s",
         "spokeOf": "2025-10-08T10:00:00+07:00", "dossier": "%s", "applicantKind": 1,
         "components": [{"code": "TP01", "hasFile": true, "digitised": %b}],
         "fees": [{"code": "P", "amount": 50000}], %s}"""
        .formatted(code, code, number % 2 == 0, whole());
  }

  private static String acknowledged(String code, String ids, String more) {
    return """
        {"kind": "acknowledgement", "source": "cong-test", "messageId": "a-%s", "of": "reconcile",
         "spokeOf": "2025-11-01T08:00:00+07:00", "at": "2025-11-01T08:00:00+07:00",
         "dossier": "%s", "acknowledges": [%s]%s}"""
        .formatted(code, code, ids, more);
  }

  private static void hear(List<String> messages) {
    Answer answer = SERVER.send("[" + String.join(",", messages) + "]");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    String mark = "X99-250102-" + Math.abs(Instant.now().hashCode() % 90_000 + 10_000);
    SERVER.send(
        """
        {"kind": "dossier", "source": "reconcile", "messageId": "mark-%s", "spokeOf": "%s", "dossier": "%s"}"""
            .formatted(mark, Instant.now(), mark));
    Instant end = Instant.now().plus(PATIENCE);
    while (!SERVER.bean(LiveRegister.class).register(Ledger.LOCAL).has(new DossierCode(mark))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static JsonNode api(String path) {
    Answer answer = SERVER.get("/api/v1/reconciliation" + path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static Set<String> listed(String query) {
    JsonNode list = api("/list?limit=1000&" + ASKED + query);
    Set<String> codes = new TreeSet<>();
    list.get("items").forEach(item -> codes.add(item.get("dossier").asString()));
    assertThat(codes).hasSize(list.get("figure").asInt());
    return codes;
  }

  @Test
  void eachDifferenceIsFoundByItsNameAndNoneIsInvented() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JsonNode item : api("/list?limit=1000&" + ASKED).get("items")) {
      item.get("kinds")
          .forEach(
              kind ->
                  found
                      .computeIfAbsent(kind.asString(), each -> new TreeSet<>())
                      .add(item.get("dossier").asString()));
    }
    assertThat(found).isEqualTo(WANTED);
  }

  @Test
  void everyCountIsAsLongAsItsList() {
    JsonNode all = api("?points=no&" + ASKED);
    Map<String, Set<String>> lists = new TreeMap<>();
    all.get("kinds")
        .forEach(
            kind -> {
              String id = kind.get("kind").asString();
              lists.put(id, listed("&kind=" + id));
              assertThat(lists.get(id)).as(id).hasSize(kind.get("dossiers").asInt());
            });
    assertThat(lists).isEqualTo(WANTED);
    assertThat(listed("")).hasSize(all.get("dossiers").asInt());
    JsonNode late = all.get("late");
    int sum = 0;
    int notOfUnit = 0;
    for (JsonNode cause : late.get("causes")) {
      int dossiers = cause.get("dossiers").asInt();
      assertThat(listed("&cause=" + cause.get("cause").asString())).hasSize(dossiers);
      sum += dossiers;
      notOfUnit += cause.get("ofUnit").asBoolean() ? 0 : dossiers;
    }
    assertThat(sum).isEqualTo(late.get("dossiers").asInt()).isPositive();
    assertThat(notOfUnit).isEqualTo(late.get("notOfUnit").asInt());
  }

  @Test
  void theLateAreThoseThatTheIndexCounts() {
    JsonNode index = SERVER.get("/api/v1/index/2.1?ledger=portal&" + ASKED).json();
    JsonNode late = api("?points=no&" + ASKED).get("late");
    assertThat(late.get("ledger").asString()).isEqualTo("portal");
    FigureQuestion question = question(SERVER.bean(LiveRegister.class).register(Ledger.PORTAL));
    long counted =
        SERVER
            .bean(LiveRegister.class)
            .register(Ledger.PORTAL)
            .count(question.slice())
            .of(vn.dunghen.counting.CountName.OVERDUE, vn.dunghen.counting.Population.IN_HAND);
    assertThat(late.get("dossiers").asLong()).as(index.toString()).isEqualTo(counted);
  }

  @Test
  void thePageLooksAtTheLedgerThatIsAskedForAsTheApiDoes() {
    assertThat(api("?points=no&ledger=portal&" + ASKED).at("/late/dossiers").asInt()).isPositive();
    assertThat(api("?points=no&ledger=local&" + ASKED).at("/late/dossiers").asInt()).isZero();
    String nothing = "Không có hồ sơ trễ trong kỳ.";
    for (String asked : List.of("", "&ledger=portal")) {
      assertThat(SERVER.get("/doi-soat?" + ASKED + asked).response().body())
          .contains("của Cổng, Sổ Cổng;")
          .contains("Xem hồ sơ trễ theo Sổ tỉnh")
          .doesNotContain(nothing);
    }
    assertThat(SERVER.get("/doi-soat?ledger=local&" + ASKED).response().body())
        .contains("của Cổng, Sổ tỉnh;")
        .contains(nothing)
        .contains("ledger=local");
    assertThat(SERVER.get("/doi-soat/ho-so.csv?tre=all&ledger=local&" + ASKED).response().body())
        .doesNotContain(WARD + "-251006-");
    assertThat(SERVER.get("/doi-soat/ho-so.csv?tre=all&" + ASKED).response().body())
        .contains(WARD + "-251006-");
  }

  private static FigureQuestion question(Register register) {
    Slice slice =
        Slice.of(
            register.organisation().treeOn(java.time.LocalDate.of(2025, 10, 31)),
            new UnitCode(WARD),
            Period.parse("2025-10"),
            Instant.parse("2025-12-31T16:59:59Z"));
    return new FigureQuestion(Ledger.PORTAL, SERVER.bean(Definitions.class).standard(), slice);
  }

  @Test
  void whatAGroupCostsIsWhatAFreshRecountGives() {
    Loader loader = SERVER.bean(Loader.class);
    for (JsonNode kind : api("?" + ASKED).get("kinds")) {
      String id = kind.get("kind").asString();
      Set<String> codes = id.equals("all") ? listed("") : WANTED.getOrDefault(id, Set.of());
      Register fresh = new Register(Ledger.PORTAL, loader.rules());
      loader.layEverythingElse(new Register(Ledger.LOCAL, loader.rules()), fresh);
      List<Dossier> dossiers = new ArrayList<>();
      SERVER
          .bean(Dossiers.class)
          .forEachBatch(
              stored ->
                  stored.forEach(
                      each -> {
                        State state = each.read();
                        (codes.contains(state.code().value())
                                ? state.local().map(ReconciliationIT::confirmed)
                                : state.portal())
                            .ifPresent(dossiers::add);
                      }));
      fresh.apply(Batch.of(dossiers));
      FigureQuestion question = question(fresh);
      FigureQuestion province = question.withUnit(question.province().code());
      Figures now = SERVER.bean(Figures.class);
      Figures then = Figures.of(fresh);
      assertThat(kind.get("dossiers").asInt()).as(id).isEqualTo(codes.size());
      assertThat(kind.get("points").decimalValue())
          .as(id)
          .isEqualByComparingTo(gain(now.unit(question).score(), then.unit(question).score()));
      assertThat(kind.get("pointsOfProvince").decimalValue())
          .as(id)
          .isEqualByComparingTo(gain(now.unit(province).score(), then.unit(province).score()));
    }
  }

  private static java.math.BigDecimal gain(IndexScore before, IndexScore after) {
    return java.util.Objects.requireNonNull(after.total())
        .minus(java.util.Objects.requireNonNull(before.total()))
        .value();
  }

  private static Dossier confirmed(Dossier ours) {
    return ours.synchronisedAt() != null
        ? ours
        : DossierCopy.of(ours).synchronisedAt(Instant.parse("2025-12-31T16:59:59Z")).dossier();
  }

  @Test
  void whatIsKeptInStepIsWhatAWholeComparisonFinds() {
    JsonNode checked = SERVER.call("POST", "/api/v1/reconciliation/check").json();
    assertThat(checked.get("unlike").asInt()).as(checked.toString()).isZero();
    assertThat(checked.get("differing").asInt()).isPositive();
    assertThat(checked.get("missingHere").asInt())
        .isGreaterThanOrEqualTo(WANTED.getOrDefault("missing-here", Set.of()).size());
  }

  @Test
  void aDifferenceGoesWhenThePortalAgreesAndComesWhenItDoesNot() {
    String code = WARD + "-251006-99999";
    hear(
        List.of(
            dossier(code, 1),
            acknowledged(code, quoted("d-" + code), ", \"holds\": {\"channel\": 1}")));
    WANTED.computeIfAbsent("channel", each -> new TreeSet<>());
    assertThat(listed("&kind=channel")).contains(code);
    hear(
        List.of(
            """
            {"kind": "acknowledgement", "source": "cong-test", "messageId": "b-%s", "of": "reconcile",
             "spokeOf": "2025-11-02T08:00:00+07:00", "at": "2025-11-02T08:00:00+07:00",
             "dossier": "%s", "acknowledges": [], "holds": {"channel": 2}}"""
                .formatted(code, code)));
    assertThat(listed("")).doesNotContain(code);
  }

  private static String whyLate(String code) {
    for (JsonNode item : api("/list?limit=1000&cause=all&" + ASKED).get("items")) {
      if (item.get("dossier").asString().equals(code)) {
        return item.get("sentence").asString();
      }
    }
    return "not late";
  }

  @Test
  void aCauseChangesWithWhatIsHeard() {
    String code = WARD + "-251006-88888";
    String ended = ", \"holds\": {\"endedAt\": \"2025-10-25T09:00:00+07:00\"}";
    hear(List.of(dossier(code, 1), acknowledged(code, quoted("d-" + code), ended)));
    assertThat(whyLate(code)).startsWith("Theo dữ liệu của tỉnh thì đúng hạn");
    hear(
        List.of(
            """
            {"kind": "dossier", "source": "reconcile", "messageId": "late-%s", "dossier": "%s",
             "spokeOf": "2025-11-08T10:00:00+07:00", "endedAt": "2025-10-25T09:00:00+07:00"}"""
                .formatted(code, code)));
    // Now ours is late too, but by its status it was done on time.
    assertThat(whyLate(code)).contains("DQ-12");
    // A look before the end sees a dossier that is not late yet.
    JsonNode before =
        api("/list?limit=1000&cause=all&unit=" + WARD + "&period=2025-10&asOf=2025-10-11");
    assertThat(before.toString()).doesNotContain(code);
    // So that the others of this class see what they were told.
    hear(
        List.of(
            """
            {"kind": "acknowledgement", "source": "cong-test", "messageId": "gone-%s", "of": "reconcile",
             "spokeOf": "2025-11-09T08:00:00+07:00", "at": "2025-11-09T08:00:00+07:00",
             "dossier": "%s", "acknowledges": ["d-%s", "late-%s"]}"""
                .formatted(code, code, code, code)));
    assertThat(listed("")).doesNotContain(code);
  }

  @Test
  void sendingAgainNeedsTheTokenAndOrdersTheGroup() {
    Answer refused =
        SERVER.send(
            java.net.http.HttpRequest.newBuilder(
                    SERVER.address("/api/v1/reconciliation/send-again?kind=due&" + ASKED))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(refused.status()).isEqualTo(401);
    JsonNode ordered =
        SERVER.call("POST", "/api/v1/reconciliation/send-again?kind=due&" + ASKED).json();
    assertThat(ordered.get("queued").asInt() + ordered.get("requested").asInt())
        .isEqualTo(WANTED.getOrDefault("due", Set.of()).size());
  }

  @Test
  void wrongParametersAreAnsweredAllAtOnce() {
    Answer wrong = SERVER.get("/api/v1/reconciliation/list?kind=x&cause=y&limit=-1");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.response().body()).contains("kind", "cause", "limit");
  }
}
