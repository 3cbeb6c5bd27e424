package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.JSON;
import static vn.dunghen.RunningServer.LINES;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

class MessagesIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static String step(String id, String more) {
    return "{\"kind\":\"step\",\"source\":\"http\",\"messageId\":\"%s\",\"spokeOf\":\"2026-08-17T08:30:00+07:00\",\"dossier\":\"H-%s\",\"status\":4%s}"
        .formatted(id, id, more);
  }

  private static List<String> outcomes(Answer answer) {
    return answer
        .json()
        .get("results")
        .valueStream()
        .map(r -> r.get("outcome").asString())
        .toList();
  }

  @Test
  void answersForEachMessageByItself() {
    assertThat(SERVER.send(step("m1", "")).status()).isEqualTo(200);
    Answer answer =
        SERVER.send(
            "[" + step("m1", "") + "," + step("m2", ",\"ten\":\"x\"") + "," + step("m3", "") + "]");
    assertThat(outcomes(answer)).containsExactly("known", "quarantined", "accepted");
    JsonNode json = answer.json();
    assertThat(json.get("accepted").asInt()).isEqualTo(1);
    assertThat(json.get("known").asInt()).isEqualTo(1);
    assertThat(json.get("quarantined").asInt()).isEqualTo(1);
    JsonNode second = json.get("results").get(1);
    assertThat(second.get("index").asInt()).isEqualTo(1);
    assertThat(second.get("messageId").asString()).isEqualTo("m2");
    assertThat(second.get("quarantineId").asLong()).isPositive();
    assertThat(second.get("problems").get(0).get("pointer").asString()).isEqualTo("/ten");
    assertThat(second.get("problems").get(0).get("rule").asString()).isEqualTo("unknown-field");
  }

  @Test
  void leavesOutWhatNeedsNoAttentionWhereAskedTo() {
    byte[] body = (step("b1", "") + "\n{broken\n" + step("b2", ",\"status\":0")).getBytes(UTF_8);
    Answer answer = SERVER.call("POST", "/api/v1/messages?brief=true", LINES, body);
    assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
    assertThat(outcomes(answer)).containsOnly("quarantined").hasSize(2);
  }

  @Test
  void warnsOfACodeOutsideTheListAndTakesTheMessage() {
    Answer answer = SERVER.send(step("w1", "").replace("\"status\":4", "\"status\":77"));
    assertThat(outcomes(answer)).containsExactly("accepted");
    JsonNode warning = answer.json().get("results").get(0).get("warnings").get(0);
    assertThat(warning.get("pointer").asString()).isEqualTo("/status");
  }

  @Test
  void quarantinesOtherContentUnderAKnownId() {
    SERVER.send(step("c1", ""));
    Answer answer = SERVER.send(step("c1", ",\"officer\":\"CB-1\""));
    assertThat(outcomes(answer)).containsExactly("quarantined");
    assertThat(answer.json().get("results").get(0).get("problems").get(0).get("rule").asString())
        .isEqualTo("conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/messages",
        "/api/v1/%6Dessages",
        "/api/v1;x=1/messages",
        "/api/v1/messages?brief=true"
      })
  void takesNothingWithoutTheToken(String path) {
    for (String shown : List.of("", "Bearer ", "Bearer wrong", "Basic " + SERVER.token())) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(SERVER.address(path))
              .header("Content-Type", JSON)
              .POST(BodyPublishers.ofString(step("t1", "")));
      if (!shown.isEmpty()) {
        request.header("Authorization", shown);
      }
      Answer answer = SERVER.send(request);
      assertThat(answer.status()).as("%s with '%s'", path, shown).isEqualTo(401);
      assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(answer.json().get("status").asInt()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/quarantine", "/api/v1/quarantine/1", "/api/v1/%71uarantine"})
  void showsNoQuarantineWithoutTheToken(String path) {
    assertThat(SERVER.get(path).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[{},", "x", "{\"a\":1,\"a\":2}", "{} {}"})
  void refusesWhatCannotBeReadAtAll(String body) {
    Answer answer = SERVER.send(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.json().get("detail").asString()).isNotBlank();
  }

  @Test
  void refusesOtherEncodings() {
    byte[] body = step("l1", ",\"division\":\"Tư pháp ê\"").getBytes(ISO_8859_1);
    Answer answer = SERVER.call("POST", "/api/v1/messages", JSON, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void refusesOtherMediaTypes(String type) {
    assertThat(SERVER.send(step("x1", ""), type).status()).isEqualTo(415);
  }

  @Test
  void saysThatItTakesNoCompressedBody() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.address("/api/v1/messages"))
            .header("Content-Type", JSON)
            .header("Content-Encoding", "gzip")
            .header("Authorization", "Bearer " + SERVER.token())
            .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b}));
    Answer answer = SERVER.send(request);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.response().headers().firstValue("Accept-Encoding")).contains("identity");
  }

  @Test
  void refusesABodyOfMoreThan32Mebibytes() {
    byte[] body = new byte[50 * 1024 * 1024];
    java.util.Arrays.fill(body, (byte) ' ');
    assertThat(SERVER.call("POST", "/api/v1/messages", JSON, body).status()).isEqualTo(413);
    assertThat(SERVER.call("POST", "/api/v1/messages", LINES, body).status()).isEqualTo(413);
  }

  @Test
  void refusesMoreThan20000MessagesAndTakesNoneOfThem() {
    String lines = (step("many1", "") + "\n") + "{}\n".repeat(20_000);
    assertThat(SERVER.send(lines, LINES).status()).isEqualTo(413);
    assertThat(SERVER.send("[" + "{},".repeat(1_000_000) + "{}]").status()).isEqualTo(413);
    assertThat(outcomes(SERVER.send(step("many1", "")))).containsExactly("accepted");
  }

  @Test
  void servesTheSchemaOfEveryKind() {
    JsonNode all = SERVER.get("/api/v1/schemas").json();
    assertThat(all.size()).isEqualTo(13);
    all.forEach(
        address -> {
          Answer answer = SERVER.get(address.asString());
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
              .startsWith("application/schema+json");
          assertThat(answer.json().get("properties").has("messageId")).isTrue();
        });
    assertThat(SERVER.get("/api/v1/schemas/nothing").status()).isEqualTo(404);
  }
}
