package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.JSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.journal.Quarantine;

class QuarantineIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static String dossier(String id, String more) {
    return "{\"kind\":\"dossier\",\"source\":\"q\",\"messageId\":\"%s\",\"spokeOf\":\"2026-08-17T08:30:00+07:00\",\"dossier\":\"Q-%s\"%s}"
        .formatted(id, id, more);
  }

  /** Sends what must go to quarantine; its number there. */
  private static long quarantined(String message) {
    JsonNode result = SERVER.send(message).json().get("results").get(0);
    assertThat(result.get("outcome").asString()).isEqualTo("quarantined");
    return result.get("quarantineId").asLong();
  }

  private static Answer correct(long id, String message) {
    return SERVER.call("PUT", "/api/v1/quarantine/" + id, JSON, message.getBytes(UTF_8));
  }

  private static Answer replay(long id) {
    return SERVER.call("POST", "/api/v1/quarantine/" + id + "/replay");
  }

  private static JsonNode item(long id) {
    return SERVER.call("GET", "/api/v1/quarantine/" + id).json();
  }

  private static String outcome(Answer answer) {
    return answer.json().get("results").get(0).get("outcome").asString();
  }

  @Test
  void listsWhatWaitsPageByPage() {
    long first = quarantined(dossier("l1", ",\"channel\":\"x\""));
    long second = quarantined(dossier("l2", ",\"channel\":\"x\""));
    JsonNode page =
        SERVER
            .call("GET", "/api/v1/quarantine?status=OPEN&source=q&limit=1&after=" + (first - 1))
            .json();
    assertThat(page.get("total").asLong()).isGreaterThanOrEqualTo(2);
    assertThat(page.get("items")).hasSize(1);
    JsonNode item = page.get("items").get(0);
    assertThat(item.get("id").asLong()).isEqualTo(first);
    assertThat(item.get("messageId").asString()).isEqualTo("l1");
    assertThat(item.get("problems").get(0).get("pointer").asString()).isEqualTo("/channel");
    assertThat(page.get("next").asLong()).isEqualTo(first).isLessThan(second);
  }

  @Test
  void keepsTheSameMistakeOnce() {
    assertThat(quarantined(dossier("s1", ",\"channel\":\"x\"")))
        .isEqualTo(quarantined(dossier("s1", ",\"channel\":\"x\"")));
  }

  @Test
  void keepsDifferentMessagesApartThoughTheirKindIsUnknown() {
    String first = "{\"kind\":\"x\",\"source\":\"q\",\"messageId\":\"u1\"}";
    long id = quarantined(first);
    assertThat(item(id).get("source").asString()).isEqualTo("q");
    assertThat(item(id).get("messageId").asString()).isEqualTo("u1");
    assertThat(quarantined(first)).isEqualTo(id);
    assertThat(quarantined(first.replace("u1", "u2"))).isNotEqualTo(id);
    assertThat(quarantined(first.replace("u1\"", "u1\",\"a\":1"))).isNotEqualTo(id);
  }

  @Test
  void takesAMessageInOnceItIsCorrected() {
    long id = quarantined(dossier("c1", ",\"acceptedAt\":\"0202-08-17T08:30:00+07:00\""));
    assertThat(item(id).get("message").get("acceptedAt").asString()).startsWith("0202");
    Answer corrected = correct(id, dossier("c1", ",\"acceptedAt\":\"2026-08-17T08:30:00+07:00\""));
    assertThat(corrected.json().get("problems")).isEmpty();
    assertThat(outcome(replay(id))).isEqualTo("accepted");
    assertThat(item(id).get("status").asString()).isEqualTo("REPLAYED");
    assertThat(replay(id).status()).as("a second time").isEqualTo(404);
  }

  @Test
  void doesNotTakeInWhatIsLeftOfAMessageThatWasNotCorrected() {
    long id = quarantined(dossier("n1", ",\"paidOnline\":\"không rõ\",\"ten\":\"x\""));
    Answer answer = replay(id);
    assertThat(outcome(answer)).isEqualTo("quarantined");
    assertThat(answer.json().get("results").get(0).get("problems")).hasSize(2);
    assertThat(item(id).get("status").asString()).isEqualTo("OPEN");
  }

  /** As an earlier program kept it, for a reason of its own; its number. */
  private static long keptBefore(String message, String pointer, String rule) {
    String problems =
        "[{\"pointer\":\"%s\",\"rule\":\"%s\",\"message\":\"như trước\"}]".formatted(pointer, rule);
    return SERVER
        .bean(Quarantine.class)
        .keep(List.of(new Quarantine.Refused("q", "b", message, problems, message + problems)))
        .getFirst();
  }

  @Test
  void takesAMessageInThatIsSoundByNowThoughNobodyCorrectedIt() {
    long id = keptBefore(dossier("b1", ",\"channel\":3"), "/channel", "range");
    assertThat(outcome(replay(id))).isEqualTo("accepted");
    assertThat(item(id).get("status").asString()).isEqualTo("REPLAYED");
  }

  @Test
  void tellsTheReasonsOfTheReadingNow() {
    long id = keptBefore(dossier("b2", ",\"channel\":true"), "/channel", "range");
    Answer answer = replay(id);
    assertThat(outcome(answer)).isEqualTo("quarantined");
    assertThat(item(id).get("problems").get(0).get("rule").asString()).isEqualTo("type");
    assertThat(answer.json().get("results").get(0).get("problems"))
        .isEqualTo(item(id).get("problems"));
  }

  @Test
  void whatIsLeftOfAMessageIsNotReadAgain() {
    long id = keptBefore(dossier("b3", ""), "/channel", "range");
    assertThat(outcome(replay(id))).isEqualTo("quarantined");
    assertThat(item(id).get("problems").get(0).get("rule").asString()).isEqualTo("range");
    long cell = keptBefore(dossier("b4", ",\"channel\":3"), "/channel", "cell");
    assertThat(outcome(replay(cell))).isEqualTo("quarantined");
    long whole = keptBefore(dossier("b5", ""), "", "cell");
    assertThat(outcome(replay(whole))).isEqualTo("quarantined");
  }

  private static String onThePage(long id) {
    String page = SERVER.get("/nguon?nguon=q&sau=" + (id - 1)).response().body();
    return page.substring(page.indexOf("/cach-ly/" + id + "/ghi"))
        .split("<details class=\"held\"", 2)[0];
  }

  @Test
  void offersAsItIsOnlyWhatWouldBeTakenIn() {
    String button = "/nap\"";
    long wrong = quarantined(dossier("p1", ",\"channel\":true"));
    assertThat(onThePage(wrong)).contains("/bo\"").doesNotContain(button);
    assertThat(onThePage(keptBefore(dossier("p2", ",\"channel\":3"), "/channel", "range")))
        .contains(button);
    SERVER.send(dossier("p3", ",\"channel\":2"));
    long conflict = quarantined(dossier("p3", ",\"channel\":1"));
    assertThat(onThePage(conflict)).doesNotContain(button);
    correct(conflict, dossier("p3-corrected", ",\"channel\":1"));
    assertThat(onThePage(conflict)).contains(button);
  }

  @Test
  void saysWhatIsStillWrongWithACorrection() {
    long id = quarantined(dossier("w1", ",\"channel\":\"x\""));
    Answer answer = correct(id, dossier("w1", ",\"channel\":2,\"hoTen\":\"Nguyễn Văn Mẫu\""));
    assertThat(answer.json().get("problems").get(0).get("pointer").asString()).isEqualTo("/hoTen");
    assertThat(answer.response().body()).doesNotContain("Mẫu");
  }

  @Test
  void settlesAConflictByAnotherId() {
    SERVER.send(dossier("k1", ",\"channel\":2"));
    long id = quarantined(dossier("k1", ",\"channel\":1"));
    assertThat(outcome(replay(id))).isEqualTo("quarantined");
    correct(id, dossier("k1", ",\"channel\":1"));
    assertThat(outcome(replay(id))).as("still the same id").isEqualTo("quarantined");
    assertThat(item(id).get("problems").get(0).get("rule").asString()).isEqualTo("conflict");
    correct(id, dossier("k1-corrected", ",\"channel\":1"));
    assertThat(outcome(replay(id))).isEqualTo("accepted");
  }

  @Test
  void replaysEverythingThatWasCorrected() {
    long corrected = quarantined(dossier("r1", ",\"channel\":\"x\""));
    long not = quarantined(dossier("r2", ",\"channel\":\"x\""));
    correct(corrected, dossier("r1", ",\"channel\":2"));
    Answer answer = SERVER.call("POST", "/api/v1/quarantine/replay");
    assertThat(answer.json().get("accepted").asLong()).isPositive();
    int place = 0;
    for (JsonNode result : answer.json().get("results")) {
      assertThat(result.get("index").asInt()).isEqualTo(place++);
    }
    assertThat(item(corrected).get("status").asString()).isEqualTo("REPLAYED");
    assertThat(item(not).get("status").asString()).isEqualTo("OPEN");
  }

  private static List<Long> listed(String filter) {
    JsonNode page = SERVER.call("GET", "/api/v1/quarantine?limit=500&status=OPEN&" + filter).json();
    List<Long> ids = new ArrayList<>();
    page.get("items").forEach(item -> ids.add(item.get("id").asLong()));
    assertThat(page.get("total").asLong()).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void findsThemByReasonKindDayAndWithoutASource() {
    long type = quarantined(dossier("f1", ",\"channel\":\"x\""));
    long unknown = quarantined(dossier("f2", ",\"ten\":\"kind dossier\""));
    long step =
        quarantined(
            "{\"kind\":\"step\",\"source\":\"q\",\"messageId\":\"f3\",\"spokeOf\":"
                + "\"2026-08-17T08:30:00+07:00\",\"dossier\":\"Q-f3\",\"status\":\"x\"}");
    long nobody = quarantined("{\"kind\":\"dossier\",\"messageId\":\"f4\"}");
    assertThat(listed("rule=type")).contains(type).doesNotContain(unknown, nobody);
    assertThat(listed("rule=unknown-field")).contains(unknown).doesNotContain(type, step);
    assertThat(listed("kind=step")).contains(step).doesNotContain(type, unknown, nobody);
    assertThat(listed("kind=dossier")).contains(type, unknown).doesNotContain(step);
    assertThat(listed("source=")).contains(nobody).doesNotContain(type, unknown, step);
    assertThat(listed("source=q&rule=type&kind=dossier"))
        .contains(type)
        .doesNotContain(unknown, step, nobody);
    LocalDate today = VietnamTime.dateOf(Instant.parse(item(type).get("heardAt").asString()));
    assertThat(listed("day=" + today)).contains(type);
    assertThat(listed("day=" + today.minusDays(1))).doesNotContain(type);
    assertThat(SERVER.call("GET", "/api/v1/quarantine?kind=x").status()).isEqualTo(400);
    assertThat(SERVER.call("GET", "/api/v1/quarantine?day=31-02").status()).isEqualTo(400);
  }

  @Test
  void replaysOnlyWhatIsAskedFor() {
    long ours = quarantined(dossier("a1", ",\"channel\":\"x\""));
    long theirs = quarantined(dossier("a2", ",\"channel\":\"x\"").replace("\"q\"", "\"q-other\""));
    correct(ours, dossier("a1", ",\"channel\":2"));
    correct(theirs, dossier("a2", ",\"channel\":2").replace("\"q\"", "\"q-other\""));
    Answer answer = SERVER.call("POST", "/api/v1/quarantine/replay?source=q-other");
    assertThat(answer.json().get("results")).hasSize(1);
    assertThat(item(theirs).get("status").asString()).isEqualTo("REPLAYED");
    assertThat(item(ours).get("status").asString()).isEqualTo("OPEN");
    SERVER.call("POST", "/api/v1/quarantine/replay?source=q&kind=step");
    assertThat(item(ours).get("status").asString()).isEqualTo("OPEN");
    SERVER.call("POST", "/api/v1/quarantine/replay?source=q&kind=dossier");
    assertThat(item(ours).get("status").asString()).isEqualTo("REPLAYED");
  }

  @Test
  void dismissesWhatIsOpenAndNothingElse() {
    long id = quarantined(dossier("d1", ",\"channel\":\"x\""));
    assertThat(SERVER.call("DELETE", "/api/v1/quarantine/" + id).json().get("status").asString())
        .isEqualTo("DISMISSED");
    assertThat(SERVER.call("DELETE", "/api/v1/quarantine/" + id).status()).isEqualTo(404);
    assertThat(correct(id, dossier("d1", "")).status()).isEqualTo(404);
    assertThat(SERVER.call("DELETE", "/api/v1/quarantine/999999").status()).isEqualTo(404);
  }

  @Test
  void wantsExactlyOneCorrectMessage() {
    long id = quarantined(dossier("o1", ",\"channel\":\"x\""));
    assertThat(correct(id, "[]").status()).isEqualTo(400);
    assertThat(correct(id, "[" + dossier("o1", "") + "," + dossier("o2", "") + "]").status())
        .isEqualTo(400);
    assertThat(correct(id, "{").status()).isEqualTo(400);
    assertThat(item(id).get("problems")).hasSize(1);
  }
}
