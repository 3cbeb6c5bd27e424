package vn.dunghen.onestop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lists inside a dossier: what was handed in, paid, asked for again, and given back. */
record Attachments(Folder folder) {

  private int number() {
    return folder.number();
  }

  /** The third is a component that somebody deleted again. */
  List<Map<String, Object>> components() {
    return IntStream.rangeClosed(1, folder.everything() ? 3 : 1 + number() % 2)
        .mapToObj(this::component)
        .toList();
  }

  private Map<String, Object> component(int index) {
    String file = "thanh-phan-" + index + ".pdf";
    boolean reused = folder.everything() || number() % 4 == 1;
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("TepDinhKemId", String.valueOf(number() * 10 + index));
    component.put("TenTepDinhKem", folder.applicant().file(file));
    component.put("IsDeleted", index == 3 ? "True" : "False");
    component.put("MaThanhPhanHoSo", "KQ.G15.0000" + index);
    component.put("DuongDanTaiTepTin", folder.applicant().address(file));
    component.put("DuocSoHoa", "1");
    component.put("DuocTaiSuDung", reused ? String.valueOf(1 + number() % 2) : "0");
    component.put("DuocLayTuKhoDMQG", reused ? "1" : "0");
    component.put("MaKetQuaThayThe", reused ? "KQ.G15.000077" : "");
    return component;
  }

  List<Map<String, Object>> fees() {
    return List.of(fee("Phí thẩm định hồ sơ", "P01", 150_000), fee("Lệ phí cấp giấy", "LP02", 0));
  }

  private static Map<String, Object> fee(String name, String code, long amount) {
    Map<String, Object> fee = new LinkedHashMap<>();
    fee.put("TenPhiLePhi", name);
    fee.put("MaPhiLePhi", code);
    fee.put("HinhThucThu", "1");
    fee.put("Gia", String.valueOf(amount));
    fee.put("LoaiPhiLePhi", "1");
    return fee;
  }

  List<Map<String, Object>> others() {
    return folder.everything() || number() % 6 == 0
        ? List.of(
            Map.of(
                "TenGiayTo",
                folder.applicant().file("giay-uy-quyen.pdf"),
                "SoLuong",
                2,
                "LoaiGiayTo",
                1))
        : List.of();
  }

  List<Map<String, Object>> supplements() {
    return folder.everything() || folder.status() == 5 || number() % 8 == 3
        ? List.of(supplement())
        : List.of();
  }

  private Map<String, Object> supplement() {
    boolean answered = folder.everything() || folder.status() != 5;
    Map<String, Object> supplement = new LinkedHashMap<>();
    supplement.put("HoSoBoSungId", number() + 1);
    supplement.put("NguoiYeuCauBoSung", folder.officer().asOfficer());
    supplement.put("NoiDungBoSung", folder.applicant().says("bổ sung bản vẽ mặt bằng móng."));
    supplement.put("NgayBoSung", Folder.moment(folder.accepted().plusHours(5)));
    supplement.put("NguoiTiepNhanBoSung", answered ? folder.officer().asOfficer() : "");
    supplement.put("ThongTinTiepNhan", answered ? folder.applicant().says("đã bổ sung đủ.") : "");
    supplement.put(
        "NgayTiepNhanBoSung", answered ? Folder.moment(folder.accepted().plusDays(1)) : "");
    supplement.put("TrangThaiBoSung", answered);
    supplement.put(
        "DanhSachGiayToBoSung",
        folder.everything()
            ? List.of(Map.of("TenGiayTo", folder.applicant().file("ban-ve-mong.pdf")))
            : List.of());
    supplement.put(
        "DanhSachLePhiBoSung",
        folder.everything() ? List.of(fee("Phí thẩm định bổ sung", "P03", 20_000)) : List.of());
    supplement.put("NgayHenTraTruoc", Folder.moment(folder.due()));
    supplement.put("NgayHenTraMoi", folder.everything() ? Folder.moment(folder.due()) : "");
    return supplement;
  }

  List<Map<String, Object>> results() {
    if (!folder.everything() && folder.status() < 9) {
      return List.of();
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("TenGiayTo", folder.applicant().file("giay-phep.pdf"));
    result.put("MaThanhPhanHoSo", "KQ.G13.000042");
    result.put("GiayToId", String.valueOf(70_000 + number()));
    result.put("DuongDanTepTinKetQua", folder.applicant().address("giay-phep.pdf"));
    result.put("MaGiayToKetQua", "KQ.G13.000042");
    return List.of(result);
  }
}
