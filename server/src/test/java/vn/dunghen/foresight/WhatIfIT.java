package vn.dunghen.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.calendar.Period;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.Slice;
import vn.dunghen.supposing.Mend;

/**
 * Goal: what is supposed is what comes true. Method: ask, then let it really happen, by messages,
 * and ask for the index.
 */
class WhatIfIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static void hear(List<String> messages) {
    Answer answer = SERVER.send("[" + String.join(",", messages) + "]");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    Instant heard = Instant.now();
    LiveRegister live = SERVER.bean(LiveRegister.class);
    // One more message tells when all before it are in every figure.
    String mark = "X99-250101-" + Math.abs(heard.hashCode() % 90_000 + 10_000);
    SERVER.send(message("dossier", "mark-" + heard, heard.toString(), mark, ""));
    while (!live.register(Ledger.LOCAL).has(new vn.dunghen.dossier.DossierCode(mark))) {
      assertThat(Instant.now()).isBefore(heard.plus(PATIENCE));
      Thread.onSpinWait();
    }
  }

  private static String message(
      String kind, String id, String spokeOf, String dossier, String more) {
    return """
        {"kind": "%s", "source": "what-if", "messageId": "%s", "spokeOf": "%s", "dossier": "%s"%s}"""
        .formatted(kind, id, spokeOf, dossier, more);
  }

  private static String moment(int day, int hour) {
    return "2025-09-%02dT%02d:00:00+07:00".formatted(day, hour);
  }

  private static String code(String unit, int number) {
    return "%s-250902-%05d".formatted(unit, number);
  }

  /** Ten dossiers due on the tenth, three of them done. */
  private static List<String> ten(String unit) {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String code = code(unit, i);
      messages.add(
          message(
              "dossier",
              "new-" + code,
              moment(2, 8),
              code,
              """
              , "procedure": "1.00000%d", "competentUnit": "%s", "channel": %d, "status": 2,
              "acceptedAt": "%s", "due": "%s", "components": [{"code": "TP01", "hasFile": true}]"""
                  .formatted(i % 3, unit, 1 + i % 2, moment(2, 8), moment(10, 17))));
      if (i < 3) {
        messages.add(ended(code, moment(6, 9)));
      }
    }
    return messages;
  }

  private static String ended(String code, String at) {
    return message(
        "dossier", "end-" + code, at, code, ", \"status\": 9, \"endedAt\": \"" + at + "\"");
  }

  private static JsonNode json(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(path + answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode index(String more) {
    return json("/api/v1/index?" + more).at("/units/0");
  }

  private static JsonNode supposed(String more) {
    return json("/api/v1/what-if?" + more);
  }

  @Test
  void dossiersThatEndInTimeAreCountedAsWhenTheyDid() {
    String unit = "H32.104";
    hear(ten(unit));
    String about = "unit=" + unit + "&period=2025-09&asOf=" + moment(9, 12).replace("+", "%2B");
    String later = "unit=" + unit + "&period=2025-09&asOf=2025-09-20";
    JsonNode open = index(later);
    String named = code(unit, 5) + "," + code(unit, 6) + ",H32.104-250902-99999";
    JsonNode answer = supposed(about + "&change=end&dossiers=" + named);
    assertThat(answer.get("before")).isEqualTo(index(about));
    assertThat(answer.get("dossiersChanged").asInt()).isEqualTo(2);
    assertThat(answer.get("dossiersUnchanged").asInt()).isEqualTo(1);
    assertThat(index(later)).as("asking changes nothing").isEqualTo(open);
    hear(IntStream.of(5, 6).mapToObj(i -> ended(code(unit, i), moment(9, 12))).toList());
    assertThat(answer.get("after")).isEqualTo(index(about));
    // Seven were overdue; two of them are not now.
    assertThat(index(later).at("/total").decimalValue())
        .isGreaterThan(open.at("/total").decimalValue());
  }

  @Test
  void resultsThatBearAFileAreCountedAsWhenTheyCame() {
    String unit = "H32.105";
    hear(ten(unit));
    String about = "unit=" + unit + "&period=2025-09&asOf=2025-09-20";
    JsonNode answer = supposed(about + "&change=result_file");
    assertThat(answer.get("dossiersChanged").asInt()).isEqualTo(3);
    assertThat(answer.get("gain").decimalValue()).isPositive();
    hear(
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    message(
                        "result",
                        "result-" + code(unit, i),
                        moment(7, 8),
                        code(unit, i),
                        ", \"resultId\": \"KQ\", \"hasFile\": true"))
            .toList());
    assertThat(answer.get("after")).isEqualTo(index(about));
  }

  @Test
  void whatIsSentAgainIsCountedAsWhenThePortalKnowsIt() {
    String unit = "H32.106";
    List<String> told = ten(unit);
    hear(told);
    hear(List.of(acknowledged(unit, 0, "new-"), acknowledged(unit, 4, "new-")));
    String about = "unit=" + unit + "&period=2025-09&asOf=2025-09-20&ledger=portal";
    JsonNode answer = supposed(about + "&change=sent_again");
    assertThat(answer.get("before")).isEqualTo(index(about));
    // Of the two known to the portal one has ended, which it does not know; eight are not known.
    assertThat(answer.get("dossiersChanged").asInt()).isEqualTo(9);
    List<String> confirmed = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      confirmed.add(acknowledged(unit, i, "new-"));
      if (i < 3) {
        confirmed.add(acknowledged(unit, i, "end-"));
      }
    }
    hear(confirmed);
    assertThat(answer.get("after")).isEqualTo(index(about));
  }

  private static String acknowledged(String unit, int i, String mark) {
    String code = code(unit, i);
    return message(
        "acknowledgement",
        "ack-" + mark + code,
        moment(3, 8),
        code,
        """
        , "at": "%s", "acknowledges": ["%s%s"]"""
            .formatted(moment(3, 8), mark, code));
  }

  @Test
  void anotherDefinitionIsTheReadingOfThatName() {
    String about = "unit=H32.105&period=2025-09&asOf=2025-09-20";
    JsonNode answer = supposed(about + "&change=definition&other=766-working-document");
    assertThat(answer.get("after")).isEqualTo(index(about + "&definition=766-working-document"));
    assertThat(answer.get("before")).isEqualTo(index(about));
  }

  @Test
  void everyDossierIsJudgedAnewWhereTheRuleOfACountChanges() {
    String unit = "H32.107";
    List<String> told = new ArrayList<>(ten(unit));
    told.add(
        message("dossier", "db-1", moment(3, 8), code(unit, 1), ", \"databasesUsed\": [\"77\"]"));
    hear(told);
    String about = "unit=" + unit + "&period=2025-09&asOf=2025-09-20";
    JsonNode answer = supposed(about + "&change=population_databases&databases=1,77");
    assertThat(numerator(answer.get("before"), "4.5b")).isZero();
    assertThat(numerator(answer.get("after"), "4.5b")).isOne();
    assertThat(answer.get("layingMillis").asLong()).isNotNegative();
  }

  private static int numerator(JsonNode unit, String code) {
    for (JsonNode indicator : unit.get("indicators")) {
      if (indicator.get("code").asString().equals(code)) {
        return indicator.get("numerator").asInt();
      }
    }
    return -1;
  }

  @Test
  void whatIsWorthDoingIsWorthWhatTheWhatIfSays() {
    String unit = "H32.108";
    hear(ten(unit));
    Period september = Period.parse("2025-09");
    Instant asOf = Instant.parse("2025-09-08T05:00:00Z");
    var tree = SERVER.bean(LiveRegister.class).organisation().treeOn(LocalDate.of(2025, 9, 8));
    Slice slice = Slice.of(tree, tree.root().orElseThrow().code(), september, asOf);
    FigureQuestion province =
        new FigureQuestion(Ledger.LOCAL, Definitions.shipped().standard(), slice);
    Worth.Ranked ranked = SERVER.bean(Worth.class).rank(province);
    List<Worth.Gain> own =
        ranked.gains().stream().filter(gain -> gain.unit().value().equals(unit)).toList();
    assertThat(own).extracting(Worth.Gain::mend).contains(Mend.RESULT_FILE, Mend.END, Mend.REUSE);
    for (Worth.Gain gain : own) {
      FigureQuestion question = province.withUnit(gain.unit());
      if (gain.mend() != Mend.END) {
        Supposed supposed =
            SERVER
                .bean(WhatIf.class)
                .ask(question, new Change.MendedAll(gain.mend(), question.slice(), null));
        assertThat(gain.gain()).as(gain.toString()).isEqualTo(supposed.gain());
        assertThat(gain.dossiers()).as(gain.toString()).isEqualTo(supposed.changed());
      } else {
        // Seven are open and due on the tenth.
        assertThat(gain.dossiers()).isEqualTo(7);
      }
    }
  }

  @Test
  void whatCannotBeReadIsAnsweredAllAtOnce() {
    Answer answer =
        SERVER.get(
            "/api/v1/what-if?unit=H32.105&change=fly&dueBefore=soon&period=2025-09&format=csv");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.json().get("errors")).hasSize(3);
    assertThat(SERVER.get("/api/v1/what-if").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/v1/what-if?change=sent_again").status()).isEqualTo(400);
    String many = "A,".repeat(301);
    assertThat(SERVER.get("/api/v1/what-if?change=end&dossiers=" + many).status()).isEqualTo(400);
  }
}
