package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * A server that holds what is open against the last day of the period; deadlines, section 12, P5.
 */
class LastDayIT {

  private static final String P5 = "H32.101-260817-00005";
  private static final String AUGUST = "period=2026-08&asOf=2026-08-21T09:00:00%2B07:00";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final RunningServer SERVER =
      RunningServer.with("clock.yaml", "portal:\n  endOfRunningPeriod: LAST_DAY\n");

  @BeforeAll
  static void oneIsDueWithinTheMonthAndOneAfterIt() {
    String dossier =
        """
        {"kind": "dossier", "source": "last-day", "messageId": "%1$s", "dossier": "%1$s", \
        "spokeOf": "2026-08-17T08:30:00+07:00", "competentUnit": "H32.101", "channel": 2, \
        "status": 2, "acceptedAt": "2026-08-17T08:30:00+07:00", "due": "2026-%2$s:00+07:00"}""";
    String later = "H32.101-260817-00006";
    Answer answer =
        SERVER.send(
            "["
                + dossier.formatted(P5, "08-22T17:00")
                + ","
                + dossier.formatted(later, "09-03T17:00")
                + "]");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    while (!SERVER.bean(LiveRegister.class).register(Ledger.LOCAL).has(new DossierCode(later))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void end() {
    SERVER.close();
  }

  private static String get(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.response().body();
  }

  private static JsonNode json(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void thePageSaysWhyTheLawAndThePortalDiffer() {
    assertThat(get("/ho-so/" + P5 + "?" + AUGUST))
        .contains(
            "Còn trong hạn theo quy định (hạn T7 22/08/2026 17:00); Cổng tính trễ 9 ngày 7 giờ vì hồ"
                + " sơ chưa kết thúc được tính đến hết ngày cuối kỳ 31/08.")
        .contains("Chưa kết thúc: lấy lúc hết kỳ")
        .doesNotContain("Chưa kết thúc: lấy thời điểm tính");
    assertThat(get("/ho-so/" + P5 + "?lang=en&" + AUGUST))
        .contains("what has not ended is held against the last day of the period, 31/08.")
        .contains("Not ended: the end of the period stands for the end");
    assertThat(get("/ho-so/H32.101-260817-00006?" + AUGUST))
        .doesNotContain("Cổng tính trễ")
        .doesNotContain("Quá hạn");
  }

  @Test
  void theEvidenceSaysWhatThePageSays() {
    JsonNode pack = json("/api/v1/evidence?dossier=" + P5 + "&" + AUGUST);
    JsonNode portal = pack.get("verdicts").get(0);
    assertThat(portal.get("answer").asString()).isEqualTo("quá hạn");
    assertThat(portal.get("steps").toString())
        .contains("Kết thúc được tính 00:00 ngày 01/09/2026 (chưa kết thúc, lấy lúc hết kỳ)");
    JsonNode law = pack.get("verdicts").get(1);
    assertThat(law.get("answer").asString()).isEqualTo("chưa quá hạn");
    assertThat(law.get("sentence").asString()).contains("được tính đến hết ngày cuối kỳ 31/08");
    assertThat(pack.get("causes")).hasSize(1);
    assertThat(SERVER.get("/api/v1/evidence?dossier=" + P5 + "&period=8/2026").status())
        .isEqualTo(400);
  }

  @Test
  void theIndexAndTheCausesCountIt() {
    assertThat(json("/api/v1/index?unit=H32.101&" + AUGUST).findValues("indicators").getFirst())
        .filteredOn(indicator -> indicator.get("code").asString().equals("2.1"))
        .singleElement()
        .matches(indicator -> indicator.get("numerator").asLong() == 1)
        .matches(indicator -> indicator.get("denominator").asLong() == 2);
    JsonNode late = json("/api/v1/reconciliation?ledger=local&unit=H32.101&" + AUGUST).get("late");
    assertThat(late.get("dossiers").asLong()).isEqualTo(1);
    // To be in time it has to be so until the end of the period.
    assertThat(late.get("points").decimalValue()).isPositive();
  }
}
