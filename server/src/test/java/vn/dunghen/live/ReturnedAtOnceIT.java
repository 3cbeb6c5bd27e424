package vn.dunghen.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.calendar.Limit;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.LawRule;
import vn.dunghen.counting.LawRule.Stage;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.Subject;

/**
 * A procedure returned at once, <i>trả ngay</i>, told by each of the doors, and its dossiers
 * without an appointment judged: late if not ended by closing of the day (deadlines, section 3).
 */
class ReturnedAtOnceIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Instant LATER = Instant.parse("2026-09-30T00:00:00Z");
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  /** Taken in on Monday 17/08/2026 at 08:30 and told without an appointment. */
  private static void dossier(String code, String procedure, String ended) {
    RunningServer.Answer answer =
        SERVER.send(
            """
            {"kind":"dossier","source":"tra-ngay","messageId":"%1$s",\
            "spokeOf":"2026-08-18T09:00:00+07:00","dossier":"%1$s","procedure":"%2$s",\
            "competentUnit":"H32.101","acceptedAt":"2026-08-17T08:30:00+07:00","status":9,\
            "endedAt":"%3$s"}"""
                .formatted(code, procedure, ended));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static LiveRegister live() {
    return SERVER.bean(LiveRegister.class);
  }

  private static Optional<Limit> limit(String procedure) {
    return live().procedures().find(new ProcedureCode(procedure)).map(Procedure::limit);
  }

  private static Dossier told(String code) {
    return SERVER.bean(Dossiers.class).state(new DossierCode(code)).flatMap(State::local).get();
  }

  private static Answer byThePortal(Dossier dossier) {
    return Counts.dossier(CountName.ON_TIME).of(dossier, live().rules()).at(LATER);
  }

  private static Stage byLaw(Dossier dossier) {
    return LawRule.at(LATER, dossier, live().rules(), SERVER.bean(ClockSettings.class))
        .orElseThrow()
        .stage();
  }

  private static List<QualityRule> found(Dossier dossier) {
    return DossierChecks.of(Subject.of(dossier, null, live().rules(), live().organisation()))
        .stream()
        .map(Finding::rule)
        .toList();
  }

  private static void judged(String procedure) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (limit(procedure).isEmpty()) {
      assertThat(System.nanoTime()).as("not heard of " + procedure).isLessThan(deadline);
      Thread.onSpinWait();
    }
    assertThat(limit(procedure)).get().matches(Limit::atOnce);
    dossier("H32.101-260817-" + procedure + "A", procedure, "2026-08-17T16:59:00+07:00");
    dossier("H32.101-260817-" + procedure + "B", procedure, "2026-08-17T17:01:00+07:00");
    Dossier kept = told("H32.101-260817-" + procedure + "A");
    Dossier late = told("H32.101-260817-" + procedure + "B");
    assertThat(kept.due()).isNull();
    assertThat(byThePortal(kept)).isEqualTo(Answer.YES);
    assertThat(byThePortal(late)).isEqualTo(Answer.NO);
    assertThat(byLaw(kept)).isEqualTo(Stage.ON_TIME);
    assertThat(byLaw(late)).isEqualTo(Stage.OVERDUE_ENDED);
    assertThat(found(kept)).doesNotContain(QualityRule.DQ_10);
    assertThat(SERVER.get("/ho-so/H32.101-260817-" + procedure + "A").response().body())
        .contains("trả ngay trong ngày");
  }

  @Test
  void byMessage() {
    SERVER.send(
        """
        {"kind":"procedure","source":"tra-ngay","messageId":"p1",\
        "spokeOf":"2026-01-01T00:00:00+07:00","procedure":"1.990101","name":"Sao y",\
        "limit":{"amount":0,"unit":"HOUR"}}""");
    judged("1.990101");
  }

  @Test
  void byFile() throws InterruptedException {
    byte[] csv =
        """
        Mã thủ tục;Tên thủ tục;Thời hạn giải quyết;Thời điểm số liệu
        1.990102;Sao y;Trả ngay;01/01/2026 00:00
        """
            .getBytes(UTF_8);
    String imports = "/api/v1/imports";
    JsonNode one =
        SERVER
            .call("POST", imports + "?kind=procedure&source=tra-ngay-tep", "text/csv", csv)
            .json();
    String at = imports + "/" + one.get("id").asLong();
    assertThat(settled(at)).isEqualTo("CHECKED");
    SERVER.call("POST", at + "/start");
    assertThat(settled(at)).isEqualTo("DONE");
    judged("1.990102");
  }

  private static String settled(String at) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      String state = SERVER.call("GET", at).json().get("state").asString();
      if (!List.of("CHECKING", "RUNNING").contains(state)) {
        return state;
      }
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void byTheProcedureDatabase() {
    RunningServer.Answer answer =
        SERVER.call(
            "POST",
            "/api/v1/catalogue/procedures",
            RunningServer.JSON,
            """
            {"error_code":"0","result":[{"MATTHC":"1.990103","TENTTHC":"Sao y","TRANGTHAI":1,
              "CACHTHUCTHUCHIEN":[{"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"0",
                "DONVITINH":"Ngày làm việc"}]}]}]}"""
                .getBytes(UTF_8));
    assertThat(answer.json().get("findings")).isEmpty();
    judged("1.990103");
  }
}
