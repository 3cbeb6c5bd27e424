package vn.dunghen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/** Every figure of the province as it is offered to the portal. */
class ExportPortalIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String PERIOD = "2026-04";

  private static Answer get(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
    return answer;
  }

  private static void hear(String unit, int number) {
    String code = "%s-260401-%05d".formatted(unit, number);
    SERVER.send(
        """
        {"kind": "dossier", "source": "offered", "messageId": "new-%s", "dossier": "%s",
         "spokeOf": "2026-04-01T08:00:00+07:00", "procedure": "1.000001", "competentUnit": "%s",
         "status": 2, "acceptedAt": "2026-04-01T08:00:00+07:00", "due": "2026-04-10T17:00:00+07:00"}"""
            .formatted(code, code, unit));
    Instant until = Instant.now().plusSeconds(20);
    while (!SERVER.bean(LiveRegister.class).register(Ledger.LOCAL).has(new DossierCode(code))) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }

  @Test
  void hasEveryUnitWithDefinitionLedgerMomentAndTally() {
    hear("H32.110", 1);
    JsonNode export = get("/api/v1/export/portal?period=" + PERIOD).json();
    assertThat(export.get("definition").asString()).isEqualTo("766-portal-2026");
    assertThat(export.get("ledger").asString()).isEqualTo("local");
    assertThat(export.get("asOf").asString()).endsWith("+07:00");
    assertThat(export.get("units")).hasSizeGreaterThan(70);
    JsonNode unit = unit(export, "H32.110");
    assertThat(unit.get("indicators")).hasSizeGreaterThanOrEqualTo(21);
    assertThat(unit.at("/tally/IN_HAND/RECEIVED").asInt()).isEqualTo(1);
    assertThat(unit.get("indicators"))
        .isEqualTo(
            get("/api/v1/index?unit=H32.110&period=" + PERIOD).json().at("/units/0/indicators"));
  }

  private static JsonNode unit(JsonNode export, String code) {
    for (JsonNode unit : export.get("units")) {
      if (unit.get("unit").asString().equals(code)) {
        return unit;
      }
    }
    throw new AssertionError(code);
  }

  @Test
  void theSameFiguresHaveTheSameTagAndAreNotSentAgain() {
    hear("H32.111", 1);
    String path = "/api/v1/export/portal?period=" + PERIOD;
    String tag = get(path).response().headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder again =
        HttpRequest.newBuilder(SERVER.address(path)).header("If-None-Match", tag).GET();
    assertThat(SERVER.send(again).status()).isEqualTo(304);
    hear("H32.111", 2);
    Answer changed = SERVER.send(again.copy());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.response().headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void theSheetSaysWhatTheJsonSays() {
    hear("H32.112", 1);
    List<String> lines =
        get("/api/v1/export/portal?format=csv&period=" + PERIOD).response().body().lines().toList();
    assertThat(lines.getFirst()).startsWith("asOf,knownAt,ledger,definition,tree,period,unit");
    assertThat(lines).hasSizeGreaterThan(70 * 28);
    assertThat(lines).anyMatch(line -> line.contains(",H32.112,") && line.contains(",2.1,0,1,"));
  }

  @Test
  void whoFollowsTheFeedHasEveryFigureAndHearsOfEachChangeOnce() {
    hear("H32.113", 1);
    String feed = "/api/v1/export/portal/changes?period=" + PERIOD + "&after=";
    Map<String, String> known = new HashMap<>();
    long next = follow(feed, 0, known).getLast();
    assertThat(follow(feed, next, known)).hasSize(1);
    hear("H32.113", 2);
    List<Long> changed = follow(feed, next, known);
    assertThat(changed).hasSizeGreaterThan(1);
    assertThat(known.get("H32.113 2.1")).contains("\"denominator\":2");
    assertThat(known).doesNotContainKey("H32.999 2.1");
    JsonNode unit = unit(get("/api/v1/export/portal?period=" + PERIOD).json(), "H32.113");
    assertThat(known.get("H32.113 2.1")).isEqualTo(indicator(unit, "2.1").toString());
    JsonNode since =
        get("/api/v1/export/portal/changes?period=" + PERIOD + "&since=2100-01-01T00:00:00Z")
            .json();
    assertThat(since.get("changes")).isEmpty();
  }

  /** Reads on; the numbers of the changes, and the number to go on from at the end. */
  private static List<Long> follow(String feed, long from, Map<String, String> known) {
    List<Long> numbers = new ArrayList<>();
    long next = from;
    boolean more = true;
    while (more) {
      JsonNode answer = get(feed + next).json();
      for (JsonNode change : answer.get("changes")) {
        numbers.add(change.get("seq").asLong());
        known.put(
            change.get("unit").asString() + " " + change.get("code").asString(),
            change.get("figure").toString());
      }
      next = answer.get("next").asLong();
      more = answer.get("more").asBoolean();
    }
    numbers.add(next);
    return numbers;
  }

  @Test
  void eachTreeIsAFeedOfItsOwnAndDaysOfTheSameTreeAreOne() {
    hear("H32.114", 1);
    String today = "/api/v1/export/portal/changes?period=" + PERIOD + "&after=";
    String before =
        "/api/v1/export/portal/changes?period=" + PERIOD + "&tree=2025-06-01" + "&after=";
    Map<String, String> now = new HashMap<>();
    Map<String, String> then = new HashMap<>();
    long next = follow(today, 0, now).getLast();
    long nextThen = follow(before, 0, then).getLast();
    // H32.32.01 went into H32.153 on 1 July 2025.
    assertThat(now).containsKey("H32.153 TOTAL").doesNotContainKey("H32.32.01 TOTAL");
    assertThat(then).containsKey("H32.32.01 TOTAL").doesNotContainKey("H32.153 TOTAL");
    assertThat(follow(today, next, now)).as("asking of another tree is no change").hasSize(1);
    assertThat(follow(before, nextThen, then)).as("nor the other way").hasSize(1);
    String sameTree = before.replace("2025-06-01", "2025-06-02");
    assertThat(follow(sameTree, nextThen, then)).as("the next day").hasSize(1);
  }

  private static JsonNode indicator(JsonNode unit, String code) {
    for (JsonNode indicator : unit.get("indicators")) {
      if (indicator.get("code").asString().equals(code)) {
        return indicator;
      }
    }
    throw new AssertionError(code);
  }

  @Test
  void refusesToNarrowAndSaysSo() {
    Answer answer = SERVER.get("/api/v1/export/portal?unit=H32.110&channel=2&period=" + PERIOD);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors")).hasSize(2);
    assertThat(SERVER.get("/api/v1/export/portal/changes?since=soon").status()).isEqualTo(400);
  }
}
