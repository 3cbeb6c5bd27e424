package vn.dunghen.proceduredatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.folding.ProcedureFold;
import vn.dunghen.journal.Subjects;
import vn.dunghen.message.MessageKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/** Answers of the procedure database handed in by HTTP. */
class CatalogueIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static Answer post(String body) {
    return SERVER.call(
        "POST", "/api/v1/catalogue/procedures", RunningServer.JSON, body.getBytes(UTF_8));
  }

  private static JsonNode taken(String body) {
    Answer answer = post(body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static Procedure known(String code) {
    return ProcedureFold.fold(
            new ProcedureCode(code),
            SERVER
                .bean(Subjects.class)
                .of(MessageKind.PROCEDURE, java.util.List.of(code))
                .getOrDefault(code, java.util.List.of()))
        .orElseThrow();
  }

  private static int count(JsonNode taken, String field) {
    return taken.get(field).intValue();
  }

  @Test
  void aRepeatChangesNothingAndGoingBackIsNews() {
    String a = Examples.published("1.999101");
    String b = a.replace("\"5\"", "\"7\"");
    assertThat(count(taken(a), "changed")).isEqualTo(1);
    assertThat(count(taken(a), "unchanged")).isEqualTo(1);
    assertThat(count(taken(a), "changed")).isZero();
    assertThat(count(taken(b), "changed")).isEqualTo(1);
    assertThat(known("1.999101").limit()).hasToString("Limit[amount=7, unit=WORKING_DAY]");
    assertThat(count(taken(a), "changed")).isEqualTo(1);
    assertThat(known("1.999101").limit()).hasToString("Limit[amount=5, unit=WORKING_DAY]");
  }

  @Test
  void aCopyOfTheProvinceIsTheSameProcedure() {
    taken(Examples.published("1.999102"));
    taken(Examples.published("1.999102.H32").replace("\"5\"", "\"9\""));
    assertThat(known("1.999102").limit()).hasToString("Limit[amount=9, unit=WORKING_DAY]");
  }

  @Test
  void aListOfNamesLeavesWhatIsKnown() {
    taken(Examples.published("1.999103"));
    taken("{\"error_code\":0,\"result\":[{\"MATTHC\":\"1.999103\",\"TENTTHC\":\"Tên mới\"}]}");
    assertThat(known("1.999103").name()).isEqualTo("Tên mới");
    assertThat(known("1.999103").limit()).isNotNull();
  }

  @Test
  void decisionsAreAddedToThoseKnown() {
    String procedure =
        Examples.published("1.999104")
            .replace("\"TRANGTHAI\"", "\"IDQUYETDINHCONGBO\":\"77\",\"TRANGTHAI\"");
    String first =
        """
        {"error_code":"0","result":[{"ID":"77","SOQUYETDINH":"Số 12/QĐ-UBND",
          "NGAYBANHANH":"20/11/2026","NGAYHIEULUC":"2026-12-01"}]}""";
    JsonNode taken = taken("[" + procedure + "," + first + "]");
    assertThat(count(taken, "decisions")).isEqualTo(1);
    assertThat(known("1.999104").publications())
        .hasToString(
            "[Publication[decision=12/QĐ-UBND, decidedOn=2026-11-20, effectiveOn=2026-12-01,"
                + " publicisedOn=null, kind=NEW]]");
    String second =
        """
        {"error_code":"0","result":[{"ID":"77","SOQUYETDINH":"15/QĐ-UBND",
          "NGAYBANHANH":"20261123000000","LOAIQUYETDINH":"Sửa đổi, bổ sung"}]}""";
    taken("[" + procedure + "," + second + "]");
    assertThat(known("1.999104").publications()).hasSize(2);
    assertThat(count(taken("[" + procedure + "," + second + "]"), "changed")).isZero();
  }

  @Test
  void theAnswerOfARelayIsUnwrapped() {
    String relayed =
        "{\"error_code\":\"0\",\"message\":%s}"
            .formatted(
                vn.dunghen.proceduredatabase.Answer.JSON.writeValueAsString(
                    Examples.published("1.999105")));
    assertThat(count(taken(relayed), "changed")).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaidElementByElementWithoutItsValue() {
    JsonNode taken =
        taken(
            """
            [{"MATTHC":"1.999106","TENTTHC":"Tên","TRANGTHAI":"Nguyễn Văn A"},
             {"TENTTHC":"không mã"}, null, 7]""");
    assertThat(count(taken, "read")).isEqualTo(1);
    assertThat(taken.get("unreadable")).hasSize(3);
    assertThat(taken.get("findings").get(0).get("rule").asString()).isEqualTo("DQ-24");
    assertThat(taken.toString()).doesNotContain("Nguyễn Văn A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<html><body>Đăng nhập</body></html>",
        "{\"error_code\":\"0\",\"result\":[",
        "{\"error_code\":\"-1\",\"message\":\"Phiên làm việc không hợp lệ\"}",
        "{\"error_code\":\"0\",\"result\":\"xong\"}",
        "{'MATTHC':1}"
      })
  void whatIsNoAnswerIsRefusedWhole(String body) {
    Answer answer = post(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains("không đúng định dạng");
  }

  @Test
  void brokenUtf8DepthAndLengthAreRefused() {
    byte[] broken = Examples.published("1.999107").getBytes(UTF_8);
    broken[80] = (byte) 0xC3;
    assertThat(
            SERVER
                .call("POST", "/api/v1/catalogue/procedures", RunningServer.JSON, broken)
                .status())
        .isEqualTo(400);
    assertThat(post("[".repeat(5_000)).status()).isEqualTo(400);
    byte[] long33MiB = new byte[33 * 1024 * 1024];
    Arrays.fill(long33MiB, (byte) ' ');
    assertThat(
            SERVER
                .call("POST", "/api/v1/catalogue/procedures", RunningServer.JSON, long33MiB)
                .status())
        .isEqualTo(413);
  }

  @Test
  void nobodyHandsInWithoutTheToken() {
    for (String path : new String[] {"procedures", "fetch"}) {
      Answer answer =
          SERVER.send(
              HttpRequest.newBuilder(SERVER.address("/api/v1/catalogue/" + path))
                  .POST(HttpRequest.BodyPublishers.ofString("[]")));
      assertThat(answer.status()).isEqualTo(401);
    }
    assertThat(SERVER.get("/api/v1/catalogue/fetch").status()).isEqualTo(401);
  }

  @Test
  void withoutAnAddressNothingIsFetched() {
    Answer answer = SERVER.call("POST", "/api/v1/catalogue/fetch");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").asString()).contains("dunghen.procedure-database.url");
  }
}
