package vn.dunghen.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * The page of reconciliation of a ward that has more dossiers that differ than are counted at once.
 */
class PointsToComeIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WARD = "H32.159";
  private static final String ASKED = "?unit=" + WARD + "&period=2025-08&asOf=2025-12-31";
  private static final int MANY = 2_001;
  private static final int A_CALL = 500;

  @BeforeAll
  static void moreThanAreCountedAtOnce() {
    for (int from = 0; from < MANY; from += A_CALL) {
      String messages =
          IntStream.range(from, Math.min(MANY, from + A_CALL))
              .mapToObj(PointsToComeIT::told)
              .collect(Collectors.joining(",", "[", "]"));
      Answer answer = SERVER.send(messages);
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }
    Answer acknowledged =
        SERVER.send(
            """
            [{"kind": "acknowledgement", "source": "cong-ptc", "messageId": "ptc-there",
              "of": "points-to-come", "at": "2025-11-01T08:00:00+07:00",
              "spokeOf": "2025-11-01T08:00:00+07:00", "dossier": "%s",
              "acknowledges": ["ptc-%d"]}]"""
                .formatted(code(MANY - 1), MANY - 1));
    assertThat(acknowledged.status()).as(acknowledged.response().body()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    LiveRegister live = SERVER.bean(LiveRegister.class);
    while (!live.register(Ledger.PORTAL).has(new DossierCode(code(MANY - 1)))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static String code(int number) {
    return "%s-250806-1%04d".formatted(WARD, number);
  }

  private static String told(int number) {
    return """
        {"kind": "dossier", "source": "points-to-come", "messageId": "ptc-%d", "dossier": "%s",
         "spokeOf": "2025-08-06T10:00:00+07:00", "procedure": "9.000001", "competentUnit": "%s",
         "channel": 2, "status": 2, "acceptedAt": "2025-08-06T08:30:00+07:00",
         "due": "2025-08-12T17:00:00+07:00"}"""
        .formatted(number, code(number), WARD);
  }

  private static String page(String more) {
    Answer answer = SERVER.get("/doi-soat" + ASKED + more);
    assertThat(answer.status()).isEqualTo(200);
    return answer.response().body();
  }

  @Test
  void thePageComesFirstAndFetchesItsPointsIntoItsTables() {
    String page = page("");
    assertThat(page).contains("<td class=\"num score\"").contains(">đang tính</td>");
    Matcher fetch =
        Pattern.compile(
                "hx-get=\"([^\"]+)\" hx-trigger=\"load\" hx-target=\"#hai-so\""
                    + " hx-select=\"#hai-so\" hx-swap=\"outerHTML\""
                    + " hx-select-oob=\"#nguyen-nhan\"")
            .matcher(page);
    assertThat(fetch.find()).isTrue();
    String address = fetch.group(1);
    assertThat(page)
        .contains("htmx.min.js", "id=\"hai-so\"", "id=\"nguyen-nhan\"")
        // The same without scripts.
        .contains("<a href=\"" + address + "\">Tính điểm từng nhóm");
    String fetched = SERVER.get(address.replace("&amp;", "&")).response().body();
    assertThat(fetched)
        .contains("id=\"hai-so\"", "id=\"nguyen-nhan\"")
        .doesNotContain("đang tính", "hx-trigger=\"load\"", "Tính điểm từng nhóm");
  }

  @Test
  void aFewHaveTheirPointsAtOnce() {
    assertThat(SERVER.get("/doi-soat?unit=" + WARD + "&period=2025-07").response().body())
        .doesNotContain("đang tính", "hx-trigger=\"load\"", "htmx.min.js");
  }

  @Test
  void whatIsLaidMovesTheVersionThatCostsAreKeptBy() {
    LiveRegister live = SERVER.bean(LiveRegister.class);
    long before = live.version();
    Answer answer = SERVER.send("[" + told(MANY) + "]");
    assertThat(answer.status()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    while (live.version() == before) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }
}
