package vn.dunghen.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * Differences taken apart, each with dossiers of its own whose figures are worked out by hand: ten
 * are told, due on the tenth; three end in time. The portal knows the first eight and of these the
 * end of two.
 */
class ComparisonIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HEAD =
      "unit_code,unit_name,period,captured_on,row_type,group_code,indicator,numerator,denominator,"
          + "published_points,max_points,note\n";

  private static String message(String kind, String id, int day, String dossier, String more) {
    return """
        {"kind": "%s", "source": "published", "messageId": "%s", "spokeOf": "%s", "dossier": "%s"%s}"""
        .formatted(kind, id, moment(day, 8), dossier, more);
  }

  private static String moment(int day, int hour) {
    return "2025-08-%02dT%02d:00:00+07:00".formatted(day, hour);
  }

  private static String code(String unit, int number) {
    return "%s-250801-%05d".formatted(unit, number);
  }

  private static void hearTen(String unit) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String code = code(unit, i);
      String accepted =
          """
          , "procedure": "1.00000%d", "competentUnit": "%s", "channel": 1, "status": 2,
          "acceptedAt": "%s", "due": "%s\""""
              .formatted(i % 3, unit, moment(1, 8), moment(10, 17));
      told.add(message("dossier", "new-" + code, 1, code, accepted));
      if (i < 3) {
        String end = ", \"status\": 9, \"endedAt\": \"" + moment(6, 9) + "\"";
        told.add(message("dossier", "end-" + code, 6, code, end));
      }
      String said = i < 2 ? "\"new-%s\", \"end-%s\"".formatted(code, code) : "\"new-" + code + "\"";
      if (i < 8) {
        String ack = ", \"at\": \"" + moment(7, 8) + "\", \"acknowledges\": [" + said + "]";
        told.add(message("acknowledgement", "ack-" + code, 7, code, ack));
      }
    }
    Answer answer = SERVER.send("[" + String.join(",", told) + "]");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    String mark = code("X98", unit.hashCode() & 0xffff);
    SERVER.send(message("dossier", "mark-" + mark, 1, mark, ""));
    Instant until = Instant.now().plus(PATIENCE);
    LiveRegister live = SERVER.bean(LiveRegister.class);
    while (!live.register(Ledger.LOCAL).has(new DossierCode(mark))) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }

  private static JsonNode file(String body, String more) {
    Answer answer =
        SERVER.call("POST", "/api/v1/published/files" + more, "text/csv", body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static void published(String unit, int day, String... rows) {
    StringBuilder sheet = new StringBuilder(HEAD);
    for (String row : rows) {
      sheet.append("%s,,2025-08,%s,%s\n".formatted(unit, moment(day, 12), row));
    }
    file(sheet.toString(), "");
  }

  private static JsonNode json(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode line(String unit, String asOf, String code) {
    JsonNode answer = json("/api/v1/published?unit=" + unit + "&period=2025-08&asOf=" + asOf);
    for (JsonNode line : answer.get("indicators")) {
      if (line.get("code").asString().equals(code)) {
        return line;
      }
    }
    for (JsonNode line : answer.get("groups")) {
      if (line.get("code").asString().equals(code)) {
        return line;
      }
    }
    return answer.get("total");
  }

  private static Map<String, BigDecimal> pieces(JsonNode line) {
    Map<String, BigDecimal> pieces = new LinkedHashMap<>();
    for (JsonNode piece : line.get("pieces")) {
      String reading = piece.get("reading").isNull() ? "" : " " + piece.get("reading").asString();
      pieces.put(
          piece.get("cause").asString() + reading,
          piece.get("points").decimalValue().stripTrailingZeros());
    }
    return pieces;
  }

  private static BigDecimal points(String written) {
    return new BigDecimal(written).stripTrailingZeros();
  }

  @Test
  void dossiersThatThePortalLacksOrHasOtherwiseExplainTheDifference() {
    String unit = "H32.130";
    hearTen(unit);
    published(
        unit, 20, "INDICATOR,TDGQ,2.1,2,8,5,20,", "GROUP,TDGQ,,,,5,20,", "TOTAL,TOTAL,,,,30,100,");
    JsonNode line = line(unit, "2025-08-20", "2.1");
    // 3/10 here, 3/8 of what both have, 2/8 there.
    assertThat(line.get("local").decimalValue().stripTrailingZeros()).isEqualTo(points("6.00"));
    assertThat(line.get("predicted").decimalValue().stripTrailingZeros()).isEqualTo(points("5.00"));
    assertThat(line.get("difference").decimalValue().stripTrailingZeros())
        .isEqualTo(points("1.00"));
    assertThat(pieces(line))
        .isEqualTo(Map.of("NOT_ON_PORTAL", points("-1.50"), "DIFFERENT", points("2.50")));
    assertThat(line.get("unexplained").decimalValue().stripTrailingZeros())
        .isEqualTo(points("0.00"));
    assertThat(pieces(line(unit, "2025-08-20", "TDGQ"))).isEqualTo(pieces(line));
    JsonNode columns = line.get("columns");
    assertThat(columns.at("/local/numerator").asInt()).isEqualTo(3);
    assertThat(columns.at("/should/denominator").asInt()).isEqualTo(10);
    assertThat(columns.at("/is/denominator").asInt()).isEqualTo(8);
    JsonNode dossiers =
        json(
            "/api/v1/published/dossiers?indicator=2.1&period=2025-08&asOf=2025-08-20&unit=" + unit);
    assertThat(dossiers.get("total").asInt()).isEqualTo(3);
    assertThat(dossiers.at("/items/0/code").asString()).isEqualTo(code(unit, 2));
    assertThat(dossiers.at("/items/0/where").asString()).isEqualTo("BOTH");
    assertThat(dossiers.at("/items/1/where").asString()).isEqualTo("ONLY_HERE");
  }

  @Test
  void theTimeSinceTheCaptureIsAPieceOfItsOwn() {
    String unit = "H32.131";
    hearTen(unit);
    // On the eighth nothing was late: 20 here and there; on the twentieth 6.
    published(unit, 8, "INDICATOR,TDGQ,2.1,8,8,20,20,");
    assertThat(pieces(line(unit, "2025-08-20", "2.1")))
        .isEqualTo(Map.of("SINCE_CAPTURE", points("-14.00")));
    assertThat(line(unit, "2025-08-05", "2.1").get("difference").isNull())
        .as("before it was captured nothing was published")
        .isTrue();
  }

  @Test
  void whatNothingExplainsIsSaidToBeCountsOrFormula() {
    String unit = "H32.132";
    hearTen(unit);
    published(unit, 20, "INDICATOR,TDGQ,2.1,2,8,4,20,");
    assertThat(pieces(line(unit, "2025-08-20", "2.1")))
        .isEqualTo(
            Map.of(
                "NOT_ON_PORTAL", points("-1.50"),
                "DIFFERENT", points("2.50"),
                "FORMULA", points("1.00")));
    published(unit, 21, "INDICATOR,TDGQ,2.1,1,8,2.5,20,");
    JsonNode line = line(unit, "2025-08-21", "2.1");
    assertThat(pieces(line)).containsEntry("COUNTS", points("2.50"));
    assertThat(line.get("unexplained").decimalValue().stripTrailingZeros())
        .isEqualTo(points("2.50"));
    published(unit, 22, "INDICATOR,TDGQ,2.1,,,7,20,");
    assertThat(pieces(line(unit, "2025-08-22", "2.1"))).containsEntry("UNKNOWN", points("-2.00"));
  }

  @Test
  void anotherReadingThatGivesThePublishedFigureIsNamed() {
    String unit = "H32.133";
    hearTen(unit);
    // 4 × 50 % is 2.00 on the portal; with full points from 80 % it is 2.50.
    published(unit, 20, "INDICATOR,MDSH,4.2,4,8,2.5,4,");
    JsonNode line = line(unit, "2025-08-20", "4.2");
    assertThat(pieces(line))
        .anySatisfy(
            (cause, points) -> {
              assertThat(cause).startsWith("READING 766-");
              assertThat(points).isEqualTo(points("-0.50"));
            });
  }

  @Test
  void aConstantIsNamedAndAMissingScoreIsCountedFromItsCounts() {
    String unit = "H32.134";
    hearTen(unit);
    published(
        unit,
        20,
        "INDICATOR,MDSH,4.6,,,1,2,",
        "INDICATOR,TTTT,3.6,1,4,,6,",
        "INDICATOR,TTTT,3.5,,346,,2,",
        "INDICATOR,CKMB,1.1,0,0,,6,");
    assertThat(pieces(line(unit, "2025-08-20", "4.6")))
        .isEqualTo(Map.of("CONSTANT", points("1.00")));
    JsonNode paid = line(unit, "2025-08-20", "3.6");
    assertThat(paid.get("rescored").asBoolean()).isTrue();
    assertThat(paid.get("score").decimalValue().stripTrailingZeros()).isEqualTo(points("1.50"));
    JsonNode missing = line(unit, "2025-08-20", "3.5");
    assertThat(missing.get("score").isNull()).isTrue();
    assertThat(missing.get("difference").isNull()).as("not known is not 0").isTrue();
    assertThat(missing.at("/published/numerator").isNull()).isTrue();
    assertThat(line(unit, "2025-08-20", "1.1").get("score").isNull()).isTrue();
  }

  @Test
  void aDossierWithoutAProcedureShouldNotBeOnThePortal() {
    String unit = "H32.135";
    hearTen(unit);
    String code = code(unit, 50);
    String accepted =
        ", \"competentUnit\": \"%s\", \"status\": 2, \"acceptedAt\": \"%s\", \"due\": \"%s\""
            .formatted(unit, moment(1, 8), moment(10, 17));
    SERVER.send(message("dossier", "new-" + code, 1, code, accepted));
    hearTen("H32.136");
    JsonNode columns = line(unit, "2025-08-20", "2.1").get("columns");
    assertThat(columns.at("/local/denominator").asInt()).isEqualTo(11);
    assertThat(columns.at("/should/denominator").asInt()).isEqualTo(10);
  }

  @Test
  void aFormulaThatChangesForManyUnitsRaisesANotice() {
    hearTen("H32.137");
    StringBuilder before = new StringBuilder(HEAD);
    StringBuilder after = new StringBuilder(HEAD);
    for (int i = 140; i < 148; i++) {
      before.append("H32.%d,,2025-07,2025-08-11,INDICATOR,MDSH,4.6,,,2,2,\n".formatted(i));
      String points = i < 146 ? "1.5" : "2";
      after.append("H32.%d,,2025-07,2025-08-12,INDICATOR,MDSH,4.6,,,%s,2,\n".formatted(i, points));
    }
    after.append("H77.01,Sở lạ,2025-07,2025-08-12,TOTAL,TOTAL,,,,50,100,\n");
    file(before.toString(), "");
    String signs = "/api/v1/published/signs?period=2025-07&asOf=";
    assertThat(json(signs + "2025-08-11").get("jumps")).isEmpty();
    file(after.toString(), "");
    JsonNode jump = json(signs + "2025-08-12").get("jumps");
    assertThat(jump).hasSize(1);
    assertThat(jump.at("/0/indicator").asString()).isEqualTo("4.6");
    assertThat(jump.at("/0/units")).hasSize(6);
    assertThat(jump.at("/0/of").asInt()).isEqualTo(8);
    assertThat(jump.at("/0/median").decimalValue().stripTrailingZeros()).isEqualTo(points("0.50"));
    assertThat(json(signs + "2025-08-12").at("/notOurs/0/unit").asString()).isEqualTo("H77.01");
    assertThat(json(signs + "2025-08-12").get("notThere")).isNotEmpty();
  }

  @Test
  void aChangedFigureOfAPastPeriodIsSeenAsOne() {
    String unit = "H32.150";
    String row = "%s,,2025-09,%s,TOTAL,TOTAL,,,,%s,100,\n";
    file(HEAD + row.formatted(unit, "2025-09-20", "70"), "");
    file(HEAD + row.formatted(unit, "2025-10-05", "71"), "");
    file(HEAD + row.formatted(unit, "2025-10-06", "71"), "");
    file(HEAD + row.formatted(unit, "2025-10-07", "75.5"), "");
    JsonNode shown =
        json("/api/v1/published/history?code=TOTAL&period=2025-09&unit=" + unit).get("shown");
    assertThat(shown).hasSize(4);
    List<String> told = new ArrayList<>();
    shown.forEach(
        one -> told.add(one.get("changed") + " " + one.get("changedAfterEnd").asString()));
    assertThat(told).containsExactly("false false", "true false", "false false", "true true");
  }

  @Test
  void anAnswerKeptAsAFileIsReadLikeOneThatWasFetched() {
    String body =
        """
        {"code":"OK","message":null,"data":{"overview":{"score":9.25,"maxScore":18},"evaluation":[
          {"departmentCode":"H32.151","departmentName":"UBND xã Thử","metrics":[
            {"code":"SO_HOA_GIAY_TO_GIAI_QUYET","numerator":1,"denominator":2,"ratio":50,"score":2,"maxScore":4},
            {"code":"METRIC_OF_TOMORROW","numerator":1,"denominator":2,"ratio":50,"score":1,"maxScore":2}]}]}}""";
    String about =
        "?endpoint=dossier-digitized&period=2025-10&capturedAt=2025-11-01T08:00:00%2B07:00";
    JsonNode first = file(body, about);
    assertThat(first.get("captures")).hasSize(1);
    assertThat(file(body, about).get("known").asInt()).as("the same again").isEqualTo(1);
    JsonNode compared = json("/api/v1/published?unit=H32.151&period=2025-10");
    assertThat(compared.at("/new/0/code").asString()).isEqualTo("METRIC_OF_TOMORROW");
    JsonNode captures = json("/api/v1/published/captures?period=2025-10").get("captures");
    long answer = captures.at("/0/answers/0/id").asLong();
    assertThat(SERVER.get("/api/v1/published/answers/" + answer).response().body()).isEqualTo(body);
    assertThat(captures.at("/0/answers/0/sha256").asString()).hasSize(64);
  }

  @Test
  void whatIsNoFileOfFiguresIsRefusedWithReasonsAndLeavesNothing() {
    int before = json("/api/v1/published/captures?period=2024-01").get("captures").size();
    for (String body :
        List.of("", "x", "{\"code\":\"OK\",\"data\":{}}", HEAD + "H32,,2024-01,x,,,,,,,,\n")) {
      Answer answer =
          SERVER.call("POST", "/api/v1/published/files", "text/csv", body.getBytes(UTF_8));
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().get("errors")).isNotEmpty();
    }
    assertThat(json("/api/v1/published/captures?period=2024-01").get("captures")).hasSize(before);
    assertThat(SERVER.call("POST", "/api/v1/published/fetch").status()).isEqualTo(409);
    assertThat(SERVER.get("/api/v1/published?channel=2").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/v1/published/dossiers?indicator=9.9").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/v1/published/answers/999999999").status()).isEqualTo(404);
    assertThat(SERVER.get("/api/v1/published/template.csv").response().body())
        .startsWith("unit_code,unit_name,period");
  }
}
