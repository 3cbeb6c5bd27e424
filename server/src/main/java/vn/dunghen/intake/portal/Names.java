package vn.dunghen.intake.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the fields of one kind of object on the wire (portal protocol, sections 3, 4). */
record Names(
    Set<String> all,
    Map<String, String> ignoringCase,
    Set<String> personal,
    Set<String> lists,
    Map<String, Integer> lengths) {

  /** The longest text that the contract names stands for those of which it names none. */
  private static final int LONGEST = 4_000;

  static final Names DOSSIER =
      of(
              """
          MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien LoaiDoiTuong ChuHoSo MaDoiTuong
          Email SoDienThoai TrichYeuHoSo SoBienNhan ThongTinKhac ThongTinTra GhiChu Fax NgayTiepNhan
          NgayHenTra TrangThaiHoSo NgayKetThucXuLy NgayTra HinhThuc DonViXuLy TaiLieuNop
          DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung DanhSachGiayToKetQua NgayNopHoSo
          NgayTuChoi NoiNopHoSo HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID
          DuocThanhToanTrucTuyen DinhDanhCHS SoGiayToChuHoSo DSKetNoiCSDL""",
              """
          ChuHoSo MaDoiTuong Email SoDienThoai TrichYeuHoSo ThongTinKhac ThongTinTra GhiChu Fax
          DinhDanhCHS SoGiayToChuHoSo""")
          .withLists(
              """
              TaiLieuNop DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung
              DanhSachGiayToKetQua DinhDanhCHS DSKetNoiCSDL""")
          .withLongest("TrichYeuHoSo", 1_000);

  static final Names STEP =
      of(
              """
          MaHoSo NguoiXuLy ChucDanh ThoiDiemXuLy PhongBanXuLy NoiDungXuLy TrangThai NgayBatDau
          NgayKetThucTheoQuyDinh""",
              "NguoiXuLy ChucDanh NoiDungXuLy")
          .withLongest("NguoiXuLy", 50);

  static final Names COMPONENT =
      of(
          """
          TepDinhKemId TenTepDinhKem IsDeleted MaThanhPhanHoSo DuongDanTaiTepTin DuocSoHoa
          DuocTaiSuDung DuocLayTuKhoDMQG MaKetQuaThayThe""",
          "TenTepDinhKem DuongDanTaiTepTin");

  static final Names FEE = of("TenPhiLePhi MaPhiLePhi HinhThucThu Gia LoaiPhiLePhi", "");

  static final Names OTHER_FILE = of("TenGiayTo SoLuong LoaiGiayTo", "TenGiayTo");

  static final Names ROUND =
      of(
              """
          HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NgayBoSung NguoiTiepNhanBoSung
          ThongTinTiepNhan NgayTiepNhanBoSung TrangThaiBoSung DanhSachGiayToBoSung
          DanhSachLePhiBoSung NgayHenTraTruoc NgayHenTraMoi""",
              "NguoiYeuCauBoSung NoiDungBoSung NguoiTiepNhanBoSung ThongTinTiepNhan")
          .withLists("DanhSachGiayToBoSung DanhSachLePhiBoSung");

  static final Names RESULT =
      of(
          "TenGiayTo MaThanhPhanHoSo GiayToId DuongDanTepTinKetQua MaGiayToKetQua MaKetQua",
          "TenGiayTo DuongDanTepTinKetQua");

  static final Names DATABASE = of("MaCSDL", "");

  static final Names IDENTITY = of("LoaiDinhDanh SoDinhDanh", "SoDinhDanh");

  /** NB: nobody has published the fields of a rating; these are ours (section 13). */
  static final Names RATING =
      of(
          "MaDanhGia MaHoSo NgayDanhGia HaiLong NoiDungDanhGia NguoiDanhGia",
          "NoiDungDanhGia NguoiDanhGia");

  /** What stands in the elements of these lists. */
  private static final Map<String, Names> ELEMENTS =
      Map.of(
          "TaiLieuNop", COMPONENT,
          "DanhSachLePhi", FEE,
          "DanhSachTepDinhKemKhac", OTHER_FILE,
          "DanhSachHoSoBoSung", ROUND,
          "DanhSachGiayToKetQua", RESULT,
          "DinhDanhCHS", IDENTITY,
          "DSKetNoiCSDL", DATABASE);

  /** Whether the protocol has the field of that path in the elements of a service. */
  static boolean has(String service, String path) {
    Names names =
        switch (service) {
          case "CapNhatTienDoHoSoMC" -> STEP;
          case "DongBoDanhGia" -> RATING;
          default -> DOSSIER;
        };
    return names.has(path);
  }

  private boolean has(String path) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    @Nullable Names within = ELEMENTS.get(first);
    return all.contains(first)
        && (dot < 0 || (within != null && within.has(path.substring(dot + 1))));
  }

  private static Names of(String names, String personal) {
    Set<String> all = split(names);
    return new Names(
        all,
        all.stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name)),
        split(personal),
        Set.of(),
        Map.of());
  }

  private Names withLists(String names) {
    return new Names(all, ignoringCase, personal, split(names), lengths);
  }

  private Names withLongest(String name, int length) {
    return new Names(all, ignoringCase, personal, lists, Map.of(name, length));
  }

  /** How many characters a text of that field may have. */
  int longest(String name) {
    return lengths.getOrDefault(name, LONGEST);
  }

  private static Set<String> split(String names) {
    return Arrays.stream(names.strip().split("\\s+"))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name as the protocol has it; null for a field that it does not have. */
  @Nullable String known(String sent) {
    return all.contains(sent) ? sent : ignoringCase.get(sent.toLowerCase(Locale.ROOT));
  }
}
