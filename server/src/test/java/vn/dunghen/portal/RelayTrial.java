package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** A server that relays to a portal which does as it is told. */
abstract class RelayTrial {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  static final String SNAPSHOT = "DongBoHoSoMC";
  static final String STEP = "CapNhatTienDoHoSoMC";
  static final String LOOK_UP = "TraCuuHoSo";

  static ToldPortal portal;
  static RelayingServer server;

  @BeforeAll
  static void start() {
    portal = new ToldPortal();
    server = new RelayingServer(portal.address(), "samplesPerHour: 0\nbatchDossiers: 5");
  }

  @AfterAll
  static void stop() {
    server.close();
    portal.close();
  }

  static String code() {
    return "H32.15-261125-%05d".formatted(NUMBER.incrementAndGet());
  }

  static String snapshot(String code, String status) {
    return """
        {"MaHoSo":"%s","MaTTHC":"1.999001","KenhThucHien":"2","LoaiDoiTuong":"1",
         "ChuHoSo":"Nguyễn Văn Đánh Dấu","SoDienThoai":"0911222333","Email":"danhdau@example.vn",
         "TrichYeuHoSo":"Việc riêng của Đánh Dấu","SoGiayToChuHoSo":"056099001234",
         "NgayNopHoSo":"20261123160500","NgayTiepNhan":"20261125074000",
         "NgayHenTra":"20261202170000","TrangThaiHoSo":"%s","NgayKetThucXuLy":"","NgayTra":"",
         "HinhThuc":"0","DonViXuLy":"Sở Tài chính","HoSoCoThanhPhanSoHoa":"1"}"""
        .formatted(code, status);
  }

  static String step(String code, String at, String status) {
    return """
        {"MaHoSo":"%s","NguoiXuLy":"Trần Thị Đánh Dấu","ThoiDiemXuLy":"%s","TrangThai":"%s",
         "PhongBanXuLy":"Phòng Tư pháp","NoiDungXuLy":"Thẩm định"}"""
        .formatted(code, at, status);
  }

  static void send(String service, String... elements) {
    server.send(RelayingServer.RELAYED, service, List.of(elements));
  }

  /** Sends a dossier that the portal refuses with that sentence, until nothing more is tried. */
  static void refusedForGood(String code, String sentence) {
    for (int i = 0; i < Parcel.MOST_REFUSALS; i++) {
      portal.next(SNAPSHOT, 200, "{\"error_code\":\"-7\",\"message\":\"%s\"}".formatted(sentence));
    }
    send(SNAPSHOT, snapshot(code, "2"));
    server.until(
        "closed",
        () ->
            server
                .query("select open from portal_dossier where code = ?", code)
                .equals(List.of("f")));
  }

  static void assertLedgersAgree(String code) {
    var state = server.bean(Dossiers.class).state(new DossierCode(code)).orElseThrow();
    assertThat(state.in(Ledger.PORTAL)).isPresent().isEqualTo(state.in(Ledger.LOCAL));
  }

  static List<String> outcomes(String code) {
    return server.bean(Calls.class).of(new DossierCode(code)).stream()
        .map(call -> call.service() + " " + call.outcome())
        .toList()
        .reversed();
  }
}
