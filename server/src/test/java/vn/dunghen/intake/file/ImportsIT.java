package vn.dunghen.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** Files through HTTP: looked at, taken in, repeated, mended, undone. */
class ImportsIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String CSV = "text/csv";

  @TempDir private Path folder;

  private static Answer upload(String kind, String source, byte[] file) {
    return SERVER.call(
        "POST", "/api/v1/imports?kind=%s&source=%s".formatted(kind, source), CSV, file);
  }

  private static long uploaded(String kind, String source, String csv) {
    Answer answer = upload(kind, source, csv.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    return answer.json().get("id").asLong();
  }

  private static JsonNode get(long id) {
    return SERVER.call("GET", "/api/v1/imports/" + id).json();
  }

  private static JsonNode settled(long id) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (true) {
      JsonNode now = get(id);
      if (!List.of("CHECKING", "RUNNING", "UNDOING").contains(now.get("state").asString())) {
        return now;
      }
      assertThat(System.nanoTime()).as("waited in vain: %s", now).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static JsonNode checked(String kind, String source, String csv) {
    return settled(uploaded(kind, source, csv));
  }

  private static JsonNode does(String what, JsonNode one) {
    long id = one.get("id").asLong();
    Answer answer = SERVER.call("POST", "/api/v1/imports/%d/%s".formatted(id, what));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    return settled(id);
  }

  private static long count(JsonNode one, String name) {
    return one.get("counts").get(name).asLong();
  }

  private static String report(JsonNode one) {
    Answer answer =
        SERVER.call("GET", "/api/v1/imports/%d/refused.csv".formatted(one.get("id").asLong()));
    assertThat(answer.status()).isEqualTo(200);
    return answer.response().body();
  }

  private static long journalled(String source) {
    Long number =
        SERVER
            .bean(JdbcTemplate.class)
            .queryForObject("select count(*) from journal where source = ?", Long.class, source);
    return number == null ? 0 : number;
  }

  /** What the fold knows of a dossier; empty: nothing. */
  private static String local(String dossier) {
    return SERVER
        .bean(JdbcTemplate.class)
        .queryForList(
            "select coalesce(local, '') from dossier_state where code = ?", String.class, dossier)
        .stream()
        .findFirst()
        .orElse("");
  }

  @Test
  void showsWhatEachRowWillDoThenTakesInReportsAndUndoes() {
    SERVER.send(
        """
        {"kind":"dossier","source":"tep-1","messageId":"m0","spokeOf":"2026-08-01T08:00:00+07:00",\
        "dossier":"TEP1-B","competentUnit":"H32.101"}""");
    String csv =
        "Mã hồ sơ;Đơn vị giải quyết;Ngày tiếp nhận;Thời điểm số liệu;Họ tên người nộp\r\n"
            + "TEP1-A;H32.101;03/08/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu\r\n"
            + "TEP1-B;H32.101;03/08/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu\r\n"
            + ";;;;\r\n"
            + "TEP1-C;H32.101;31/02/2026 08:05;03/08/2026 09:00;Nguyễn Mẫu Đánh Dấu\r\n"
            + "TEP1-A;H32.101;03/08/2026 08:05;03/08/2026 09:00;Người Khác\r\n";
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
    String csv = "So BN,TT\nTEP5-A,2\n";
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
    JsonNode next = checked("dossier", "tep-5", "TT;so bn\n4;TEP5-B\n");
    assertThat(next.get("said").asString()).isEmpty();
    assertThat(next.get("columns").get("B").asString()).isEqualTo("dossier");
    assertThat(checked("dossier", "tep-5b", csv).get("said").asString()).isNotEmpty();
  }

  private static Answer put(String path, String json) {
    return SERVER.call("PUT", path, RunningServer.JSON, json.getBytes(UTF_8));
  }

  @Test
  void refusesToGuessWhereAColumnHasTheMonthFirst() {
    JsonNode looked =
        checked(
            "dossier",
            "tep-6",
            "Mã hồ sơ,Ngày tiếp nhận\nTEP6-A,08/03/2026 08:00\nTEP6-B,08/23/2026 08:00\n");
    assertThat(looked.get("said").asString()).contains("Ngày tiếp nhận", "tháng trước ngày");
    assertThat(
            SERVER
                .call("POST", "/api/v1/imports/%d/start".formatted(looked.get("id").asLong()))
                .json()
                .get("detail")
                .asString())
        .contains("tháng trước ngày");
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
  void refusesGarbageWithASentence() {
    assertThat(upload("dossier", "tep-8", new byte[0]).json().get("detail").asString())
        .contains("Tệp trống");
    Answer pdf = upload("dossier", "tep-8", "%PDF-1.7".getBytes(UTF_8));
    assertThat(pdf.status()).isEqualTo(400);
    assertThat(pdf.json().get("detail").asString()).contains("PDF");
    JsonNode bytes =
        settled(
            upload("dossier", "tep-8", new byte[] {'a', 0, (byte) 0xff}).json().get("id").asLong());
    assertThat(bytes.get("state").asString()).isEqualTo("UNREADABLE");
    assertThat(bytes.get("said").asString()).contains("UTF-8");
    JsonNode cut =
        settled(
            upload("dossier", "tep-8", "PK\u0003\u0004".getBytes(UTF_8)).json().get("id").asLong());
    assertThat(cut.get("said").asString()).contains("hỏng");
    assertThat(checked("dossier", "tep-8", "Mã hồ sơ\n").get("said").asString())
        .contains("không có dòng dữ liệu");
    assertThat(checked("dossier", "tep-8", "Mã hồ sơ\ncó dấu cách\n").get("said").asString())
        .contains("Không có dòng nào nhận được");
  }

  @Test
  void refusesWrongQuestions() {
    byte[] csv = "Mã hồ sơ\nH\n".getBytes(UTF_8);
    assertThat(upload("nothing", "tep-9", csv).status()).isEqualTo(400);
    assertThat(upload("dossier", "", csv).status()).isEqualTo(400);
    assertThat(upload("dossier", "ngu%C3%B4n", csv).status()).isEqualTo(400);
    String path = "/api/v1/imports?kind=dossier&source=tep-9";
    assertThat(SERVER.call("POST", path + "&asOf=hom-qua", CSV, csv).status()).isEqualTo(400);
    assertThat(SERVER.call("POST", path, "application/x-www-form-urlencoded", csv).status())
        .isEqualTo(415);
    assertThat(SERVER.call("POST", path, "multipart/form-data; boundary=x", csv).status())
        .isEqualTo(415);
    assertThat(SERVER.call("GET", "/api/v1/imports/999999").status()).isEqualTo(404);
    assertThat(SERVER.call("POST", "/api/v1/imports/999999/undo").status()).isEqualTo(404);
    assertThat(SERVER.get("/api/v1/imports").status()).isEqualTo(401);
    assertThat(SERVER.get("/api/v1/import-templates/dossier.xlsx").status()).isEqualTo(200);
    assertThat(SERVER.get("/api/v1/import-templates/x.csv").status()).isEqualTo(404);
  }

  @Test
  void refusesMoreThan50Mebibytes() {
    byte[] large = new byte[51 * 1024 * 1024];
    java.util.Arrays.fill(large, (byte) 'a');
    assertThat(upload("dossier", "tep-10", large).status()).isEqualTo(413);
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

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The whole way with a spreadsheet: a template filled in, with one of everything that is odd. */
  @Test
  void takesASpreadsheetWithFormulasMergedCellsHiddenRowsAndRealDates() {
    byte[] file =
        read(
            MadeUpSheets.xlsx(
                folder,
                workbook -> {
                  Worksheet sheet = workbook.newWorksheet("A");
                  String[] heads = {"Mã hồ sơ [dossier]", "Ngày tiếp nhận", "Trạng thái hồ sơ"};
                  for (int i = 0; i < heads.length; i++) {
                    sheet.value(0, i, heads[i]);
                  }
                  for (int row = 1; row <= 5; row++) {
                    sheet.value(row, 0, "TEP14-" + row);
                    sheet.value(row, 1, LocalDateTime.of(2026, 8, 3, 8, row));
                    sheet.style(row, 1).format("dd/mm/yyyy hh:mm").set();
                    sheet.value(row, 2, 4);
                  }
                  sheet.hideRow(2);
                  sheet.range(3, 2, 4, 2).merge();
                  sheet.formula(5, 2, "1+1");
                }));
    JsonNode looked = settled(upload("dossier", "tep-14", file).json().get("id").asLong());
    assertThat(count(looked, "rows")).isEqualTo(4);
    assertThat(count(looked, "fresh")).isEqualTo(1);
    assertThat(looked.get("notes").toString()).contains("1 dòng đang ẩn", "1 vùng ô gộp");
    assertThat(report(looked))
        .contains(
            "4,Trạng thái hồ sơ,Ô C4 nằm trong vùng ô gộp C4:C5", "5,Trạng thái hồ sơ,Ô C5 nằm")
        .contains("6,Trạng thái hồ sơ,\"Ô C6 là công thức chưa có kết quả");
    assertThat(count(does("start", looked), "accepted")).isEqualTo(1);
    assertThat(local("TEP14-1")).isNotEmpty();
    assertThat(local("TEP14-2")).isEmpty();
  }

  @Test
  void throwsAwayWhatNobodyWants() {
    JsonNode looked = checked("dossier", "tep-11", "Mã hồ sơ\nTEP11\n");
    String path = "/api/v1/imports/" + looked.get("id").asLong();
    assertThat(SERVER.call("DELETE", path).json().get("state").asString()).isEqualTo("DISCARDED");
    assertThat(SERVER.call("DELETE", path).status()).isEqualTo(409);
    assertThat(SERVER.call("POST", path + "/start").status()).isEqualTo(409);
    assertThat(SERVER.home().resolve("imports"))
        .isDirectoryNotContaining("glob:**/%d.upload".formatted(looked.get("id").asLong()));
  }

  @Test
  void keepsNothingPersonalOfAnyCell() {
    String csv =
        "Mã hồ sơ,Ngày tiếp nhận,Trạng thái hồ sơ,Đơn vị giải quyết,Thông tin khác\n"
            + "MAU DANH DAU 079987654321,0987654321,danhdau@example.vn,Nguyễn Mẫu Đánh Dấu,Mẫu Đánh Dấu\n"
            + "TEP12,03/08/2026 08:00,2,H32.101,079987654321\n";
    JsonNode looked = checked("dossier", "tep-12", csv);
    String said = looked.toString() + report(looked);
    JsonNode done = does("start", looked);
    said += done.toString() + report(done);
    said += SERVER.call("GET", "/api/v1/quarantine?source=tep-12").response().body();
    String[] traces = {"DANH DAU", "Đánh Dấu", "079987654321", "0987654321", "danhdau"};
    assertThat(said).contains("Thông tin khác").doesNotContain(traces);
    JdbcTemplate jdbc = SERVER.bean(JdbcTemplate.class);
    for (String table :
        List.of(
            "file_import",
            "file_column",
            "file_refusal",
            "file_message",
            "quarantine",
            "journal")) {
      assertThat(jdbc.queryForList("select t::text from " + table + " t", String.class).toString())
          .as(table)
          .doesNotContain(traces);
    }
    assertThat(SERVER.home().resolve("imports"))
        .isDirectoryNotContaining("glob:**/" + done.get("id").asLong() + ".upload");
  }
}
