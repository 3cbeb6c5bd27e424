package vn.dunghen.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dunghen.RunningServer.JSON;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.DoorFinding.Fault;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** Portal protocol, sections 2 to 6, one sentence of the specification after the other. */
class PortalProtocolIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The example of section 3, with a department of the real tree. */
  private static final String DOSSIER =
      """
      {"MaHoSo": "%s", "MaTTHC": "1.999001", "TenTTHC": "Thủ tục thử nghiệm A",
       "MaLinhVuc": "LV99", "TenLinhVuc": "Lĩnh vực thử nghiệm", "KenhThucHien": "2",
       "LoaiDoiTuong": "1", "ChuHoSo": "", "MaDoiTuong": "", "Email": "", "SoDienThoai": "",
       "TrichYeuHoSo": "", "NgayNopHoSo": "20261123160500", "NgayTiepNhan": "20261125074000",
       "NgayHenTra": "20261202170000", "TrangThaiHoSo": "%s", "NgayKetThucXuLy": "", "NgayTra": "",
       "HinhThuc": "0", "NoiNopHoSo": "1", "DonViXuLy": "Sở Tài chính",
       "HoSoCoThanhPhanSoHoa": "1", "TaiKhoanDuocXacThucVoiVNeID": "1",
       "DuocThanhToanTrucTuyen": "1", "DSKetNoiCSDL": [],
       "TaiLieuNop": [{"TepDinhKemId": "1", "TenTepDinhKem": "don.pdf", "IsDeleted": "False",
         "MaThanhPhanHoSo": "TP01", "DuongDanTaiTepTin": "https://motcua.example/tep/1",
         "DuocSoHoa": "1", "DuocTaiSuDung": "0", "DuocLayTuKhoDMQG": "0", "MaKetQuaThayThe": ""}],
       "DanhSachLePhi": [{"TenPhiLePhi": "Phí thử nghiệm", "MaPhiLePhi": "P01", "HinhThucThu": "1",
         "Gia": "50000", "LoaiPhiLePhi": "1"}],
       "DanhSachHoSoBoSung": [{"HoSoBoSungId": 1, "NguoiYeuCauBoSung": "CB-0042",
         "NoiDungBoSung": "", "NgayBoSung": "20261126100000", "NguoiTiepNhanBoSung": "CB-0007",
         "NgayTiepNhanBoSung": "20261127083000", "TrangThaiBoSung": true,
         "DanhSachGiayToBoSung": [], "DanhSachLePhiBoSung": [],
         "NgayHenTraTruoc": "20261202170000", "NgayHenTraMoi": ""}],
       "DanhSachGiayToKetQua": []}""";

  private static final String STEP =
      """
      {"MaHoSo": "%s", "NguoiXuLy": "%s", "ChucDanh": "Chuyên viên", "ThoiDiemXuLy": "20261126093000",
       "PhongBanXuLy": "Phòng Thử nghiệm", "NoiDungXuLy": "Thẩm định", "TrangThai": "4",
       "NgayBatDau": "20261125080000", "NgayKetThucTheoQuyDinh": "%s"}""";

  private record Sender(String source, String session) {

    Answer call(String service, String data) {
      return callFor("000.00.00.H32", service, data);
    }

    Answer callFor(String unit, String service, String data) {
      return post(
          "/intake/portal/integration",
          """
          {"session":"%s","madonvi":"%s","service":"%s","isUpdating":"False","data":%s}"""
              .formatted(session, unit, service, data));
    }
  }

  private static Answer post(String path, String body) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
            .POST(BodyPublishers.ofString(body)));
  }

  private static Sender sender(String more) {
    String source = "mot-cua-" + NUMBER.incrementAndGet();
    JsonNode login =
        SERVER
            .call(
                "POST",
                "/api/v1/sources",
                JSON,
                "{\"source\":\"%s\",\"units\":[\"000.00.00.H32\"]%s}"
                    .formatted(source, more)
                    .getBytes(StandardCharsets.UTF_8))
            .json();
    Answer answer =
        post(
            "/intake/portal/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(login.get("username").asString(), login.get("password").asString()));
    assertThat(answer.json().get("error_code").asString()).isEqualTo("0");
    return new Sender(source, answer.json().get("session").asString());
  }

  private static String code() {
    return "H32.15-261125-%05d".formatted(NUMBER.incrementAndGet());
  }

  private static void isAnswered(Answer answer, int status, String code, String message) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("error_code").asString()).isEqualTo(code);
    assertThat(answer.json().get("message").asString()).isEqualTo(message);
  }

  private static Dossier dossier(String code) {
    return SERVER
        .bean(Dossiers.class)
        .state(new DossierCode(code))
        .flatMap(state -> state.in(Ledger.LOCAL))
        .orElseThrow();
  }

  private static long entries(String code) {
    Long count =
        SERVER
            .bean(JdbcTemplate.class)
            .queryForObject("select count(*) from journal where dossier = ?", Long.class, code);
    return count == null ? 0 : count;
  }

  @Test
  void anAccountIsKnownByADigestThatSaysNothingBeyondItsMonth() {
    Sender sender = sender("");
    List<String> digests = new ArrayList<>();
    for (String told :
        List.of(
            "TECH-0001 20261123",
            "TECH-0001 20261101",
            "TECH-0002 20261123",
            "TECH-0001 20261023",
            " 20261123")) {
      String code = code();
      String element =
          DOSSIER
              .formatted(code, "4")
              .replace("\"MaDoiTuong\": \"\"", "\"MaDoiTuong\": \"" + told.split(" ")[0] + "\"")
              .replace("\"NgayNopHoSo\": \"20261123", "\"NgayNopHoSo\": \"" + told.split(" ")[1]);
      sender.call("DongBoHoSoMC", "[" + element + "]");
      digests.add(String.valueOf(dossier(code).account()));
    }
    assertThat(digests.get(0)).matches("[0-9a-f]{40}").isEqualTo(digests.get(1));
    assertThat(digests.subList(1, 4)).doesNotHaveDuplicates();
    assertThat(digests.get(4)).isEqualTo("null");
  }

  @Test
  void takesTheExampleOfTheSpecification() {
    Sender sender = sender("");
    String code = code();
    Answer answer = sender.call("DongBoHoSoMC", "[" + DOSSIER.formatted(code, "4") + "]");
    assertThat(answer.json().get("error_code").asString()).isEqualTo("0");
    assertThat(answer.json().get("message").asString()).startsWith("Đồng bộ thành công");
    Dossier dossier = dossier(code);
    assertThat(dossier.channel()).isEqualTo(2);
    assertThat(dossier.acceptedAt()).isEqualTo(Instant.parse("2026-11-25T00:40:00Z"));
    assertThat(dossier.due()).isEqualTo(Due.moment(Instant.parse("2026-12-02T10:00:00Z")));
    assertThat(dossier.competentUnit()).asString().startsWith("H32.");
    assertThat(dossier.fees()).singleElement().matches(fee -> fee.amount() == 50_000);
    assertThat(dossier.components())
        .singleElement()
        .matches(part -> part.hasFile() && part.digitised());
    assertThat(dossier.supplements())
        .singleElement()
        .matches(round -> Instant.parse("2026-11-27T01:30:00Z").equals(round.answeredAt()));
    assertThat(dossier.source()).isEqualTo(sender.source());
  }

  @Test
  void theSameAgainChangesNothingAndAnEarlierContentIsACorrectionBack() {
    Sender sender = sender("");
    String code = code();
    String first = "[" + DOSSIER.formatted(code, "4") + "]";
    String second = "[" + DOSSIER.formatted(code, "2") + "]";
    sender.call("DongBoHoSoMC", first);
    isAnswered(
        sender.call("DongBoHoSoMC", first), 200, "0", "Đồng bộ thành công, không có thay đổi");
    assertThat(entries(code)).isEqualTo(1);
    sender.call("DongBoHoSoMC", second);
    Answer back = sender.call("DongBoHoSoMC", first);
    assertThat(back.json().get("message").asString()).contains("hồ sơ cần kiểm tra");
    assertThat(entries(code)).isEqualTo(3);
    assertThat(dossier(code).status().orElseThrow().status()).isEqualTo(4);
  }

  @Test
  void theWayAScalarIsWrittenMakesNoOtherContent() {
    Sender sender = sender("");
    String code = code();
    sender.call("DongBoHoSoMC", "[" + DOSSIER.formatted(code, "4") + "]");
    String other =
        DOSSIER.formatted(code, "4").replace("\"KenhThucHien\": \"2\"", "\"KenhThucHien\": 2 ");
    isAnswered(
        sender.call("DongBoHoSoMC", other), 200, "0", "Đồng bộ thành công, không có thay đổi");
  }

  @Test
  void aStepIsKnownByItsMomentAndANameBecomesAKeyedCode() {
    Sender sender = sender("");
    String code = code();
    String named = "[" + STEP.formatted(code, "Nguyễn Thị Mẫu", "20261127170000") + "]";
    isAnswered(sender.call("CapNhatTienDoHoSoMC", named), 200, "0", "Đồng bộ thành công");
    isAnswered(
        sender.call("CapNhatTienDoHoSoMC", named),
        200,
        "0",
        "Đồng bộ thành công, không có thay đổi");
    sender.call(
        "CapNhatTienDoHoSoMC",
        "[" + STEP.formatted(code, "Nguyễn Thị Mẫu", "20261130170000") + "]");
    assertThat(dossier(code).steps())
        .singleElement()
        .matches(step -> String.valueOf(step.officer()).contains("nv-"))
        .matches(step -> Instant.parse("2026-11-30T10:00:00Z").equals(step.limit()));
  }

  @Test
  void answersAboutExistenceAsThePortalWhereItIsAskedTo() {
    Sender sender = sender(",\"existsAnswer\":\"PORTAL_LIKE\",\"errorCode\":\"NUMBER\"");
    String code = code();
    sender.call("DongBoHoSoMC", "[" + DOSSIER.formatted(code, "4") + "]");
    Answer again = sender.call("DongBoHoSoMC", "[" + DOSSIER.formatted(code, "9") + "]");
    isAnswered(again, 200, "-3", "Hồ sơ đã tồn tại");
    assertThat(again.json().get("error_code").isNumber()).isTrue();
    assertThat(dossier(code).status().orElseThrow().status()).isEqualTo(4);
  }

  @Test
  void looksUpWhatIsThere() {
    Sender sender = sender("");
    String code = code();
    sender.call("DongBoHoSoMC", "[" + DOSSIER.formatted(code, "4") + "]");
    String question =
        "{\"session\":\"%s\",\"madonvi\":\"000.00.00.H32\",\"service\":\"TraCuuHoSo\",\"mahoso\":\"%s\"}";
    JsonNode found = post("/mapi/g", question.formatted(sender.session(), code)).json();
    assertThat(found.get("result").get(0).get("TrangThaiHoSo").asString()).isEqualTo("4");
    JsonNode none = post("/intake/portal/share", question.formatted(sender.session(), "X")).json();
    assertThat(none.get("message").asString()).isEqualTo("Tra cứu thành công");
    assertThat(none.get("result").isEmpty()).isTrue();
  }

  @Test
  void wrapsTheAnswerWhereItIsCalledAsARelay() {
    Sender sender = sender("");
    Answer answer =
        post(
            "/KetNoiMotCuaQuocGia/DongBoHoSoMC",
            "{\"session\":\"%s\",\"madonvi\":\"H32\",\"isUpdating\":\"False\",\"data\":[%s]}"
                .formatted(sender.session(), DOSSIER.formatted(code(), "4")));
    JsonNode inner = MAPPER.readTree(answer.json().get("message").asString());
    assertThat(inner.get("error_code").asString()).isEqualTo("0");
  }

  @Test
  void saysWhatIsWrongWithACallInTheWordsOfTheSpecification() {
    Sender sender = sender("");
    isAnswered(
        post("/intake/portal/login", "{\"username\":\"a\",\"password\":\"b\"}"),
        200,
        "-1",
        "Sai tên đăng nhập hoặc mật khẩu");
    isAnswered(
        new Sender("", "s-5f0c").call("DongBoHoSoMC", "[]"),
        200,
        "-1",
        "Phiên làm việc không hợp lệ hoặc đã hết hạn");
    isAnswered(
        sender.callFor("H33", "DongBoHoSoMC", "[]"),
        200,
        "-1",
        "Đơn vị chưa được cấp quyền gửi dữ liệu");
    isAnswered(sender.call("XoaHoSo", "[]"), 200, "-1", "Dịch vụ chưa được hỗ trợ");
    isAnswered(
        post("/intake/portal/integration", "<xml/>"),
        400,
        "-1",
        "Nội dung gửi không đúng định dạng");
    isAnswered(
        sender.call("DongBoHoSoMC", "[" + "{},".repeat(500) + "{}]"),
        413,
        "-1",
        "Gói dữ liệu quá lớn");
  }

  @Test
  void aFaultOfContentIsNoErrorAndIsLookedAtHere() {
    Sender sender = sender("");
    String code = code();
    String odd =
        DOSSIER
            .formatted(code, "4")
            .replace("20261202170000", "20260231080000")
            .replace("\"KenhThucHien\": \"2\"", "\"KenhThucHien\": \"7\"")
            .replace("\"ChuHoSo\"", "\"TruongLa\": \"giá trị lạ\", \"chuhoso\"");
    Answer answer = sender.call("DongBoHoSoMC", "[" + odd + "]");
    assertThat(answer.json().get("message").asString())
        .matches("Đồng bộ thành công; 1 hồ sơ cần kiểm tra, mã biên nhận [0-9T]+");
    assertThat(dossier(code).channel()).isEqualTo(7);
    assertThat(dossier(code).due()).isNull();
    assertThat(dossier(code).doorFindings())
        .contains(
            new DoorFinding("DQ-24", "NgayHenTra", "20260231080000", Fault.DATE),
            new DoorFinding("DQ-24", "KenhThucHien", "7", Fault.CODE),
            new DoorFinding("DQ-24", "TruongLa", null, Fault.STRANGER));
  }

  @Test
  void whatIsNoScalarOrTooLongIsToldOfAnyFieldAndOfAStepToo() {
    Sender sender = sender("");
    String code = code();
    String odd =
        DOSSIER
            .formatted(code, "4")
            .replace("\"ChuHoSo\": \"\"", "\"ChuHoSo\": {\"ten\": \"Nguyễn Văn Mẫu\"}")
            .replace("\"TenTTHC\": \"Thủ tục thử nghiệm A\"", "\"TenTTHC\": [\"a\", \"b\"]")
            .replace(
                "\"TrichYeuHoSo\": \"\"", "\"TrichYeuHoSo\": \"%s\"".formatted("x ".repeat(501)));
    sender.call("DongBoHoSoMC", "[" + odd + "]");
    String step =
        STEP.formatted(code, "CB-0042", "20261127170000")
            .replace(
                "\"NoiDungXuLy\": \"Thẩm định\"", "\"NoiDungXuLy\": {\"a\": \"Nguyễn Văn Mẫu\"}")
            .replace(
                "\"ChucDanh\": \"Chuyên viên\"",
                "\"ChucDanh\": \"%s\"".formatted("x".repeat(4_001)));
    Answer answer = sender.call("CapNhatTienDoHoSoMC", "[" + step + "]");
    assertThat(answer.json().get("message").asString())
        .matches("Đồng bộ thành công; 1 hồ sơ cần kiểm tra, mã biên nhận [0-9T]+");
    assertThat(dossier(code).doorFindings())
        .contains(
            new DoorFinding("DQ-24", "ChuHoSo", null, Fault.TYPE),
            new DoorFinding("DQ-24", "TenTTHC", null, Fault.TYPE),
            new DoorFinding("DQ-24", "TrichYeuHoSo", "1000", Fault.LENGTH),
            new DoorFinding("DQ-24", "NoiDungXuLy", null, Fault.TYPE),
            new DoorFinding("DQ-24", "ChucDanh", "4000", Fault.LENGTH));
    // What was no person's field waits sealed for somebody to look at it; a person's is not kept.
    assertThat(SERVER.bean(Strangers.class).fields())
        .filteredOn(field -> field.source().equals(sender.source()))
        .extracting(Strangers.Field::field, Strangers.Field::ofProtocol)
        .containsExactly(tuple("TenTTHC", true));
    // It is a field that the protocol has: nobody is asked what to do with it.
    String unread = section("truong-sai");
    assertThat(unread).contains("TenTTHC", sender.source()).doesNotContain("quyetDinh");
    assertThat(section("truong-la")).doesNotContain(sender.source());
  }

  /** A part of the page of sources. */
  private static String section(String name) {
    String page = SERVER.get("/nguon").response().body();
    return page.substring(page.indexOf("aria-labelledby=\"" + name + "\""))
        .split("</section>", 2)[0];
  }

  @Test
  void aFieldThatTheProtocolDoesNotHaveIsToBeDecided() {
    Sender sender = sender("");
    String odd =
        DOSSIER
            .formatted(code(), "4")
            .replace("\"TenTTHC\"", "\"TruongLa\": {\"a\": 1}, \"TenTTHC\"");
    sender.call("DongBoHoSoMC", "[" + odd + "]");
    assertThat(section("truong-la")).contains("TruongLa", sender.source(), "quyetDinh");
  }

  @Test
  void anElementWithoutItsCodeWaitsInQuarantine() {
    Sender sender = sender("");
    String nameless = DOSSIER.formatted("", "4");
    Answer answer = sender.call("DongBoHoSoMC", "[" + nameless + "]");
    assertThat(answer.json().get("error_code").asString()).isEqualTo("0");
    sender.call("DongBoHoSoMC", "[" + nameless + "]");
    JsonNode waiting =
        SERVER.call("GET", "/api/v1/quarantine?status=OPEN&source=" + sender.source()).json();
    assertThat(waiting.get("total").asLong()).isEqualTo(1);
  }
}
