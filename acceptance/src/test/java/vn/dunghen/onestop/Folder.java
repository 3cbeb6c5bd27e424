package vn.dunghen.onestop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One dossier on the desk, written out as an element of the protocol.
 *
 * @param number decides everything that is drawn
 */
record Folder(int number, Desk.Place place, String code, Filling filling) {

  enum Filling {
    /** Fields that a dossier of its kind does not have are empty or left out. */
    AS_IT_CAME,
    /** Every field has a value. */
    EVERYTHING
  }

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 3);
  private static final int DAYS = 60;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** The day it was accepted; never a Saturday or Sunday. */
  static LocalDate day(int number) {
    LocalDate day = FIRST_DAY.plusDays(number % DAYS);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  static String moment(LocalDateTime at) {
    return at.format(MOMENT);
  }

  Dossier dossier() {
    Map<String, Object> element = new LinkedHashMap<>();
    fillSubject(element);
    fillApplicant(element);
    fillTimes(element);
    fillFlags(element);
    Attachments attachments = new Attachments(this);
    element.put("TaiLieuNop", attachments.components());
    element.put("DanhSachLePhi", attachments.fees());
    element.put("DanhSachTepDinhKemKhac", attachments.others());
    element.put("DanhSachHoSoBoSung", attachments.supplements());
    element.put("DanhSachGiayToKetQua", attachments.results());
    return new Dossier(place.unit(), element, steps());
  }

  boolean everything() {
    return filling == Filling.EVERYTHING;
  }

  MarkedPerson applicant() {
    return new MarkedPerson(number % 1000);
  }

  MarkedPerson officer() {
    return new MarkedPerson(900 + number % 7);
  }

  /** 1 to 10, all alike often. */
  int status() {
    return number % 10 + 1;
  }

  boolean isEnded() {
    return status() >= 7;
  }

  LocalDateTime accepted() {
    return LocalDateTime.of(day(number), LocalTime.of(7, 40).plusMinutes(number % 180));
  }

  LocalDateTime due() {
    return LocalDateTime.of(day(number).plusDays(7), LocalTime.of(17, 0));
  }

  /** Every fifth was late. */
  LocalDateTime ended() {
    return number % 5 == 0 ? due().plusDays(1) : accepted().plusDays(4);
  }

  private int channel() {
    return number % 3 + 1;
  }

  private void fillSubject(Map<String, Object> element) {
    Procedure procedure = Procedure.at(number);
    element.put("MaHoSo", code);
    element.put("MaTTHC", procedure.code());
    element.put("TenTTHC", procedure.name());
    element.put("MaLinhVuc", procedure.fieldCode());
    element.put("TenLinhVuc", procedure.field());
    element.put("KenhThucHien", String.valueOf(channel()));
    element.put("LoaiDoiTuong", String.valueOf(number % 4 + 1));
    element.put("DonViXuLy", place.name());
    element.put("HinhThuc", String.valueOf(number % 2));
    element.put("SoBienNhan", "BN-" + (10_000 + number));
  }

  private void fillApplicant(Map<String, Object> element) {
    MarkedPerson person = applicant();
    element.put("ChuHoSo", person.name());
    element.put("MaDoiTuong", everything() || channel() == 2 ? person.techId() : "");
    element.put("Email", person.email());
    element.put("SoDienThoai", person.phone());
    element.put("Fax", everything() ? person.phone() : "");
    element.put("SoGiayToChuHoSo", person.identity());
    element.put(
        "DinhDanhCHS",
        List.of(
            Map.of("LoaiDinhDanh", "1", "SoDinhDanh", person.identity()),
            Map.of("LoaiDinhDanh", "2", "SoDinhDanh", person.oldIdentity())));
    element.put("TrichYeuHoSo", person.says(Texts.abstractOf(number)));
    element.put("ThongTinKhac", everything() ? person.says(Texts.OTHER) : "");
    element.put("ThongTinTra", everything() ? person.says(Texts.HANDING_OVER) : "");
    element.put("GhiChu", everything() ? person.says(Texts.NOTE) : "");
  }

  private void fillTimes(Map<String, Object> element) {
    element.put("NgayNopHoSo", moment(accepted().minusHours(channel() == 2 ? 15 : 0)));
    element.put("NgayTiepNhan", moment(accepted()));
    element.put("NgayHenTra", moment(due()));
    element.put("TrangThaiHoSo", String.valueOf(status()));
    element.put("NgayKetThucXuLy", isEnded() ? moment(ended()) : "");
    element.put("NgayTra", status() == 10 ? moment(ended().plusHours(2)) : "");
    if (everything() || status() == 3) {
      element.put("NgayTuChoi", status() == 3 ? moment(accepted().plusHours(3)) : "");
    }
  }

  private void fillFlags(Map<String, Object> element) {
    element.put("NoiNopHoSo", channel() == 2 ? "1" : "2");
    element.put("HoSoCoThanhPhanSoHoa", "1");
    element.put("TaiKhoanDuocXacThucVoiVNeID", channel() == 2 ? "1" : "0");
    element.put("DuocThanhToanTrucTuyen", String.valueOf(number % 3 + 1));
    element.put("DSKetNoiCSDL", List.of(Map.of("MaCSDL", number % 2 == 0 ? "1" : "7")));
  }

  /** Some have long histories, so that their steps fill more than one envelope. */
  private List<Map<String, Object>> steps() {
    List<Map<String, Object>> steps = new ArrayList<>();
    int between = number % 20 == 8 ? 12 : 1;
    steps.add(step(2, accepted(), 0));
    for (int i = 0; i < between; i++) {
      steps.add(step(4, accepted().plusHours(1).plusMinutes(7L * i), i + 1));
    }
    if (status() != 2 && status() != 4) {
      steps.add(step(status(), isEnded() ? ended() : accepted().plusHours(5), between + 1));
    }
    return steps;
  }

  private Map<String, Object> step(int status, LocalDateTime at, int index) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("MaHoSo", code);
    step.put("NguoiXuLy", officer().asOfficer());
    step.put("ChucDanh", "Chuyên viên");
    step.put("ThoiDiemXuLy", moment(at));
    step.put("PhongBanXuLy", Procedure.at(number).division());
    step.put("NoiDungXuLy", applicant().says(Texts.step(index)));
    step.put("TrangThai", String.valueOf(status));
    step.put("NgayBatDau", moment(at.minusMinutes(5)));
    step.put("NgayKetThucTheoQuyDinh", moment(due()));
    return step;
  }
}
