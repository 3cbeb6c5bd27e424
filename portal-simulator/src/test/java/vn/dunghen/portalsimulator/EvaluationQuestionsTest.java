package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portalsimulator.SmallWorld.august;
import static vn.dunghen.portalsimulator.SmallWorld.dossier;
import static vn.dunghen.portalsimulator.SmallWorld.metrics;
import static vn.dunghen.portalsimulator.SmallWorld.sendNine;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.dunghen.portalsimulator.Asking.Told;

/** What is asked of the evaluation, and how: pages, filters, periods, nonsense. */
class EvaluationQuestionsTest {

  @TempDir Path folder;
  private Running portal;
  private Asking asking;

  @BeforeEach
  void start() {
    portal = new Running(folder, "--procedures", "told");
    asking = portal.asking.loggedIn();
    SmallWorld.tellProcedures(asking);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void answersPageByPage() {
    StringBuilder seen = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      String question =
          ("{\"timeType\":\"quarter\",\"year\":2026,\"quarter\":3,\"rootDepartmentId\":"
                  + "\"019d2be3-6a88-732b-8b0b-eac587d5c164\",\"pageSize\":30,\"currentPage\":%d}")
              .formatted(page);
      JsonNode data = asking.evaluation("transparency", question);
      assertThat(data.path("totalItems").asInt()).isEqualTo(80);
      assertThat(data.path("evaluation").size()).isEqualTo(page < 3 ? 30 : page == 3 ? 20 : 0);
      data.path("evaluation")
          .forEach(row -> seen.append(row.path("departmentCode").asString()).append(' '));
    }
    assertThat(seen.toString().split(" ")).hasSize(80).doesNotHaveDuplicates();
  }

  @Test
  void isAskedForOneProcedureByTheNameOfThatEndpoint() {
    sendNine(asking);
    String one =
        "{\"timeType\":\"month\",\"year\":2026,\"month\":8,\"rootDepartmentId\":\"H32\",\"%s\":"
            + "\"1.000002\"}";

    assertThat(
            asking
                .evaluation("dvc-progress-tree", one.formatted("formalityId"))
                .at("/parent/totalReceived")
                .asInt())
        .isEqualTo(2);
    assertThat(
            metrics(asking.evaluation("dossier-digitized", one.formatted("formalityID")))
                .get("REUSED_DIGITIZED_DATA")
                .path("denominator")
                .asInt())
        .isEqualTo(2);
    assertThat(
            metrics(asking.evaluation("dossier-digitized", one.formatted("formalityId")))
                .get("REUSED_DIGITIZED_DATA")
                .path("denominator")
                .asInt())
        .as("the other name is not known there")
        .isEqualTo(8);
  }

  @Test
  void aPeriodThatHasNotBegunHasNoFigures() {
    sendNine(asking);

    JsonNode data =
        asking.evaluation(
            "service-results",
            "{\"timeType\":\"month\",\"year\":2026,\"month\":9,\"rootDepartmentId\":\"H32\"}");

    assertThat(data.path("evaluation").isEmpty()).isTrue();
    assertThat(data.has("overview")).isFalse();
  }

  @Test
  void whatIsSentLaterIsCountedFromThenOn() {
    sendNine(asking);
    assertThat(
            asking.evaluation("dvc-progress-tree", august("H32")).at("/parent/totalOnTime").asInt())
        .isEqualTo(5);

    asking.send(true, dossier(4, "1.000002").put("NgayKetThucXuLy", "20260805090000"));
    assertThat(
            asking.evaluation("dvc-progress-tree", august("H32")).at("/parent/totalOnTime").asInt())
        .isEqualTo(6);
    // Time alone moves what is in process; on 31/08 a dossier more is received and too late.
    portal.at("2026-09-03T10:00:00Z");
    JsonNode later = asking.evaluation("dvc-progress-tree", august("H32")).path("parent");
    assertThat(later.path("totalReceived").asInt()).isEqualTo(9);
    assertThat(later.path("totalOnTime").asInt()).as("judged at the end of August").isEqualTo(6);
  }

  @Test
  void refusesQuestionsItCannotRead() {
    for (String question :
        new String[] {
          "",
          "[]",
          "{}",
          "{\"timeType\":\"week\",\"year\":2026}",
          "{\"timeType\":\"year\"}",
          "{\"timeType\":\"month\",\"year\":2026,\"month\":13}",
          "{\"timeType\":\"quarter\",\"year\":2026,\"quarter\":0}",
          "{\"timeType\":\"year\",\"year\":\"nhiều\"}",
          "{\"timeType\":[],\"year\":2026}",
          "{\"timeType\":\"year\",\"year\":2026,\"rootDepartmentId\":\"H99\"}",
          "{\"timeType\":\"year\",\"year\":2026,\"pageSize\":0}",
          "{\"timeType\":\"year\",\"year\":2026,\"currentPage\":-1}",
          "{\"timeType\":\"year\",\"year\":2026,\"formalityId\":\"9.9\"}",
          "{\"fromDate\":\"2026-08-31\",\"toDate\":\"2026-08-01\"}",
          "{\"fromDate\":\"2026-02-30\",\"toDate\":\"2026-08-01\"}"
        }) {
      Told told = asking.post("/api/v1/reporting/evaluation/dvc-progress-tree", question);
      assertThat(told.status()).as(question).isEqualTo(400);
      assertThat(told.json().path("code").asString()).isNotEqualTo("OK");
      assertThat(told.json().path("data").isNull()).isTrue();
    }
    assertThat(asking.post("/api/v1/reporting/evaluation/khac", "{}").status()).isEqualTo(400);
  }
}
