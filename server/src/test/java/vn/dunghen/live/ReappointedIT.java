package vn.dunghen.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.LawRule;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.Subject;

/**
 * A new appointment with a letter of apology, told by message and by file, from the door to DQ-19
 * and the verdict by law (deadlines, section 5).
 */
class ReappointedIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Instant LATER = Instant.parse("2026-09-30T00:00:00Z");

  private static JsonNode say(String id, String spokeOf, String dossier, String more) {
    return SERVER
        .send(
            """
            {"kind":"dossier","source":"hen-lai","messageId":"%s","spokeOf":"%s+07:00",\
            "dossier":"%s",%s}"""
                .formatted(id, spokeOf, dossier, more))
        .json();
  }

  /** Promised for Saturday 22/08/2026, a worked one; moved to Wednesday and kept. */
  private static String movedInTime(String code) {
    say(
        code + "a",
        "2026-08-17T08:31:00",
        code,
        """
        "competentUnit":"H32.101","acceptedAt":"2026-08-17T08:30:00+07:00",\
        "due":"2026-08-22T17:00:00+07:00"\
        """);
    say(code + "b", "2026-08-21T09:00:00", code, "\"due\":\"2026-08-26T17:00:00+07:00\"");
    say(
        code + "c",
        "2026-08-26T10:00:00",
        code,
        "\"status\":9,\"endedAt\":\"2026-08-26T10:00:00+07:00\"");
    return code;
  }

  private static Dossier told(String code) {
    return SERVER.bean(Dossiers.class).state(new DossierCode(code)).flatMap(State::local).get();
  }

  private static List<QualityRule> found(String code) {
    LiveRegister live = SERVER.bean(LiveRegister.class);
    return DossierChecks.of(Subject.of(told(code), null, live.rules(), live.organisation()))
        .stream()
        .map(Finding::rule)
        .toList();
  }

  private static LawRule.Reckoning byLaw(String code) {
    return LawRule.at(
            LATER,
            told(code),
            SERVER.bean(LiveRegister.class).rules(),
            SERVER.bean(ClockSettings.class))
        .orElseThrow();
  }

  private static void judgedWithTheLetter(String code) {
    assertThat(found(code)).doesNotContain(QualityRule.DQ_19);
    assertThat(byLaw(code).stage()).isEqualTo(Stage.ON_TIME_AFTER_REAPPOINTMENT);
    assertThat(byLaw(code).steps().stream().map(step -> step.sentence().vi()))
        .anyMatch(said -> said.contains("có văn bản xin lỗi"));
    assertThat(SERVER.get("/ho-so/" + code).response().body())
        .contains("có văn bản xin lỗi, mã lý do LD01");
  }

  @Test
  void byMessage() {
    String code = movedInTime("H32.101-260817-99101");
    assertThat(found(code)).contains(QualityRule.DQ_19);
    assertThat(byLaw(code).steps().stream().map(step -> step.sentence().vi()))
        .anyMatch(said -> said.contains("chưa rõ văn bản xin lỗi"));
    say(code + "d", "2026-08-21T09:10:00", code, "\"apologyIssued\":true,\"dueReason\":\"LD01\"");
    judgedWithTheLetter(code);
  }

  @Test
  void byFileAndNeverWithAReasonInWords() throws InterruptedException {
    String code = movedInTime("H32.101-260817-99102");
    String csv =
        """
        Mã hồ sơ;Đã xin lỗi;Mã lý do hẹn lại;Thời điểm số liệu
        %1$s;có;LD01;21/08/2026 09:10
        %1$s;có;chờ bà Nguyễn Thị Mẫu;21/08/2026 09:20
        """
            .formatted(code);
    String imports = "/api/v1/imports";
    JsonNode one =
        SERVER
            .call(
                "POST",
                imports + "?kind=dossier&source=hen-lai-tep",
                "text/csv",
                csv.getBytes(UTF_8))
            .json();
    String at = imports + "/" + one.get("id").asLong();
    assertThat(settled(at).get("state").asString()).isEqualTo("CHECKED");
    SERVER.call("POST", at + "/start");
    JsonNode done = settled(at);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(done.get("counts").get("accepted").asInt()).isEqualTo(1);
    assertThat(done.toString()).doesNotContain("Nguyễn Thị Mẫu");
    assertThat(SERVER.call("GET", at + "/refused.csv").response().body())
        .contains("Mã lý do hẹn lại")
        .doesNotContain("Mẫu");
    judgedWithTheLetter(code);
  }

  private static JsonNode settled(String at) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (true) {
      JsonNode now = SERVER.call("GET", at).json();
      if (!List.of("CHECKING", "RUNNING").contains(now.get("state").asString())) {
        return now;
      }
      assertThat(System.nanoTime()).as("waited in vain: %s", now).isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
