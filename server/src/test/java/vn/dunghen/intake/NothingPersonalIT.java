package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.RunningServer.LINES;

import java.io.IOException;
import java.net.http.HttpRequest;
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

  /** Every personal field of the wire, in its own place and in wrong ones. */
  private static String element(String code, String mark) {
    return """
        {"MaHoSo":"%1$s","MaTTHC":"1.000105","KenhThucHien":"%2$s","LoaiDoiTuong":"1",
         "ChuHoSo":"%2$s","MaDoiTuong":"%2$s","Email":"%2$s","SoDienThoai":"%2$s","Fax":"%2$s",
         "TrichYeuHoSo":"%2$s","ThongTinKhac":"%2$s","ThongTinTra":"%2$s","GhiChu":"%2$s",
         "SoGiayToChuHoSo":"%2$s","DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"%2$s"}],
         "NgayTiepNhan":"20261125074000","NgayHenTra":"%2$s","TrangThaiHoSo":"4","NgayTra":"%2$s",
         "TruongLa":"%2$s","%2$s":"x","DSKetNoiCSDL":"%2$s","DuocThanhToanTrucTuyen":"%2$s",
         "TaiLieuNop":[{"TenTepDinhKem":"%2$s","DuongDanTaiTepTin":"https://x/%2$s","DuocSoHoa":"%2$s",
           "NguoiKy":"%2$s"},"%2$s"],
         "DanhSachLePhi":[{"Gia":"%2$s","NguoiNop":"%2$s"}],
         "DanhSachTepDinhKemKhac":[{"TenGiayTo":"%2$s"}],
         "DanhSachHoSoBoSung":[{"NguoiYeuCauBoSung":"%2$s","NoiDungBoSung":"%2$s",
           "NgayBoSung":"20261126100000","NguoiTiepNhanBoSung":"%2$s","ThongTinTiepNhan":"%2$s"}],
         "DanhSachGiayToKetQua":[{"TenGiayTo":"%2$s","DuongDanTepTinKetQua":"https://x/%2$s"}]}"""
        .formatted(code, mark);
  }

  private static String step(String code, String mark) {
    return """
        {"MaHoSo":"%1$s","NguoiXuLy":"%2$s","ChucDanh":"%2$s","ThoiDiemXuLy":"20261126093000",
         "NoiDungXuLy":"%2$s","TrangThai":"4","GhiChuRieng":"%2$s"}"""
        .formatted(code, mark);
  }

  @Test
  void nothingMarkedComesThroughThePortalsProtocol() throws IOException {
    String login =
        SERVER
            .call(
                "POST",
                "/api/v1/sources",
                "application/json",
                "{\"source\":\"marked-portal\",\"units\":[\"H32\"]}".getBytes(UTF_8))
            .response()
            .body();
    String session = post("/intake/portal/login", login).json().get("session").asString();
    for (int i = 0; i < 5; i++) {
      String code = "H32.15-261125-9900" + i;
      for (String dossier : List.of(code, "")) {
        Answer answer = integrate(session, "DongBoHoSoMC", element(dossier, marked(i)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).contains("thành công").doesNotContain(TRACES);
        integrate(session, "CapNhatTienDoHoSoMC", step(dossier, marked(i)));
        integrate(session, "DongBoDanhGia", step(dossier, marked(i)));
        integrate(session, "DongBoHoiDap", step(dossier, marked(i)));
      }
    }
    assertThat(everyTable()).doesNotContain(TRACES);
    byte[] log = Files.readAllBytes(SERVER.home().resolve("postgres.log"));
    assertThat(new String(log, UTF_8)).doesNotContain(TRACES);
    assertThat(SERVER.get("/ho-so/H32.15-261125-99000").response().body()).doesNotContain(TRACES);
  }

  private static Answer integrate(String session, String service, String element) {
    return post(
        "/intake/portal/integration",
        "{\"session\":\"%s\",\"madonvi\":\"H32\",\"service\":\"%s\",\"data\":[%s]}"
            .formatted(session, service, element));
  }

  private static Answer post(String path, String body) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
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
