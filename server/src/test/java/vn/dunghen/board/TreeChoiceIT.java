package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * A figure of 2024 in the tree of its time and in that of today: Cam Nghĩa and Cam Phúc Bắc, wards
 * of Cam Ranh, went into the ward H32.153 on 1 July 2025.
 */
class TreeChoiceIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ONLY =
      "&procedure=9.000091&period=2024&indicator=2.1&part=denominator";

  private static String dossier(String code, String unit) {
    return """
        {"kind":"dossier","source":"tree-test","messageId":"%s","spokeOf":"2024-09-01T08:00:00+07:00",
         "dossier":"%s","procedure":"9.000091","competentUnit":"%s","channel":1,"status":9,
         "acceptedAt":"2024-08-05T08:00:00+07:00","endedAt":"2024-08-07T08:00:00+07:00",
         "due":"2024-08-09T17:00:00+07:00"}"""
        .formatted(code, code, unit);
  }

  @BeforeAll
  static void tell() {
    Answer answer =
        SERVER.send(
            "["
                + String.join(
                    ",",
                    dossier("TREE-1", "H32.32.01"),
                    dossier("TREE-2", "H32.32.01"),
                    dossier("TREE-3", "H32.32.02"))
                + "]");
    assertThat(answer.json().get("accepted").intValue()).isEqualTo(3);
    LiveRegister live = SERVER.bean(LiveRegister.class);
    Instant end = Instant.now().plus(PATIENCE);
    while (!live.register(Ledger.LOCAL).has(new DossierCode("TREE-3"))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static int listed(String unit, String tree) {
    JsonNode list = SERVER.get("/api/v1/index/list?unit=" + unit + tree + ONLY).json();
    return list.get("total").intValue();
  }

  @Test
  void aFigureOf2024StandsInItsTimeAndIsRestatedToday() {
    assertThat(listed("H32.32.01", "")).isEqualTo(2);
    assertThat(listed("H32.32.02", "")).isEqualTo(1);
    // The town above them, which ended with its level.
    assertThat(listed("H32.32", "")).isEqualTo(3);
    assertThat(listed("H32.153", "&tree=2026-11-01")).isEqualTo(3);
    assertThat(listed("H32", "&tree=2026-11-01")).isEqualTo(3);
    assertThat(listed("H32", "")).isEqualTo(3);
  }

  private static String page(String path) {
    Answer answer = SERVER.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.response().body();
  }

  @Test
  void aPageOfAnOldUnitLeadsToItsSuccessorInTheTreeOfToday() {
    String old = page("/don-vi/H32.32.01?period=2024");
    assertThat(old).contains("Cây đơn vị").contains("Hết hiệu lực sau").contains("30/06/2025");
    Matcher today =
        Pattern.compile("href=\"(/don-vi/H32\\.153\\?[^\"]*tree=[^\"]*)\"").matcher(old);
    assertThat(today.find()).isTrue();
    String restated = page(today.group(1).replace("&amp;", "&"));
    assertThat(restated).contains("Tiếp nhận toàn bộ từ").contains("UBND phường Cam Nghĩa");
  }

  @Test
  void whereTheTreeIsTheSameThereIsNothingToChoose() {
    assertThat(page("/don-vi/H32.153?period=2026")).doesNotContain("Chọn cây đơn vị");
    assertThat(page("/?period=2024")).contains("Chọn cây đơn vị");
  }

  @Test
  void aUnitSaysWhatItGrewFromAndEachLeadsThere() {
    String page = page("/don-vi/H32.153");
    Matcher link =
        Pattern.compile("href=\"(/don-vi/H32\\.32\\.0[12]\\?tree=2025-06-30)\"").matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(page(link.group(1))).contains("Quá trình của đơn vị");
  }
}
