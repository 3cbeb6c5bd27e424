package vn.dunghen.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.intake.file.ImportCalls.CSV;
import static vn.dunghen.intake.file.ImportCalls.SERVER;
import static vn.dunghen.intake.file.ImportCalls.checked;
import static vn.dunghen.intake.file.ImportCalls.count;
import static vn.dunghen.intake.file.ImportCalls.does;
import static vn.dunghen.intake.file.ImportCalls.local;
import static vn.dunghen.intake.file.ImportCalls.read;
import static vn.dunghen.intake.file.ImportCalls.report;
import static vn.dunghen.intake.file.ImportCalls.settled;
import static vn.dunghen.intake.file.ImportCalls.upload;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer.Answer;

/** Files as they should not be, through HTTP: refused, each with its sentence. */
class OddFilesIT {

  @TempDir private Path folder;

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
    for (String asOf :
        List.of(
            "2999-01-01T00:00:00Z",
            "1999-12-31T23:59:59%2B07:00",
            "%2B999999-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z")) {
      Answer answer = SERVER.call("POST", path + "&asOf=" + asOf, CSV, csv);
      assertThat(answer.status()).as(asOf).isEqualTo(400);
      assertThat(answer.json().get("detail").asString()).contains("từ năm 2000");
    }
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

  @Test
  void keepsNothingPersonalOfAnyCell() {
    String csv =
        """
        Mã hồ sơ,Ngày tiếp nhận,Trạng thái hồ sơ,Đơn vị giải quyết,Thông tin khác
        MAU DANH DAU 079987654321,0987654321,danhdau@example.vn,Nguyễn Mẫu Đánh Dấu,Mẫu Đánh Dấu
        TEP12,03/08/2026 08:00,2,H32.101,079987654321
        """;
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

  @Test
  void keepsNothingOfAFileWithoutARowOfHeadings() {
    JsonNode looked =
        checked("dossier", "tep-15", "TEP15-A,Mau Danh Dau,079987654321\nTEP15-B,Mau,1\n");
    assertThat(looked.get("state").asString()).isEqualTo("UNREADABLE");
    assertThat(looked.get("said").asString()).contains("không có dòng tên cột");
    JsonNode odd =
        checked("dossier", "tep-15", "Mã hồ sơ,danhdau@example.vn,Ghi chú\nTEP15-A,1,2\n");
    assertThat(odd.get("notes").toString()).contains("cột B", "Ghi chú (C)");
    SERVER.call(
        "PUT",
        "/api/v1/imports/%d/columns".formatted(odd.get("id").asLong()),
        "application/json",
        "{\"A\":\"dossier\"}".getBytes(UTF_8));
    odd = settled(odd.get("id").asLong());
    JdbcTemplate jdbc = SERVER.bean(JdbcTemplate.class);
    assertThat(
            looked.toString()
                + odd
                + jdbc.queryForList("select f::text from file_import f", String.class)
                + jdbc.queryForList("select c::text from file_column c", String.class))
        .contains("ghichu")
        .doesNotContain("TEP15-B", "Danh Dau", "079987654321", "danhdau");
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
}
