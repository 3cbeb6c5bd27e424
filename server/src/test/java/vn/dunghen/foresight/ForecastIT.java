package vn.dunghen.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** The forecast by its addresses. How well it foretells is measured by the benchmark. */
class ForecastIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static JsonNode ready(String path) {
    Instant end = Instant.now().plus(PATIENCE);
    Answer answer = SERVER.get(path);
    while (answer.status() == 503) {
      assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.json().get("title").asString()).isEqualTo("Not ready yet");
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
      answer = SERVER.get(path);
    }
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void foretellsTheRunningMonthOnceThePastIsRead() {
    SERVER.send(
        """
        [{"kind": "dossier", "source": "forecast", "messageId": "f1",
          "spokeOf": "%1$s", "dossier": "H32.109-260101-00001", "procedure": "1.000001",
          "competentUnit": "H32.109", "status": 2, "acceptedAt": "%1$s"}]"""
            .formatted(Instant.now().minusSeconds(60)));
    JsonNode answer = ready("/api/v1/forecast");
    assertThat(answer.get("ledger").asString()).isEqualTo("local");
    assertThat(answer.at("/backTest/figures").isArray()).isTrue();
    for (JsonNode range : answer.at("/units/0/ranges")) {
      assertThat(range.get("low").asDouble()).isLessThanOrEqualTo(range.get("middle").asDouble());
      assertThat(range.get("middle").asDouble()).isLessThanOrEqualTo(range.get("high").asDouble());
    }
    assertThat(ready("/api/v1/forecast").get("units")).isEqualTo(answer.get("units"));
    Answer page = SERVER.get("/du-bao");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("Dự báo cuối kỳ").contains("Kiểm nghiệm");
  }

  @Test
  void whatCannotBeForetoldIsAnsweredAllAtOnce() {
    Answer answer = SERVER.get("/api/v1/forecast?ledger=portal");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().body()).contains("local");
    assertThat(SERVER.get("/api/v1/forecast?period=2026-06").response().body()).contains("running");
    assertThat(SERVER.get("/api/v1/forecast?procedure=1.000001").status()).isEqualTo(400);
    Answer page = SERVER.get("/du-bao?period=2026-06");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("Chỉ dự báo được kỳ đang diễn ra.");
  }

  @Test
  void thePageDoesNotAnswerForAnotherLedgerThanWasAskedFor() {
    String page = SERVER.get("/du-bao?unit=H32.109&ledger=portal").response().body();
    assertThat(page)
        .contains("Chỉ dự báo trên sổ của tỉnh.")
        .contains("href=\"/du-bao?unit=H32.109&amp;ledger=local\"")
        .doesNotContain("Kiểm nghiệm");
    assertThat(SERVER.get("/du-bao?unit=H32.109&ledger=local").response().body())
        .doesNotContain("Chỉ dự báo trên sổ của tỉnh.");
  }

  @Test
  void pagesOfWhatIfsAnswerAndRefuseInWords() {
    assertThat(SERVER.get("/neu-thi").response().body()).contains("Tính lại");
    assertThat(SERVER.get("/neu-thi?kind=end&unit=H32.109&dossiers=KHONG-CO").response().body())
        .contains("0 hồ sơ được xét lại; 1 hồ sơ giữ nguyên");
    assertThat(SERVER.get("/neu-thi?kind=definition&other=766-2023-vendor").response().body())
        .contains("chỉ cách chấm điểm thay đổi");
    assertThat(SERVER.get("/neu-thi?kind=population_databases&databases=1").response().body())
        .contains("được xét lại từ đầu");
    for (String wrong :
        new String[] {
          "kind=fly",
          "kind=end&due=soon",
          "kind=definition",
          "kind=end&dossiers=" + "A,".repeat(301),
          "kind=end&dossiers=" + "B".repeat(61)
        }) {
      Answer answer = SERVER.get("/neu-thi?" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.response().body()).contains("<h1>");
    }
    assertThat(SERVER.get("/dang-gia").status()).isEqualTo(200);
  }
}
