package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.LINES;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/**
 * Privacy and security, section 3: messages with every personal field of the portal's wire filled
 * with marked values; afterwards no table, no log and no answer has any of them.
 */
class NothingPersonalIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static final List<String> PERSONAL_FIELDS =
      List.of(
          "ChuHoSo",
          "Email",
          "SoDienThoai",
          "Fax",
          "SoGiayToChuHoSo",
          "DinhDanhCHS",
          "MaDoiTuong",
          "TrichYeuHoSo",
          "GhiChu",
          "ThongTinKhac",
          "ThongTinTra",
          "NoiDungXuLy",
          "NoiDungBoSung",
          "ThongTinTiepNhan",
          "TenTepDinhKem",
          "DuongDanTaiTepTin",
          "NguoiXuLy",
          "address");

  private static final List<String> TRACES =
      List.of("MAU-DANH-DAU", "Mẫu Đánh Dấu", "079987654321", "0987654321", "danhdau@");

  private static String marked(int i) {
    return List.of(
            "MAU-DANH-DAU-079987654321",
            "Nguyễn Mẫu Đánh Dấu",
            "079987654321",
            "0987654321",
            "danhdau@example.vn")
        .get(i % 5);
  }

  private static String messages() {
    List<String> lines = new ArrayList<>();
    int i = 0;
    for (String field : PERSONAL_FIELDS) {
      lines.add(dossier("p" + i, "\"%s\":\"%s\"".formatted(field, marked(i))));
      lines.add(
          dossier("g" + i, "\"fees\":[{\"amount\":1,\"%s\":\"%s\"}]".formatted(field, marked(i))));
      lines.add(dossier("x" + i, "\"acceptedAt\":\"%s\"".formatted(marked(i))));
      lines.add(dossier("n" + i, "\"channel\":\"%s\"".formatted(marked(i))));
      lines.add(dossier("o" + i, "\"components\":{\"%s\":\"%s\"}".formatted(marked(i), marked(i))));
      lines.add(dossier("k" + i, "\"%s\":1".formatted(marked(i))));
      lines.add(dossier("b" + i, "\"channel\": " + marked(i)));
      lines.add("{\"kind\":\"" + marked(i) + "\",\"source\":\"" + marked(i) + "\"}");
      i++;
    }
    return String.join("\n", lines);
  }

  private static String dossier(String id, String more) {
    return "{\"kind\":\"dossier\",\"source\":\"marked\",\"messageId\":\"%s\",\"spokeOf\":\"2026-08-17T08:30:00+07:00\",\"dossier\":\"M\",%s}"
        .formatted(id, more);
  }

  @Test
  void nothingMarkedIsKeptOrToldAnywhere() throws IOException {
    String sent = messages();
    assertThat(sent).contains(TRACES);
    Answer answer = SERVER.send(sent, LINES);
    assertThat(answer.json().get("accepted").asLong()).isZero();
    assertThat(answer.response().body()).doesNotContain(TRACES);
    for (String line : sent.split("\n")) {
      assertThat(SERVER.send(line).response().body()).doesNotContain(TRACES);
    }
    assertThat(SERVER.call("GET", "/api/v1/quarantine?source=marked&limit=500").response().body())
        .contains("ChuHoSo")
        .doesNotContain(TRACES);
    assertThat(everyTable()).doesNotContain(TRACES);
    byte[] log = Files.readAllBytes(SERVER.home().resolve("postgres.log"));
    assertThat(new String(log, UTF_8)).doesNotContain(TRACES);
  }

  private static String everyTable() {
    JdbcTemplate jdbc = SERVER.bean(JdbcTemplate.class);
    StringBuilder all = new StringBuilder();
    List<String> tables = new ArrayList<>();
    jdbc.query(
        "select table_name from information_schema.tables where table_schema = 'public'"
            + " and table_type = 'BASE TABLE'",
        row -> {
          tables.add(row.getString(1));
        });
    assertThat(tables).contains("journal", "dossier_state", "quarantine");
    for (String table : tables) {
      jdbc.query(
          "select t::text from " + table + " t",
          row -> {
            all.append(row.getString(1)).append('\n');
          });
    }
    return all.toString();
  }
}
