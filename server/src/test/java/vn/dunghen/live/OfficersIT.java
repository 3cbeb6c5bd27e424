package vn.dunghen.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.officer.Officer;

/**
 * Officers from the door to the pages. Cam Nghĩa, a ward of Cam Ranh (H32.32.01), went into the
 * ward H32.153 on 1 July 2025.
 */
class OfficersIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final LiveRegister LIVE = SERVER.bean(LiveRegister.class);
  private static final String DOSSIER = "H32.19-260310-99001";

  private static String officer(String id, String code, String spokeOf, String more) {
    return """
        {"kind":"officer","source":"nhan-su","messageId":"%s","spokeOf":"%sT08:00:00+07:00","officer":"%s"%s}"""
        .formatted(id, spokeOf, code, more);
  }

  private static void send(String... messages) {
    Answer answer = SERVER.send("[" + String.join(",", messages) + "]");
    assertThat(answer.json().get("accepted").intValue())
        .as(answer.response().body())
        .isEqualTo(messages.length);
  }

  private static void until(BooleanSupplier come) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!come.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static int posts(String code) {
    return LIVE.officers().find(new OfficerCode(code)).map(Officer::posts).orElse(List.of()).size();
  }

  @BeforeAll
  static void tell() {
    send(
        officer(
            "cb-1",
            "CBIT-1",
            "2024-01-05",
            ",\"unit\":\"H32.32.01\",\"title\":\"Công chức Tư pháp\",\"validFrom\":\"2024-01-01\""),
        officer("cb-2", "CBIT-2", "2024-01-05", ",\"unit\":\"H32.32.01\",\"title\":\"Văn thư\""),
        officer(
            "cb-3",
            "CBIT-1",
            "2026-03-02",
            ",\"unit\":\"H32.19\",\"title\":\"Chuyên viên chính\",\"validFrom\":\"2026-03-01\""),
        """
        {"kind":"dossier","source":"nhan-su","messageId":"hs-1","spokeOf":"2026-03-10T08:00:00+07:00",
         "dossier":"%s","procedure":"9.000092","competentUnit":"H32.19","status":2,
         "acceptedAt":"2026-03-10T08:00:00+07:00"}"""
            .formatted(DOSSIER),
        """
        {"kind":"step","source":"nhan-su","messageId":"hs-2","spokeOf":"2026-03-11T08:00:00+07:00",
         "dossier":"%s","status":4,"at":"2026-03-11T08:00:00+07:00","officer":"CBIT-1"}"""
            .formatted(DOSSIER));
    until(() -> posts("CBIT-1") == 2 && LIVE.register(Ledger.LOCAL).has(new DossierCode(DOSSIER)));
  }

  private static List<String> in(String unit, String tree) {
    JsonNode json = SERVER.get("/api/v1/officers?limit=1000&unit=" + unit + "&tree=" + tree).json();
    List<String> codes = new ArrayList<>();
    json.get("items").forEach(item -> codes.add(item.get("officer").asString()));
    assertThat(codes).hasSize(json.get("total").asInt());
    codes.removeIf(code -> !code.startsWith("CBIT-") || code.equals("CBIT-3"));
    return codes;
  }

  @Test
  void whoServesIsOfTheUnitOfTheDayAndFollowsMergersAndMoves() {
    assertThat(in("H32.32.01", "2025-06-30")).containsExactly("CBIT-1", "CBIT-2");
    assertThat(in("H32.32", "2025-06-30")).as("the town above").contains("CBIT-1", "CBIT-2");
    assertThat(in("H32.153", "2025-07-01")).as("merged").containsExactly("CBIT-1", "CBIT-2");
    assertThat(in("H32.153", "2026-03-01")).as("moved").containsExactly("CBIT-2");
    assertThat(in("H32.19", "2026-02-28")).isEmpty();
    assertThat(in("H32.19", "2026-03-01")).containsExactly("CBIT-1");
    assertThat(in("H32.32.01", "2023-12-31")).as("before").containsExactly("CBIT-2");
  }

  @Test
  void anOfficerHasAHistory() {
    JsonNode posts = SERVER.get("/api/v1/officers/CBIT-1?tree=2026-03-01").json().get("posts");
    assertThat(posts).hasSize(2);
    assertThat(posts.at("/0/unit").asString()).isEqualTo("H32.32.01");
    assertThat(posts.at("/0/unitOfTree").asString()).isEqualTo("H32.153");
    assertThat(posts.at("/0/validTo").asString()).isEqualTo("2026-02-28");
    assertThat(posts.at("/1/title").asString()).isEqualTo("Chuyên viên chính");
    assertThat(posts.at("/1/validTo").isNull()).isTrue();
    String page = SERVER.get("/can-bo?unit=H32.19&ma=CBIT-1&tree=2026-03-01").response().body();
    assertThat(page)
        .contains("Quá trình công tác: CBIT-1")
        .contains("01/01/2024")
        .contains("28/02/2026");
  }

  @Test
  void thePageOfAUnitSaysWhoAndAsWhatAndLeadsOn() {
    String page = SERVER.get("/can-bo?unit=H32.153&tree=2025-07-01").response().body();
    assertThat(page)
        .contains("CBIT-1")
        .contains("Công chức Tư pháp")
        .contains("danh bạ ghi: ")
        .contains("/can-bo?unit=H32.153&amp;ma=CBIT-1&amp;tree=2025-07-01");
    assertThat(SERVER.get("/don-vi/H32.153").response().body())
        .contains("href=\"/can-bo?unit=H32.153\"");
  }

  @Test
  void aFileSaysTheSame() {
    String page = SERVER.get("/can-bo?unit=H32.153&tree=2025-07-01").response().body();
    assertThat(page).contains("href=\"/can-bo.csv?unit=H32.153&amp;tree=2025-07-01\"");
    Answer file = SERVER.get("/can-bo.csv?unit=H32.153&tree=2025-07-01");
    assertThat(file.response().headers().firstValue("Content-Disposition").orElse(""))
        .contains("can-bo.csv");
    assertThat(file.response().body())
        .startsWith("\ufeffofficer,unit,name,told_unit,title,valid_from,valid_to,tree,as_of")
        .containsPattern(
            "\nCBIT-1,H32\\.153,[^,]+,H32\\.32\\.01,Công chức Tư pháp,[^\n]*,2025-07-01,");
    String posts =
        SERVER.get("/can-bo.csv?unit=H32.19&ma=CBIT-1&tree=2026-03-01").response().body();
    assertThat(posts.lines().filter(line -> line.startsWith("CBIT-1,"))).hasSize(posts("CBIT-1"));
    assertThat(posts).contains(",Chuyên viên chính,", ",2026-02-28,");
    assertThat(SERVER.get("/can-bo.csv?ma=KHONG-CO").status()).isEqualTo(400);
  }

  @Test
  void theStepOfADossierSaysTheRoleOfTheDayAndNotWho() {
    String page = SERVER.get("/ho-so/" + DOSSIER).response().body();
    // What was received stands below, as it came.
    String shown = page.substring(0, page.indexOf("id=\"thong-diep\""));
    assertThat(shown).contains("Chuyên viên chính").doesNotContain("Công chức Tư pháp");
    assertThat(shown).doesNotContain("CBIT-1");
  }

  @Test
  void theDirectoryIsKeptInStepWithTheJournal() {
    send(
        officer(
            "cb-5", "CBIT-3", "2025-01-05", ",\"unit\":\"H32.20\",\"validFrom\":\"2025-01-01\""),
        officer(
            "cb-6", "CBIT-3", "2026-01-05", ",\"unit\":\"H32.19\",\"validFrom\":\"2026-01-01\""));
    until(() -> posts("CBIT-3") == 2);
    send(
        """
        {"kind":"retraction","source":"nhan-su","messageId":"cb-7","spokeOf":"2026-01-06T08:00:00+07:00","retracts":"cb-6"}""");
    until(() -> posts("CBIT-3") == 1);
    Loader loader = SERVER.bean(Loader.class);
    for (String code : List.of("CBIT-1", "CBIT-2", "CBIT-3")) {
      OfficerCode officer = new OfficerCode(code);
      assertThat(LIVE.officers().find(officer)).isEqualTo(loader.officers().find(officer));
    }
    assertThat(LIVE.officers().size()).isEqualTo(loader.officers().size());
  }

  @Test
  void whatIsUnknownIsSaid() {
    assertThat(SERVER.get("/api/v1/officers/KHONG-CO").status()).isEqualTo(404);
    assertThat(SERVER.get("/api/v1/officers?unit=KHONG-CO&channel=1").status()).isEqualTo(400);
    Answer page = SERVER.get("/can-bo?ma=KHONG-CO");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.response().body()).contains("Danh bạ không có cán bộ mang mã này.");
    assertThat(SERVER.get("/can-bo?unit=H32.150").response().body())
        .contains("Danh bạ chưa có ai ở đơn vị này");
  }
}
