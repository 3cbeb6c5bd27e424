package vn.dunghen.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.page;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** What waits in quarantine, mended by a clerk in a form. */
class MendingPagesIT {

  private static final RunningServer SERVER = RunningServer.get();

  /** Sends one message that must wait; its number. */
  private static long waits(String source, String id, String more) {
    Answer answer =
        SERVER.send(
            """
            [{"kind":"dossier","source":"%s","messageId":"%s",\
            "spokeOf":"2026-10-01T08:00:00+07:00","dossier":"SUA-%s"%s}]"""
                .formatted(source, id, id, more));
    JsonNode result = answer.json().get("results").get(0);
    assertThat(result.get("outcome").asString()).isEqualTo("quarantined");
    return result.get("quarantineId").asLong();
  }

  private static Answer mend(long id, String token, Map<String, String> inputs) {
    String form =
        inputs.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", "sau=0&token=" + token + "&", ""));
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address("/nguon/cach-ly/" + id + "/ghi"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static Answer mend(long id, Map<String, String> inputs) {
    return mend(id, SERVER.token(), inputs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static JsonNode kept(long id) {
    return SERVER.call("GET", "/api/v1/quarantine/" + id).json();
  }

  private static String taken(long id, Map<String, String> inputs) {
    Answer answer = mend(id, inputs);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(303);
    assertThat(kept(id).get("status").asString()).isEqualTo("REPLAYED");
    return kept(id).get("message").toString();
  }

  /** The part of the page about one message. */
  private static String held(String source, long id) {
    Matcher one =
        Pattern.compile(
                "<details class=\"held\"[^>]*>.{0,200}thông điệp số "
                    + id
                    + " .*?</details></details>",
                Pattern.DOTALL)
            .matcher(page("/nguon?nguon=" + source));
    assertThat(one.find()).isTrue();
    return one.group();
  }

  @Test
  void asksForEachFieldByItsNameWithWhatWasSentWhyAndWhatIsAllowed() {
    long id =
        waits(
            "sua-ten",
            "1",
            ",\"procedure\":\"2.000815\",\"fees\":[{\"amount\":4000,\"code\":\"LP01\"}],\"channel\":\"2\",\"acceptedAt\":\"17/08/2026 08:30\"");
    assertThat(held("sua-ten", id))
        .contains("Kênh tiếp nhận", "<b>2</b>", "Không đúng kiểu: cần số nguyên, nhận chữ.")
        .contains("<option value=\"2\" selected>2 · trực tuyến</option>")
        .contains("Ngày tiếp nhận", "<b>17/08/2026 08:30</b>", "23/11/2026 07:30")
        .contains("<td>LP01: số tiền=4000</td>")
        .contains("name=\"o/acceptedAt\" value=\"17/08/2026 08:30\"")
        .contains("<th scope=\"row\">Mã hồ sơ</th><td>SUA-1</td>", "2.000815")
        .contains("Sửa và gửi lại", "type=\"password\" name=\"token\"");
    assertThat(taken(id, Map.of("o/channel", "2", "o/acceptedAt", "17/08/2026 08:30")))
        .contains("\"channel\":2", "\"acceptedAt\":\"2026-08-17T08:30:00+07:00\"")
        .contains("\"procedure\":\"2.000815\"");
    Pages.await("SUA-1");
  }

  @Test
  void keepsWhatWasTypedWhileSomethingIsWrong() {
    long id = waits("sua-giu", "2", ",\"channel\":\"hai\",\"endedAt\":\"mai\"");
    String before = kept(id).toString();
    Answer answer = mend(id, Map.of("o/channel", "3", "o/endedAt", "31/02/2026 10:00"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().body())
        .contains("còn 1 ô chưa đúng; chưa có gì thay đổi")
        .contains("<option value=\"3\" selected>")
        .contains("value=\"31/02/2026 10:00\"", "không phải một ngày giờ có thật");
    assertThat(kept(id)).hasToString(before);
    Answer nobody = mend(id, "sai", Map.of("o/channel", "3", "o/endedAt", "28/02/2026 10:00"));
    assertThat(nobody.status()).isEqualTo(400);
    assertThat(nobody.response().body())
        .contains("Mã gửi dữ liệu không đúng", "value=\"28/02/2026 10:00\"");
    assertThat(kept(id)).hasToString(before);
  }

  @Test
  void showsNothingThatMayBePersonal() {
    long id =
        waits(
            "sua-kin",
            "3",
            ",\"channel\":\"Nguyễn Văn Mẫu\",\"hoTen\":\"Trần Thị Mẫu\",\"applicantKind\":\"0912345678\"");
    assertThat(held("sua-kin", id))
        .contains("không được giữ, vì có thể là thông tin cá nhân", "<code>hoTen</code>")
        .doesNotContain("Mẫu", "0912345678");
    // Empty is no answer: to leave a field out is said.
    Answer empty = mend(id, Map.of("o/channel", "", "o/applicantKind", ""));
    assertThat(empty.response().body()).contains("còn 2 ô chưa đúng", "đánh dấu không gửi");
    assertThat(taken(id, Map.of("o/channel", "1", "bo/applicantKind", "1")))
        .contains("\"channel\":1")
        .doesNotContain("applicantKind", "hoTen");
  }

  @Test
  void asksForBothFieldsThatStandInTheWrongOrder() {
    long id =
        waits(
            "sua-thu-tu",
            "4",
            ",\"acceptedAt\":\"2026-08-17T08:30:00+07:00\",\"endedAt\":\"2026-08-16T08:30:00+07:00\"");
    assertThat(held("sua-thu-tu", id))
        .contains("name=\"o/acceptedAt\" value=\"17/08/2026 08:30\"")
        .contains("name=\"o/endedAt\" value=\"16/08/2026 08:30\"");
    Answer same =
        mend(id, Map.of("o/acceptedAt", "17/08/2026 08:30", "o/endedAt", "16/08/2026 09:00"));
    assertThat(same.status()).isEqualTo(400);
    assertThat(same.response().body())
        .contains(
            "vẫn chưa nhận được: Ngày kết thúc xử lý không được trước Ngày tiếp nhận.</p>",
            "value=\"16/08/2026 09:00\"");
    assertThat(
            taken(id, Map.of("o/acceptedAt", "16/08/2026 08:30", "o/endedAt", "16/08/2026 09:00")))
        .contains("2026-08-16T08:30:00+07:00");
  }

  @Test
  void aClashOfIdsIsSaidWithWhatMendsIt() {
    SERVER.send(
        """
        [{"kind":"dossier","source":"sua-trung","messageId":"8",\
        "spokeOf":"2026-10-01T08:00:00+07:00","dossier":"SUA-8","channel":2}]""");
    long id = waits("sua-trung", "8", ",\"channel\":1");
    assertThat(held("sua-trung", id))
        .contains("Nội dung ở đây đúng thì đặt mã thông điệp mới; không thì bấm Bỏ.")
        .doesNotContain("để trống");
    Answer same = mend(id, Map.of("o/messageId", "8"));
    assertThat(same.response().body())
        .contains("vẫn chưa nhận được: Mã thông điệp: Nguồn này đã gửi nội dung khác");
    assertThat(taken(id, Map.of("o/messageId", "8b"))).contains("\"messageId\":\"8b\"");
  }

  @Test
  void speaksOfNoSheetWhereThereIsNone() {
    long id = waits("sua-thieu", "9", ",\"fees\":[{\"code\":\"LP01\"}],\"hoTen\":\"A\"");
    assertThat(held("sua-thieu", id))
        .contains("Phí, lệ phí, mục 1: số tiền: Thiếu giá trị bắt buộc.", "Ghi lại cho đúng")
        .doesNotContain("tệp mẫu");
    long strange = waits("sua-thua", "10", ",\"hoTen\":\"A\"");
    assertThat(held("sua-thua", strange))
        .contains("<span class=\"why\">Không có trong thông điệp chuẩn: hoTen.</span>");
  }

  @Test
  void mendsPartsOfListsAndTakesOutWhatIsLeftOut() {
    long id =
        waits(
            "sua-muc",
            "5",
            ",\"fees\":[{\"code\":\"LP01\",\"amount\":\"x y\"},{\"code\":\"LP02\",\"amount\":5}]"
                + ",\"databasesUsed\":[\"1\",7,\"2\"]");
    assertThat(held("sua-muc", id)).contains("Phí, lệ phí, mục 1: số tiền", "mục 2");
    assertThat(taken(id, Map.of("o/fees/0/amount", "50.000", "bo/databasesUsed/1", "1")))
        .contains("{\"amount\":50000,\"code\":\"LP01\"}", "\"databasesUsed\":[\"1\",\"2\"]");
  }

  @Test
  void findsOutTheKindAndThenWhatItsMessageLacks() {
    Answer sent = SERVER.send("[{\"kind\":\"hoso\",\"source\":\"sua-loai\",\"messageId\":\"6\"}]");
    long id = sent.json().get("results").get(0).get("quarantineId").asLong();
    assertThat(held("sua-loai", id)).contains("<option value=\"step\">Bước xử lý hồ sơ</option>");
    assertThat(mend(id, Map.of("o/kind", "step")).status()).isEqualTo(400);
    assertThat(held("sua-loai", id)).contains("Trạng thái sau bước", "10 · Đã trả kết quả");
    Map<String, String> inputs =
        Map.of("o/dossier", "SUA-6", "o/status", "4", "o/spokeOf", "01/10/2026 08:00");
    assertThat(taken(id, inputs)).contains("\"kind\":\"step\"", "\"status\":4");
  }

  @Test
  void doesNotTakeWhatMayBeAPersonForACode() {
    Answer sent =
        SERVER.send(
            "[{\"kind\":\"dossier\",\"source\":\"sua-nguoi\",\"messageId\":\"7\",\"spokeOf\":\"2026-10-01T08:00:00+07:00\"}]");
    long id = sent.json().get("results").get(0).get("quarantineId").asLong();
    assertThat(mend(id, Map.of("o/dossier", "079123456789")).response().body())
        .contains("có thể là số định danh");
    assertThat(kept(id).get("message").toString()).doesNotContain("079123456789");
  }
}
