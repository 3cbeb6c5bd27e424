package vn.dunghen.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.intake.file.ImportCalls.SERVER;
import static vn.dunghen.intake.file.ImportCalls.checked;
import static vn.dunghen.intake.file.ImportCalls.count;
import static vn.dunghen.intake.file.ImportCalls.does;
import static vn.dunghen.intake.file.ImportCalls.get;
import static vn.dunghen.intake.file.ImportCalls.journalled;
import static vn.dunghen.intake.file.ImportCalls.local;
import static vn.dunghen.intake.file.ImportCalls.read;
import static vn.dunghen.intake.file.ImportCalls.report;
import static vn.dunghen.intake.file.ImportCalls.settled;
import static vn.dunghen.intake.file.ImportCalls.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.comparing.Comparison;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;

/** Files through HTTP: looked at, taken in, repeated, mended, undone. */
class ImportsIT {

  @Test
  void showsWhatEachRowWillDoThenTakesInReportsAndUndoes() {
    SERVER.send(
        """
        {"kind":"dossier","source":"tep-1","messageId":"m0","spokeOf":"2026-08-01T08:00:00+07:00",\
        "dossier":"TEP1-B","competentUnit":"H32.101"}""");
    String csv =
        """
        Mã hồ sơ;Đơn vị giải quyết;Ngày tiếp nhận;Thời điểm số liệu;Họ tên người nộp
        TEP1-A;H32.101;03/08/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu
        TEP1-B;H32.101;03/08/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu
        ;;;;
        TEP1-C;H32.101;31/02/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu
        TEP1-A;H32.101;03/08/2026 08:05;03/08/2026 09:00;Người Khác
        """;
    long before = journalled("tep-1");
    JsonNode looked = checked("dossier", "tep-1", csv);
    assertThat(looked.get("state").asString()).isEqualTo("CHECKED");
    assertThat(looked.get("said").asString()).isEmpty();
    assertThat(journalled("tep-1")).isEqualTo(before);
    assertThat(count(looked, "rows")).isEqualTo(4);
    assertThat(count(looked, "fresh")).isEqualTo(1);
    assertThat(count(looked, "changes")).isEqualTo(1);
    assertThat(count(looked, "known")).isEqualTo(1);
    assertThat(count(looked, "refused")).isEqualTo(1);
    assertThat(looked.get("preview").valueStream().map(row -> row.get("becomes").asString()))
        .containsExactly("NEW", "CHANGES", "REFUSED", "KNOWN");
    assertThat(looked.get("preview").valueStream().map(row -> row.get("row").asInt()))
        .containsExactly(2, 3, 5, 6);
    assertThat(looked.get("notes").toString()).contains("Họ tên người nộp", "(E)");
    assertThat(looked.get("notes").toString())
        .contains("Ngày tiếp nhận: từ 03/08/2026 08:05 đến 03/08/2026 08:05.");
    assertThat(looked.get("preview").get(0).get("values").toString())
        .contains("{\"title\":\"Ngày tiếp nhận\",\"value\":\"03/08/2026 08:05\"}", "H32.101 (")
        .doesNotContain("Mẫu");
    assertThat(looked.get("preview").get(2).get("values")).isEmpty();
    assertThat(report(looked))
        .isEqualTo(
            "\ufeffDòng,Cột,Lý do\r\n5,Ngày tiếp nhận,Ô C5 không phải một ngày giờ có thật.\r\n");

    JsonNode done = does("start", looked);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(count(done, "accepted")).isEqualTo(2);
    assertThat(count(done, "acceptedBefore")).isEqualTo(1);
    assertThat(count(done, "quarantined")).isEqualTo(1);
    assertThat(local("TEP1-A")).contains("acceptedAt");
    assertThat(report(done)).contains("5,Ngày tiếp nhận,");
    assertThat(SERVER.call("GET", "/api/v1/quarantine?source=tep-1").json().get("total").asInt())
        .isEqualTo(1);

    JsonNode undone = does("undo", done);
    assertThat(undone.get("state").asString()).isEqualTo("UNDONE");
    assertThat(undone.get("notes").toString() + undone.get("preview"))
        .doesNotContain("TEP1-A", "Họ tên");
    assertThat(local("TEP1-A")).isEmpty();
    assertThat(local("TEP1-B")).contains("H32.101").doesNotContain("acceptedAt");
    assertThat(
            SERVER
                .call("GET", "/api/v1/quarantine?source=tep-1&status=OPEN")
                .json()
                .get("total")
                .asInt())
        .isZero();
    long after = journalled("tep-1");
    assertThat(does("undo", undone).get("state").asString()).isEqualTo("UNDONE");
    assertThat(journalled("tep-1")).isEqualTo(after);
  }

  @Test
  void thePortalsOwnListTellsWhatThePortalHolds() {
    does(
        "start",
        checked(
            "dossier",
            "tep-cong",
            "Mã hồ sơ,Trạng thái,Ngày hẹn trả\nTEP17-A,9,10/08/2026 17:00\n"));
    JsonNode list =
        checked(
            "acknowledgement",
            "tep-cong-danh-sach",
            """
            MaHoSo;TrangThaiHoSo;NgayTiepNhan;NgayHenTra;NgayKetThucXuLy;KenhThucHien
            TEP17-A;4;03/08/2026 08:05;10/08/2026 17:00;;2
            TEP17-B;9;03/08/2026 08:05;32/08/2026 17:00;;2
            """);
    assertThat(count(list, "changes")).isEqualTo(1);
    assertThat(count(list, "refused")).isEqualTo(1);
    assertThat(report(list)).contains("Trên Cổng: ngày hẹn trả");
    assertThat(count(does("start", list), "accepted")).isEqualTo(1);
    State state = SERVER.bean(Dossiers.class).state(new DossierCode("TEP17-A")).orElseThrow();
    assertThat(
            Comparison.of(state.local().orElseThrow(), state.portal().orElseThrow()).stream()
                .map(difference -> difference.kind().id()))
        .containsExactly("status", "accepted", "channel");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String csv = "Mã hồ sơ,Trạng thái hồ sơ\nTEP2-A,2\nTEP2-B,4\n";
    assertThat(count(does("start", checked("dossier", "tep-2", csv)), "accepted")).isEqualTo(2);
    long before = journalled("tep-2");
    JsonNode again = checked("dossier", "tep-2", csv);
    assertThat(count(again, "known")).isEqualTo(2);
    JsonNode done = does("start", again);
    assertThat(count(done, "accepted")).isZero();
    assertThat(count(done, "acceptedBefore")).isEqualTo(2);
    assertThat(journalled("tep-2")).isEqualTo(before);
    does("undo", done);
    assertThat(local("TEP2-A")).as("belongs to the first import").isNotEmpty();
  }

  @Test
  void aMendedFileBringsOnlyWhatWasMended() {
    String head = "Mã hồ sơ,Trạng thái hồ sơ,Thời điểm số liệu\n";
    String good = "TEP3-A,2,03/08/2026 08:00\nTEP3-B,2,03/08/2026 08:00\n";
    JsonNode first =
        does("start", checked("dossier", "tep-3", head + good + "TEP3-C,hai,03/08/2026 08:00\n"));
    assertThat(count(first, "quarantined")).isEqualTo(1);
    JsonNode second = checked("dossier", "tep-3", head + good + "TEP3-C,2,03/08/2026 08:00\n");
    assertThat(count(second, "known")).isEqualTo(2);
    assertThat(count(does("start", second), "accepted")).isEqualTo(1);
  }

  @Test
  void whatWasUndoneCanBeTakenInAgain() {
    String csv = "Mã hồ sơ,Trạng thái hồ sơ,Mã thông điệp\nTEP4-A,2,\nTEP4-B,2,cua-toi\n";
    JsonNode undone = does("undo", does("start", checked("dossier", "tep-4", csv)));
    assertThat(undone.get("state").asString()).isEqualTo("UNDONE");
    assertThat(local("TEP4-A") + local("TEP4-B")).isEmpty();
    JsonNode again = checked("dossier", "tep-4", csv);
    assertThat(count(again, "known")).isZero();
    JsonNode done = does("start", again);
    assertThat(count(done, "accepted")).isEqualTo(2);
    assertThat(local("TEP4-A")).isNotEmpty();
    assertThat(local("TEP4-B")).isNotEmpty();
    assertThat(count(does("start", checked("dossier", "tep-4", csv)), "acceptedBefore"))
        .isEqualTo(2);
  }

  @Test
  void asksForColumnsItDoesNotKnowAndRemembersThemForTheSource() {
    String csv = "So BN,Trạng thái\nTEP5-A,2\n";
    JsonNode looked = checked("dossier", "tep-5", csv);
    assertThat(looked.get("said").asString()).contains("Chưa biết cột nào là: Mã hồ sơ");
    long id = looked.get("id").asLong();
    assertThat(SERVER.call("POST", "/api/v1/imports/%d/start".formatted(id)).status())
        .isEqualTo(409);
    String path = "/api/v1/imports/%d/columns".formatted(id);
    assertThat(put(path, "{\"A\":\"dossier\",\"B\":\"dossier\"}").json().get("detail").asString())
        .contains("Hai cột", "Mã hồ sơ");
    assertThat(put(path, "{\"A\":\"hoTen\"}").status()).isEqualTo(400);
    assertThat(put(path, "{\"1\":\"dossier\"}").status()).isEqualTo(400);
    assertThat(put(path, "[1]").status()).isEqualTo(400);
    assertThat(put(path, "{\"A\":\"dossier\",\"B\":\"status\"}").status()).isEqualTo(202);
    JsonNode now = settled(id);
    assertThat(now.get("said").asString()).isEmpty();
    assertThat(count(now, "fresh")).isEqualTo(1);
    JsonNode next = checked("dossier", "tep-5", "Trạng thái;so bn\n4;TEP5-B\n");
    assertThat(next.get("said").asString()).isEmpty();
    assertThat(next.get("columns").get("B").asString()).isEqualTo("dossier");
    assertThat(checked("dossier", "tep-5b", csv).get("said").asString()).isNotEmpty();
  }

  private static Answer put(String path, String json) {
    return SERVER.call("PUT", path, RunningServer.JSON, json.getBytes(UTF_8));
  }

  @Test
  void anImportOfRetractionsCannotBeUndone() {
    SERVER.send(
        """
        {"kind":"dossier","source":"tep-7","messageId":"m0","spokeOf":"2026-08-01T08:00:00+07:00",\
        "dossier":"TEP7-A"}""");
    JsonNode done =
        does("start", checked("retraction", "tep-7", "Mã thông điệp thu hồi,Mã lý do\nm0,SAI\n"));
    assertThat(count(done, "accepted")).isEqualTo(1);
    assertThat(local("TEP7-A")).isEmpty();
    Answer answer =
        SERVER.call("POST", "/api/v1/imports/%d/undo".formatted(done.get("id").asLong()));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").asString()).contains("không thu hồi lại được");
  }

  @Test
  void saysThatARowIsOlderThanWhatIsKnown() {
    SERVER.send(
        """
        {"kind":"dossier","source":"may-8","messageId":"m0","spokeOf":"2026-08-05T08:00:00+07:00",\
        "dossier":"TEP8-A","status":4}""");
    JsonNode looked =
        checked(
            "dossier",
            "tep-8",
            """
            Mã hồ sơ,Trạng thái,Thời điểm số liệu
            TEP8-A,2,05/08/2026 07:59
            TEP8-A,4,05/08/2026 08:01
            """);
    assertThat(looked.get("preview").get(0).get("says").toString()).contains("cũ hơn điều đã biết");
    assertThat(looked.get("preview").get(1).get("says").toString()).doesNotContain("cũ hơn", "..");
  }

  @Test
  void ofTwoRowsThatContradictTheLaterWinsAndOneIsNew() {
    String csv = "Mã hồ sơ,Trạng thái\nTEP9-A,2\nTEP9-A,4\n";
    JsonNode looked = checked("dossier", "tep-9", csv);
    assertThat(count(looked, "fresh")).isEqualTo(1);
    assertThat(count(looked, "changes")).isEqualTo(1);
    assertThat(looked.get("preview").get(1).get("says").toString())
        .contains("Mã này có ở dòng 2 với nội dung khác");
    assertThat(count(does("start", looked), "accepted")).isEqualTo(2);
    assertThat(local("TEP9-A")).contains("\"status\":4");
    assertThat(count(checked("dossier", "tep-9", csv), "known")).isEqualTo(2);
  }

  @Test
  void whatAnotherImportAlsoSaidStaysUntilThatIsUndoneToo() {
    String head = "Mã hồ sơ,Trạng thái,Thời điểm số liệu\n";
    String both = "TEP16-B,2,03/08/2026 08:00\n";
    JsonNode first =
        does("start", checked("dossier", "tep-16", head + "TEP16-A,2,03/08/2026 08:00\n" + both));
    JsonNode second =
        does("start", checked("dossier", "tep-16", head + both + "TEP16-C,2,03/08/2026 08:00\n"));
    assertThat(count(second, "acceptedBefore")).isEqualTo(1);
    JsonNode undone = does("undo", first);
    assertThat(undone.get("notes").toString())
        .contains("1 dòng mà lần nhập số " + second.get("id").asLong() + " cũng nói");
    assertThat(local("TEP16-A")).isEmpty();
    assertThat(local("TEP16-B")).isNotEmpty();
    does("undo", second);
    assertThat(local("TEP16-B") + local("TEP16-C")).isEmpty();
    JsonNode again = does("start", checked("dossier", "tep-16", head + both));
    assertThat(count(again, "accepted")).isEqualTo(1);
    assertThat(local("TEP16-B")).isNotEmpty();
  }

  private static void pretend(JsonNode one, String state) {
    SERVER
        .bean(JdbcTemplate.class)
        .update("update file_import set state = ? where id = ?", state, one.get("id").asLong());
  }

  /** What a killed process leaves: half of the rows said, the state as it was. */
  @Test
  void whatWasCutOffIsSaidSoAndGoesOnWithoutCountingTwice() {
    JsonNode looked =
        checked(
            "dossier",
            "tep-13",
            "Mã hồ sơ,Thời điểm số liệu\nTEP13-A,03/08/2026 08:00\nTEP13-B,03/08/2026 08:00\n");
    Path file = SERVER.home().resolve("imports/%d.upload".formatted(looked.get("id").asLong()));
    byte[] content = read(file);
    JsonNode done = does("start", looked);
    assertThat(file).doesNotExist();
    write(file, content);
    pretend(done, "RUNNING");
    SERVER.bean(ImportQueue.class).takeUp();
    assertThat(get(done.get("id").asLong()).get("state").asString()).isEqualTo("BROKEN_OFF");
    JsonNode again = does("start", done);
    assertThat(again.get("state").asString()).isEqualTo("DONE");
    assertThat(count(again, "accepted")).isEqualTo(2);
    assertThat(count(again, "acceptedBefore")).isZero();
    assertThat(journalled("tep-13")).isEqualTo(2);
    does("undo", again);
    assertThat(journalled("tep-13")).isEqualTo(4);
    pretend(again, "UNDOING");
    SERVER.bean(ImportQueue.class).takeUp();
    assertThat(settled(again.get("id").asLong()).get("state").asString()).isEqualTo("UNDONE");
    assertThat(journalled("tep-13")).isEqualTo(4);
  }

  @Test
  void throwsAwayWhatNobodyWants() {
    JsonNode looked = checked("dossier", "tep-11", "Mã hồ sơ\nTEP11\n");
    String path = "/api/v1/imports/" + looked.get("id").asLong();
    JsonNode gone = SERVER.call("DELETE", path).json();
    assertThat(gone.get("state").asString()).isEqualTo("DISCARDED");
    assertThat(gone.get("preview")).isEmpty();
    assertThat(gone.get("notes")).isEmpty();
    assertThat(SERVER.call("DELETE", path).status()).isEqualTo(409);
    assertThat(SERVER.call("POST", path + "/start").status()).isEqualTo(409);
    assertThat(SERVER.home().resolve("imports"))
        .isDirectoryNotContaining("glob:**/%d.upload".formatted(looked.get("id").asLong()));
  }
}
