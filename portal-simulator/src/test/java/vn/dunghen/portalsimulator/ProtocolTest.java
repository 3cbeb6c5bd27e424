package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portalsimulator.Asking.dossier;
import static vn.dunghen.portalsimulator.Asking.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.portalsimulator.Asking.Told;

class ProtocolTest {

  @TempDir Path folder;
  private Running portal;
  private Asking asking;

  @BeforeEach
  void start() {
    portal = new Running(folder);
    asking = portal.asking.loggedIn();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void letsNobodyInWithAWrongPassword() {
    Told told = asking.post("/login", "{\"username\":\"mot-cua\",\"password\":\"sai\"}");

    assertThat(told.code()).isEqualTo("-1");
    assertThat(told.json().has("session")).isFalse();
    assertThat(asking.post("/mapi/login", "{}").code()).isEqualTo("-1");
  }

  @Test
  void takesADossierOnceAndThenOnlyAsAnUpdate() {
    assertThat(asking.send(true, dossier("H32.1")).message())
        .isEqualTo("Hồ sơ chưa có trên hệ thống");
    assertThat(asking.send(false, dossier("H32.1")).message()).isEqualTo("Đồng bộ thành công");
    Told again = asking.send(false, dossier("H32.1"));
    assertThat(again.code()).isEqualTo("-3");
    assertThat(again.message()).isEqualTo("Hồ sơ đã tồn tại");
    assertThat(asking.send(true, dossier("H32.1").put("TrangThaiHoSo", "9")).code()).isEqualTo("0");
    assertThat(asking.counts().path("dossiers").asInt()).isEqualTo(1);
  }

  @Test
  void takesABatchWholeOrNotAtAll() {
    asking.send(false, dossier("H32.1"));

    assertThat(asking.send(false, dossier("H32.2"), dossier("H32.1")).code()).isEqualTo("-3");
    assertThat(asking.send(false, dossier("H32.2"), dossier("H32.3").put("MaHoSo", "")).code())
        .isEqualTo("-1");
    assertThat(asking.get("/admin/codes").text()).isEqualTo("H32.1\n");
  }

  @Test
  void refusesMoreElementsThanItsLimit() {
    asking.post("/admin/settings", "{\"elementsMax\":2}");

    assertThat(asking.send(false, dossier("H32.1"), dossier("H32.2"), dossier("H32.3")).message())
        .isEqualTo("Tối đa 2 hồ sơ trong một gói dữ liệu");
    assertThat(asking.send(false, dossier("H32.1"), dossier("H32.2")).code()).isEqualTo("0");
  }

  @Test
  void wantsTheDossierBeforeItsSteps() {
    assertThat(asking.steps(step("H32.1", "20260804090000", 4)).message())
        .isEqualTo("Hồ sơ chưa được đồng bộ");
    asking.send(false, dossier("H32.1"));
    assertThat(asking.steps(step("H32.1", "20260804090000", 4)).code()).isEqualTo("0");
  }

  @Test
  void tellsWhatItHoldsOfADossier() {
    ObjectNode sent = dossier("H32.1").put("DuocThanhToanTrucTuyen", "1");
    sent.withArray("DanhSachGiayToKetQua")
        .addObject()
        .put("MaGiayToKetQua", "KQ01")
        .put("DuongDanTepTinKetQua", "https://motcua.example/kq");
    asking.send(false, sent);
    portal.at("2026-08-21T03:00:00Z");
    asking.loggedIn().steps(step("H32.1", "20260821093000", 9));

    JsonNode found = asking.lookUp("H32.1").json().path("result");

    assertThat(found.size()).isEqualTo(1);
    JsonNode one = found.get(0);
    assertThat(one.path("TrangThaiHoSo").asString()).isEqualTo("9");
    assertThat(one.path("NgayTiepNhan").asString()).isEqualTo("20260803080000");
    assertThat(one.path("MaDonViXuLy").asString()).isEqualTo("H32.17");
    assertThat(one.path("DuocThanhToanTrucTuyen").asString()).isEqualTo("1");
    assertThat(one.at("/DanhSachGiayToKetQua/0/CoTep").asString()).isEqualTo("1");
    assertThat(one.at("/TienDo/0/ThoiDiemXuLy").asString()).isEqualTo("20260821093000");
    assertThat(asking.lookUp("H32.2").json().path("result").isEmpty()).isTrue();
  }

  @Test
  void looksUpSeveralAtOnce() {
    asking.send(false, dossier("H32.1"), dossier("H32.2"));

    ObjectNode body = asking.body("TraCuuHoSo", false);
    body.putArray("mahoso").add("H32.1").add("H32.9").add("H32.2");

    assertThat(asking.post("/share", body.toString()).json().path("result").size()).isEqualTo(2);
  }

  @Test
  void endsASessionAfterItsTime() {
    portal.at("2026-08-20T10:29:00Z");
    assertThat(asking.send(false, dossier("H32.1")).code()).isEqualTo("0");
    portal.at("2026-08-20T10:31:00Z");
    assertThat(asking.send(false, dossier("H32.2")).message())
        .isEqualTo("Phiên làm việc không hợp lệ hoặc đã hết hạn");
    assertThat(asking.loggedIn().send(false, dossier("H32.2")).code()).isEqualTo("0");
  }

  @Test
  void answersItsCatalogue() {
    JsonNode all = asking.read("LayDanhSachTTHC", "x", "").json().path("result");
    JsonNode one = asking.read("LayThuTuc", "maTTHC", "1.000105.H32").json().at("/result/0");

    assertThat(all.size()).isEqualTo(855);
    assertThat(one.path("MATTHC").asString()).isEqualTo("1.000105");
    assertThat(one.at("/CACHTHUCTHUCHIEN/0/THOIGIAN/0/THOIGIANGIAIQUYET").asString())
        .isEqualTo("10");
    assertThat(one.at("/CACHTHUCTHUCHIEN/0/THOIGIAN/0/DONVITINH").asString())
        .isEqualTo("Ngày làm việc");
    assertThat(asking.read("LayThuTuc", "maTTHC", "9.999999").json().path("result").isEmpty())
        .isTrue();
    assertThat(asking.read("LayDanhMucLinhVuc", "x", "").json().path("result").size())
        .isGreaterThan(50);
    assertThat(asking.read("LayDanhMucCoQuan", "x", "").json().path("result").size()).isEqualTo(81);
    asking.tell(
        "{\"kind\":\"procedure\",\"procedure\":\"1.000105\",\"publications\":[{\"decision\":"
            + "\"12/QĐ-UBND\",\"decidedOn\":\"2026-08-03\",\"kind\":\"NEW\"}]}");
    assertThat(asking.read("LayQDCB", "idQDCB", "12/QĐ-UBND").json().at("/result/0/MATTHC"))
        .hasToString("\"1.000105\"");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(asking.read("LayChiTietTTHC", "x", "").message())
        .isEqualTo("Dịch vụ chưa được hỗ trợ");
    assertThat(asking.post("/integration", asking.envelope("TraCuuHoSo", false)).code())
        .isEqualTo("-1");
    assertThat(asking.post("/khong-co", "{}").status()).isEqualTo(404);
    assertThat(asking.get("/integration").status()).isEqualTo(404);
    String elsewhere =
        asking.envelope("DongBoHoSoMC", false, dossier("H32.1")).replace("00.H32", "00.H26");
    assertThat(asking.post("/integration", elsewhere).message())
        .isEqualTo("Đơn vị chưa được cấp quyền gửi dữ liệu");
  }

  @Test
  void answersNumbersWhereTheyAreWanted() {
    asking.post("/admin/settings", "{\"numericCodes\":true}");

    assertThat(asking.send(false, dossier("H32.1")).json().path("error_code").isNumber()).isTrue();
  }

  @Test
  void refusesBodiesThatAreNoEnvelope() throws IOException {
    for (String body : List.of("", "[]", "\"x\"", "{", "{\"a\":1,\"a\":2}", "[".repeat(2_000))) {
      Told told = asking.post("/integration", body);
      assertThat(told.status()).as(body).isEqualTo(400);
      assertThat(told.message()).isEqualTo("Nội dung gửi không đúng định dạng");
    }
    Told large = asking.call("POST", "/integration", new byte[(10 << 20) + 1]);
    assertThat(large.status()).isEqualTo(413);
  }

  /** Every field with everything that no field should hold: a refusal or a success, never more. */
  @Test
  void noGarbageInAnyFieldIsMoreThanARefusal() {
    List<String> garbage =
        List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "-1",
            "1e999",
            "true",
            "[]",
            "{}",
            "[[[]]]",
            "[1]",
            "[{\"a\":{}}]",
            "{\"NgayBoSung\":\"x\"}",
            "\"20261399999999\"",
            "\"99999999\"",
            "\"00000000000000\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"'; DROP TABLE\"",
            "\"" + "x".repeat(5_000) + "\"",
            "99999999999999999999",
            "[{\"Gia\":\"nhiều\"}]",
            "[{\"DuongDanTepTinKetQua\":[]}]",
            "\"2026-08-03T08:00:00\"");
    ObjectNode whole = dossier("H32.1");
    for (String field :
        List.of(
            "NgayNopHoSo",
            "NgayKetThucXuLy",
            "NgayTra",
            "NgayTuChoi",
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua",
            "DSKetNoiCSDL",
            "DinhDanhCHS",
            "DuocThanhToanTrucTuyen",
            "HoSoCoThanhPhanSoHoa",
            "TrichYeuHoSo",
            "LoaiDoiTuong",
            "TruongLa")) {
      whole.put(field, "");
    }
    int number = 0;
    for (String field : List.copyOf(whole.propertyNames())) {
      for (String value : garbage) {
        ObjectNode element = whole.deepCopy().put("MaHoSo", "H32." + ++number);
        String body =
            asking
                .envelope("DongBoHoSoMC", false, element.put(field, "@@"))
                .replace("\"@@\"", value);
        Told told = asking.post("/integration", body);
        assertThat(told.status()).as("%s %s", field, value).isIn(200, 400);
        assertThat(told.code()).as("%s %s", field, value).isIn("0", "-1", "-3");
      }
    }
    for (String field : List.of("MaHoSo", "ThoiDiemXuLy", "TrangThai", "NguoiXuLy")) {
      for (String value : garbage) {
        String body =
            asking
                .envelope(
                    "CapNhatTienDoHoSoMC",
                    false,
                    step("H32.1", "20260804090000", 4).put(field, "@@"))
                .replace("\"@@\"", value);
        assertThat(asking.post("/integration", body).status()).isIn(200, 400);
      }
    }
    for (String field : List.of("session", "madonvi", "service", "isUpdating", "data", "mahoso")) {
      for (String value : garbage) {
        ObjectNode body = asking.body("TraCuuHoSo", false);
        String text = body.put(field, "@@").toString().replace("\"@@\"", value);
        assertThat(asking.post("/share", text).status()).as(text).isIn(200, 400);
        assertThat(asking.post("/integration", text).status()).as(text).isIn(200, 400);
      }
    }
    // What was taken of it can be counted and looked up.
    assertThat(asking.counts().path("dossiers").asInt()).isPositive();
    asking.evaluation("service-results", "{\"timeType\":\"year\",\"year\":2026}");
  }

  @Test
  void keepsNothingThatNamesAPerson() throws IOException {
    ObjectNode sent = dossier("H32.1");
    for (String field :
        List.of(
            "ChuHoSo",
            "MaDoiTuong",
            "Email",
            "SoDienThoai",
            "TrichYeuHoSo",
            "SoGiayToChuHoSo",
            "GhiChu",
            "ThongTinKhac",
            "Fax",
            "SoBienNhan",
            "TruongLa")) {
      sent.put(field, "NGUOI-MAU");
    }
    sent.withArray("TaiLieuNop")
        .addObject()
        .put("TenTepDinhKem", "NGUOI-MAU")
        .put("DuongDanTaiTepTin", "https://x.example/NGUOI-MAU");
    sent.withArray("DinhDanhCHS").addObject().put("SoDinhDanh", "NGUOI-MAU");
    sent.withArray("DanhSachHoSoBoSung")
        .addObject()
        .put("NgayBoSung", "20260804080000")
        .put("NoiDungBoSung", "NGUOI-MAU");
    asking.send(false, sent);
    asking.steps(
        step("H32.1", "20260804090000", 4)
            .put("NguoiXuLy", "NGUOI-MAU")
            .put("NoiDungXuLy", "NGUOI-MAU"));

    assertThat(Files.readString(folder.resolve("accepted.ndjson")))
        .contains("H32.1")
        .doesNotContain("NGUOI-MAU");
    assertThat(asking.lookUp("H32.1").text()).contains("CoTep").doesNotContain("NGUOI-MAU");
  }
}
