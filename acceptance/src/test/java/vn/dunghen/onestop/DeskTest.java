package vn.dunghen.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the desk really fills what the protocol lists; the lists are written off it by hand. */
class DeskTest {

  private static final Set<String> DOSSIER =
      Set.of(
          ("MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien LoaiDoiTuong ChuHoSo MaDoiTuong"
                  + " Email SoDienThoai TrichYeuHoSo SoBienNhan ThongTinKhac ThongTinTra GhiChu Fax"
                  + " NgayTiepNhan NgayHenTra TrangThaiHoSo NgayKetThucXuLy NgayTra HinhThuc"
                  + " DonViXuLy TaiLieuNop DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung"
                  + " DanhSachGiayToKetQua NgayNopHoSo NgayTuChoi NoiNopHoSo HoSoCoThanhPhanSoHoa"
                  + " TaiKhoanDuocXacThucVoiVNeID DuocThanhToanTrucTuyen DinhDanhCHS"
                  + " SoGiayToChuHoSo DSKetNoiCSDL")
              .split(" "));

  private static final Map<String, String> LISTS =
      Map.of(
          "TaiLieuNop",
          "TepDinhKemId TenTepDinhKem IsDeleted MaThanhPhanHoSo DuongDanTaiTepTin DuocSoHoa"
              + " DuocTaiSuDung DuocLayTuKhoDMQG MaKetQuaThayThe",
          "DanhSachLePhi",
          "TenPhiLePhi MaPhiLePhi HinhThucThu Gia LoaiPhiLePhi",
          "DanhSachTepDinhKemKhac",
          "TenGiayTo SoLuong LoaiGiayTo",
          "DanhSachHoSoBoSung",
          "HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NgayBoSung NguoiTiepNhanBoSung"
              + " ThongTinTiepNhan NgayTiepNhanBoSung TrangThaiBoSung DanhSachGiayToBoSung"
              + " DanhSachLePhiBoSung NgayHenTraTruoc NgayHenTraMoi",
          "DanhSachGiayToKetQua",
          "TenGiayTo MaThanhPhanHoSo GiayToId DuongDanTepTinKetQua MaGiayToKetQua",
          "DinhDanhCHS",
          "LoaiDinhDanh SoDinhDanh",
          "DSKetNoiCSDL",
          "MaCSDL");

  private static final String STEP =
      "MaHoSo NguoiXuLy ThoiDiemXuLy NoiDungXuLy TrangThai ChucDanh PhongBanXuLy NgayBatDau"
          + " NgayKetThucTheoQuyDinh";

  private static final String CODE =
      "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}|[A-Y]\\d{2}(?:\\.[0-9A-Z]+)*)-\\d{6}-\\d{4,6}";

  private final List<Dossier> dossiers = Desk.dossiers(300);

  @Test
  void fillsEveryFieldSomewhere() {
    assertThat(filled(dossiers.stream().map(Dossier::element).toList())).isEqualTo(DOSSIER);
    assertThat(filled(dossiers.stream().flatMap(each -> each.steps().stream()).toList()))
        .isEqualTo(Set.of(STEP.split(" ")));
    LISTS.forEach(
        (list, fields) ->
            assertThat(filled(inList(list))).as(list).isEqualTo(Set.of(fields.split(" "))));
  }

  private List<Map<?, ?>> inList(String list) {
    return dossiers.stream()
        .flatMap(
            each -> each.element().get(list) instanceof List<?> all ? all.stream() : Stream.of())
        .<Map<?, ?>>map(each -> each instanceof Map<?, ?> map ? map : Map.of())
        .toList();
  }

  private static Set<String> filled(List<? extends Map<?, ?>> objects) {
    return objects.stream()
        .flatMap(each -> each.entrySet().stream())
        .filter(each -> !each.getValue().equals("") && !each.getValue().equals(List.of()))
        .map(each -> String.valueOf(each.getKey()))
        .collect(Collectors.toSet());
  }

  @Test
  void standsInEveryStatusAndUsesBothFamiliesOfCodes() {
    assertThat(dossiers.stream().map(Dossier::status).distinct())
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(dossiers)
        .extracting(Dossier::code)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches(CODE));
    assertThat(dossiers).extracting(Dossier::code).anyMatch(c -> c.startsWith("000.00.19.H32-"));
    assertThat(dossiers).extracting(Dossier::code).anyMatch(c -> c.startsWith("H32.101.02-"));
    assertThat(dossiers.stream().map(Dossier::unit).collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(Desk.units()));
  }

  @Test
  void isTheSameAtEveryCallAndKeepsTheLimitsOfTheProtocol() {
    assertThat(Desk.dossiers(300)).isEqualTo(dossiers);
    for (Dossier dossier : dossiers) {
      assertThat(String.valueOf(dossier.element().get("TrichYeuHoSo"))).hasSizeLessThan(1001);
      for (Map<String, Object> step : dossier.steps()) {
        assertThat(String.valueOf(step.get("NguoiXuLy"))).hasSizeLessThan(51);
      }
    }
  }

  @Test
  void marksEveryPersonalValue() {
    Map<String, Object> full = Desk.full("H32.19-261001-00001").element();
    for (String field :
        List.of(
            "ChuHoSo",
            "MaDoiTuong",
            "Email",
            "SoDienThoai",
            "Fax",
            "SoGiayToChuHoSo",
            "TrichYeuHoSo",
            "ThongTinKhac",
            "ThongTinTra",
            "GhiChu")) {
      assertThat(Desk.TRACE.matcher(String.valueOf(full.get(field))).find()).as(field).isTrue();
    }
    assertThat(Desk.TRACE.matcher("CMND 999766009, cấp 2009").find()).isTrue();
    assertThat(Desk.TRACE.matcher("digest 4f999766009ab").find()).isFalse();
  }
}
