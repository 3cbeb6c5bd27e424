package vn.dunghen.portalsimulator;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of an element is kept: the fields named here. Persons, contacts, free texts, names and
 * addresses of files are dropped on arrival; of a file only whether there is one.
 */
final class Redaction {

  private static final List<String> SCALARS =
      List.of(
          "MaHoSo",
          "MaTTHC",
          "TenTTHC",
          "MaLinhVuc",
          "TenLinhVuc",
          "KenhThucHien",
          "LoaiDoiTuong",
          "NgayNopHoSo",
          "NgayTiepNhan",
          "NgayHenTra",
          "TrangThaiHoSo",
          "NgayKetThucXuLy",
          "NgayTra",
          "NgayTuChoi",
          "HinhThuc",
          "NoiNopHoSo",
          "DonViXuLy",
          "HoSoCoThanhPhanSoHoa",
          "TaiKhoanDuocXacThucVoiVNeID",
          "DuocThanhToanTrucTuyen");

  private static final Map<String, List<String>> LISTS =
      Map.of(
          "TaiLieuNop",
          List.of("IsDeleted", "MaThanhPhanHoSo", "DuocSoHoa", "DuocTaiSuDung", "DuocLayTuKhoDMQG"),
          "DanhSachLePhi",
          List.of("MaPhiLePhi", "HinhThucThu", "Gia", "LoaiPhiLePhi"),
          "DanhSachHoSoBoSung",
          List.of(
              "HoSoBoSungId",
              "NgayBoSung",
              "NgayTiepNhanBoSung",
              "TrangThaiBoSung",
              "NgayHenTraTruoc",
              "NgayHenTraMoi"),
          "DanhSachGiayToKetQua",
          List.of("MaThanhPhanHoSo", "MaGiayToKetQua"),
          "DSKetNoiCSDL",
          List.of("MaCSDL"));

  /** Addresses of files, kept as the flag {@code CoTep}. */
  static final List<String> ADDRESSES = List.of("DuongDanTaiTepTin", "DuongDanTepTinKetQua");

  private static final List<String> STEP =
      List.of("ThoiDiemXuLy", "TrangThai", "PhongBanXuLy", "NgayBatDau", "NgayKetThucTheoQuyDinh");

  private Redaction() {}

  static ObjectNode dossier(JsonNode element) {
    ObjectNode kept = kept(element, SCALARS);
    LISTS.forEach(
        (name, fields) -> {
          ArrayNode items = kept.putArray(name);
          for (JsonNode item : Json.list(element, name)) {
            ObjectNode one = kept(item, fields);
            if (hasFile(item)) {
              one.put("CoTep", "1");
            }
            items.add(one);
          }
        });
    return kept;
  }

  static ObjectNode step(JsonNode element) {
    return kept(element, STEP);
  }

  /** Whether the address of a file is there, as it was sent or as it was kept. */
  static boolean hasFile(JsonNode item) {
    return ADDRESSES.stream().anyMatch(field -> Json.text(item, field) != null)
        || Json.yes(item, "CoTep");
  }

  private static ObjectNode kept(JsonNode from, List<String> fields) {
    ObjectNode kept = Json.object();
    for (String field : fields) {
      String text = Json.text(from, field);
      if (text != null) {
        kept.put(field, text);
      }
    }
    return kept;
  }
}
