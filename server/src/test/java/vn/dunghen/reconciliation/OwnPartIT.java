package vn.dunghen.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/** Dossiers that belong to no unit below (DQ-21), and dossiers that no source can be asked for. */
class OwnPartIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String ASKED = "?period=2025-11&asOf=2025-12-31";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern DIFFERING =
      Pattern.compile("data-label=\"Khác nhau\">\\s*(?:<a[^>]*>)?([0-9.]+)");
  private static final Pattern ALL =
      Pattern.compile("<strong>\\s*(?:<a[^>]*>)?([0-9.]+)(?:</a>)?\\s*</strong>");

  @BeforeAll
  static void oneWithoutAUnitAndOneThatOnlyThePortalHas() {
    RunningServer.Answer answer =
        SERVER.send(
            """
            [{"kind": "dossier", "source": "own-part", "messageId": "o1",
              "spokeOf": "2025-11-06T08:30:00+07:00", "dossier": "X98-251106-00001",
              "procedure": "9.000001", "channel": 2, "status": 2,
              "acceptedAt": "2025-11-06T08:30:00+07:00", "due": "2025-11-13T17:00:00+07:00"},
             {"kind": "acknowledgement", "source": "cong", "messageId": "o2", "of": "own-part",
              "spokeOf": "2025-11-06T08:40:00+07:00", "at": "2025-11-06T08:40:00+07:00",
              "dossier": "X98-251106-00002", "acknowledges": [],
              "holds": {"procedure": "9.000001", "competentUnit": "H32.158", "channel": 2,
                "status": 2, "acceptedAt": "2025-11-06T08:30:00+07:00"}}]""");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    LiveRegister live = SERVER.bean(LiveRegister.class);
    while (!live.register(Ledger.PORTAL).has(new DossierCode("X98-251106-00002"))
        || !live.register(Ledger.LOCAL).has(new DossierCode("X98-251106-00001"))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static long number(MatchResult found) {
    return Long.parseLong(found.group(1).replace(".", ""));
  }

  @Test
  void theRowsOfUnitsSumToTheWhole() {
    String page = SERVER.get("/doi-soat" + ASKED).response().body();
    assertThat(page).contains("Trực tiếp, hoặc chưa rõ đơn vị bên dưới");
    long whole = ALL.matcher(page).results().mapToLong(OwnPartIT::number).findFirst().orElseThrow();
    assertThat(DIFFERING.matcher(page).results().mapToLong(OwnPartIT::number).sum())
        .isEqualTo(whole)
        .isPositive();
  }

  @Test
  void aUnitWithNoneBelowHasNoTableOfThem() {
    assertThat(SERVER.get("/doi-soat" + ASKED + "&unit=H32.158").response().body())
        .doesNotContain("Trực tiếp, hoặc chưa rõ đơn vị bên dưới");
  }

  @Test
  void whatNoSourceHasToldOfIsCountedAsPassedOver() {
    String asked = ASKED + "&unit=H32.158&kind=missing-here";
    JsonNode ordered = SERVER.call("POST", "/api/v1/reconciliation/send-again" + asked).json();
    assertThat(ordered.get("queued").asInt()).isZero();
    assertThat(ordered.get("requested").asInt()).isZero();
    assertThat(ordered.get("passedOver").asInt()).isPositive();
    String page = SERVER.get("/doi-soat" + ASKED + "&da-gui=0-0-1-0").response().body();
    assertThat(page).contains("Bỏ qua 1 hồ sơ chỉ có trên Cổng");
  }
}
