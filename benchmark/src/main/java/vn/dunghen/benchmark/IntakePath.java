package vn.dunghen.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A way by which dossiers come in. Each dossier is told in five messages, as it goes: accepted, two
 * steps of its handling, ended, and its result (by the portal's protocol the last is the whole
 * dossier once more).
 */
enum IntakePath {
  CANONICAL("canonical", "/api/v1/messages?brief=true", "application/x-ndjson") {

    @Override
    List<String> told(String code, int number) {
      String head = "\"source\":\"mot-cua-bench\",\"messageId\":\"hs-" + code;
      return List.of(
          """
          {"kind":"dossier",%s-1","spokeOf":"2026-08-03T08:05:12+07:00","dossier":"%s","procedure":"1.000105","receivingUnit":"%s","competentUnit":"%s","channel":2,"applicantKind":1,"submittedAt":"2026-08-03T07:58:40+07:00","acceptedAt":"2026-08-03T08:05:12+07:00","due":"2026-08-12T17:00:00+07:00","status":2,"paidOnline":1,"fees":[{"code":"LP01","amount":4000}],"components":[{"code":"TP1","hasFile":true,"digitised":true,"reuse":0,"fromRepository":false}],"verifiedByVneid":true,"databasesUsed":["1"]}"""
              .formatted(head, code, unit(number), unit(number)),
          """
          {"kind":"step",%s-2","spokeOf":"2026-08-03T08:30:00+07:00","dossier":"%s","status":4,"at":"2026-08-03T08:30:00+07:00","officer":"CB-0042","division":"Phòng Tư pháp"}"""
              .formatted(head, code),
          """
          {"kind":"step",%s-3","spokeOf":"2026-08-05T10:30:00+07:00","dossier":"%s","status":9,"at":"2026-08-05T10:30:00+07:00","officer":"CB-0042","division":"Phòng Tư pháp"}"""
              .formatted(head, code),
          """
          {"kind":"dossier",%s-4","spokeOf":"2026-08-05T10:30:00+07:00","dossier":"%s","status":9,"endedAt":"2026-08-05T10:30:00+07:00"}"""
              .formatted(head, code),
          """
          {"kind":"result",%s-5","spokeOf":"2026-08-05T10:31:00+07:00","dossier":"%s","resultId":"KQ1","hasFile":true,"issuedAt":"2026-08-05T10:31:00+07:00"}"""
              .formatted(head, code));
    }

    @Override
    String body(int stage, List<String> messages, String session) {
      return String.join("\n", messages);
    }

    @Override
    boolean accepted(String answer, int messages) {
      return answer.contains("\"accepted\":" + messages + ",");
    }
  },

  PORTAL("portal", "/intake/portal/integration", "application/json; charset=utf-8") {

    @Override
    List<String> told(String code, int number) {
      return List.of(
          snapshot(code, number, "2", "", ""),
          step(code, "20260803083000", "4"),
          step(code, "20260805103000", "9"),
          snapshot(code, number, "9", "20260805103000", ""),
          snapshot(code, number, "10", "20260805103000", RESULT));
    }

    @Override
    String body(int stage, List<String> messages, String session) {
      String service = stage == 1 || stage == 2 ? "CapNhatTienDoHoSoMC" : "DongBoHoSoMC";
      return "{\"session\":\"%s\",\"madonvi\":\"000.00.00.H32\",\"service\":\"%s\",\"isUpdating\":\"False\",\"data\":["
              .formatted(session, service)
          + String.join(",", messages)
          + "]}";
    }

    @Override
    boolean accepted(String answer, int messages) {
      return answer.contains("\"error_code\":\"0\"") && !answer.contains("không có thay đổi");
    }
  };

  /** How many messages tell a dossier. */
  static final int STAGES = 5;

  private static final String RESULT =
      "{\"TenGiayTo\":\"Giấy chứng nhận\",\"GiayToId\":\"1\",\"DuongDanTepTinKetQua\":\"https://motcua.example/kq/1\",\"MaGiayToKetQua\":\"KQ01\"}";

  final String word;
  final String address;
  final String type;

  IntakePath(String word, String address, String type) {
    this.word = word;
    this.address = address;
    this.type = type;
  }

  /** The messages of one dossier, in order. */
  abstract List<String> told(String code, int number);

  /** A call with messages that are all of one stage. */
  abstract String body(int stage, List<String> messages, String session);

  /** Whether all of them were new to the server. */
  abstract boolean accepted(String answer, int messages);

  static byte[] bytes(String message) {
    return message.getBytes(StandardCharsets.UTF_8);
  }

  private static String unit(int number) {
    return "H32." + (101 + number % 65);
  }

  private static String step(String code, String at, String status) {
    return """
        {"MaHoSo":"%s","NguoiXuLy":"Nguyễn Thị Thử Nghiệm","ChucDanh":"Chuyên viên","ThoiDiemXuLy":"%s","PhongBanXuLy":"Phòng Tư pháp","NoiDungXuLy":"Thẩm định hồ sơ","TrangThai":"%s","NgayBatDau":"20260803080512","NgayKetThucTheoQuyDinh":"20260810170000"}"""
        .formatted(code, at, status);
  }

  private static String snapshot(
      String code, int number, String status, String ended, String result) {
    return """
        {"MaHoSo":"%s","MaTTHC":"1.000105","TenTTHC":"Thủ tục thử nghiệm dùng để đo tốc độ tiếp nhận","MaLinhVuc":"LV01","TenLinhVuc":"Lĩnh vực thử nghiệm","KenhThucHien":"2","LoaiDoiTuong":"1","ChuHoSo":"Nguyễn Văn Thử Nghiệm","MaDoiTuong":"","Email":"thu@example.vn","SoDienThoai":"0900000000","TrichYeuHoSo":"Hồ sơ thử nghiệm","NgayNopHoSo":"20260803075840","NgayTiepNhan":"20260803080512","NgayHenTra":"20260812170000","TrangThaiHoSo":"%s","NgayKetThucXuLy":"%s","NgayTra":"","HinhThuc":"0","NoiNopHoSo":"1","DonViXuLy":"%s","HoSoCoThanhPhanSoHoa":"1","TaiKhoanDuocXacThucVoiVNeID":"1","DuocThanhToanTrucTuyen":"1","DSKetNoiCSDL":[{"MaCSDL":"1"}],"TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"don.pdf","IsDeleted":"False","MaThanhPhanHoSo":"TP01","DuongDanTaiTepTin":"https://motcua.example/tep/1","DuocSoHoa":"1","DuocTaiSuDung":"0","DuocLayTuKhoDMQG":"0","MaKetQuaThayThe":""}],"DanhSachLePhi":[{"TenPhiLePhi":"Lệ phí","MaPhiLePhi":"LP01","HinhThucThu":"1","Gia":"4000","LoaiPhiLePhi":"1"}],"DanhSachHoSoBoSung":[],"DanhSachGiayToKetQua":[%s]}"""
        .formatted(code, status, ended, unit(number), result);
  }
}
