package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story as one-stop software tells it to the portal (portal protocol, sections 3 and 4): texts
 * for everything, and all that the software knows of the applicant, here marked {@code NGUOI-MAU}.
 */
final class Wire {

  private static final long ZONE_SECONDS = 7 * 3_600L;
  private static final long DAY_SECONDS = 86_400;
  private static final int ACCEPTED = 2;
  private static final int IN_PROCESS = 4;
  private static final int ASKED = 5;

  private final Map<String, String> unitNames;
  private final StringBuilder text = new StringBuilder(2_048);
  private long cachedDay = Long.MIN_VALUE;
  private String cachedDate = "";

  Wire(Map<String, String> unitNames) {
    this.unitNames = unitNames;
  }

  /** The whole dossier as it stood then. */
  String snapshot(Story story, Instant until) {
    Story.Facts facts = story.facts();
    boolean ended = !story.ended().isAfter(until);
    text.setLength(0);
    text.append("{\"MaHoSo\":\"").append(story.code()).append('"');
    field("MaTTHC", story.service().code());
    field("TenTTHC", story.service().name());
    field("MaLinhVuc", "");
    field("TenLinhVuc", story.service().field());
    field("KenhThucHien", Integer.toString(story.channel()));
    field("LoaiDoiTuong", "1");
    applicant(story);
    moment("NgayNopHoSo", story.submitted());
    moment("NgayTiepNhan", story.accepted());
    moment("NgayHenTra", story.due());
    field("TrangThaiHoSo", Integer.toString(status(story, until)));
    moment("NgayKetThucXuLy", ended ? story.ended() : null);
    field("NgayTra", "");
    field("HinhThuc", "0");
    field("NoiNopHoSo", story.channel() == 2 ? "1" : "2");
    field("DonViXuLy", unitNames.getOrDefault(story.office().code(), story.office().code()));
    field("HoSoCoThanhPhanSoHoa", facts.reused() ? "1" : "0");
    field("TaiKhoanDuocXacThucVoiVNeID", facts.population() ? "1" : "0");
    field("DuocThanhToanTrucTuyen", paid(story));
    text.append(",\"DSKetNoiCSDL\":[]");
    files(facts);
    text.append(",\"DanhSachLePhi\":[");
    if (facts.feeSent()) {
      text.append(
          "{\"TenPhiLePhi\":\"Lệ phí\",\"MaPhiLePhi\":\"LP01\",\"HinhThucThu\":\"1\",\"Gia\":\"50000\","
              + "\"LoaiPhiLePhi\":\"1\"}");
    }
    text.append(']');
    rounds(story, until);
    results(story, ended);
    return text.append('}').toString();
  }

  private static String paid(Story story) {
    if (!story.facts().paid() || story.facts().paidByMessage()) {
      return "0";
    }
    return story.code().hashCode() % 5 == 0 ? "2" : "1";
  }

  private void applicant(Story story) {
    String mark = "NGUOI-MAU-" + story.code();
    field("ChuHoSo", mark);
    field("MaDoiTuong", story.channel() == 2 ? mark : "");
    field("Email", mark + "@example.vn");
    field("SoDienThoai", mark);
    field("SoGiayToChuHoSo", "");
    field("TrichYeuHoSo", "Hồ sơ của " + mark);
  }

  private static int status(Story story, Instant until) {
    if (!story.ended().isAfter(until)) {
      return story.status();
    }
    Instant asked = story.supplementAsked();
    Instant answered = story.supplementAnswered();
    if (asked != null && answered != null && !asked.isAfter(until) && answered.isAfter(until)) {
      return ASKED;
    }
    return handledFrom(story).isAfter(until) ? ACCEPTED : IN_PROCESS;
  }

  private static Instant handledFrom(Story story) {
    return story.accepted().plusSeconds(1_200);
  }

  private void files(Story.Facts facts) {
    text.append(",\"TaiLieuNop\":[");
    if (facts.componentFile() || facts.reused()) {
      text.append(
          "{\"TepDinhKemId\":\"1\",\"TenTepDinhKem\":\"NGUOI-MAU-don.pdf\",\"IsDeleted\":\"False\"");
      field("MaThanhPhanHoSo", "TP01");
      field("DuongDanTaiTepTin", facts.componentFile() ? "https://motcua.example/tep/1" : "");
      field("DuocSoHoa", facts.reused() ? "1" : "0");
      field("DuocTaiSuDung", "0");
      field("DuocLayTuKhoDMQG", "0");
      field("MaKetQuaThayThe", "");
      text.append('}');
    }
    text.append(']');
  }

  private void rounds(Story story, Instant until) {
    Instant asked = story.supplementAsked();
    Instant answered = story.supplementAnswered();
    text.append(",\"DanhSachHoSoBoSung\":[");
    if (asked != null && answered != null && !asked.isAfter(until)) {
      text.append("{\"HoSoBoSungId\":1");
      field("NguoiYeuCauBoSung", story.officer());
      field("NoiDungBoSung", "NGUOI-MAU bổ sung giấy tờ");
      moment("NgayBoSung", asked);
      moment("NgayTiepNhanBoSung", answered.isAfter(until) ? null : answered);
      text.append(",\"TrangThaiBoSung\":").append(!answered.isAfter(until)).append('}');
    }
    text.append(']');
  }

  private void results(Story story, boolean ended) {
    text.append(",\"DanhSachGiayToKetQua\":[");
    if (ended && story.facts().result()) {
      text.append(
          "{\"TenGiayTo\":\"NGUOI-MAU kết quả\",\"MaThanhPhanHoSo\":\"\",\"GiayToId\":\"1\"");
      field("DuongDanTepTinKetQua", "https://motcua.example/ket-qua/" + story.code());
      field("MaGiayToKetQua", "KQ01");
      text.append('}');
    }
    text.append(']');
  }

  /** The steps of its handling until then, in order of time. */
  void steps(Story story, Instant until, List<String> out) {
    step(story, story.accepted(), ACCEPTED, until, out);
    if (handledFrom(story).isBefore(story.ended())) {
      step(story, handledFrom(story), IN_PROCESS, until, out);
    }
    if (story.supplementAsked() != null && story.supplementAnswered() != null) {
      step(story, story.supplementAsked(), ASKED, until, out);
      step(story, story.supplementAnswered(), IN_PROCESS, until, out);
    }
    step(story, story.ended(), story.status(), until, out);
  }

  private void step(Story story, Instant at, int status, Instant until, List<String> out) {
    if (!at.isAfter(until)) {
      out.add(step(story, at, status));
    }
  }

  /** One step. */
  String step(Story story, Instant at, int status) {
    text.setLength(0);
    text.append("{\"MaHoSo\":\"").append(story.code()).append('"');
    field("NguoiXuLy", story.officer());
    field("ChucDanh", "Chuyên viên");
    moment("ThoiDiemXuLy", at);
    field("PhongBanXuLy", "Phòng chuyên môn");
    field("NoiDungXuLy", "NGUOI-MAU thẩm định");
    field("TrangThai", Integer.toString(status));
    return text.append('}').toString();
  }

  private void field(String name, String value) {
    text.append(",\"").append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }

  /** {@code yyyyMMddHHmmss} on the clock of Việt Nam; empty where it did not happen. */
  private void moment(String name, @Nullable Instant value) {
    text.append(",\"").append(name).append("\":\"");
    if (value != null) {
      long seconds = value.getEpochSecond() + ZONE_SECONDS;
      long day = Math.floorDiv(seconds, DAY_SECONDS);
      if (day != cachedDay) {
        cachedDay = day;
        cachedDate = LocalDate.ofEpochDay(day).toString().replace("-", "");
      }
      int of = (int) Math.floorMod(seconds, DAY_SECONDS);
      text.append(cachedDate);
      two(of / 3_600);
      two(of / 60 % 60);
      two(of % 60);
    }
    text.append('"');
  }

  private void two(int value) {
    text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  /** The names of units as one-stop software sends them, by code. */
  static Map<String, String> unitNames() {
    Map<String, String> names = new HashMap<>();
    LocalDate today = LocalDate.of(2026, 1, 1);
    Reference.rows("khanh-hoa-units.csv").stream()
        .filter(row -> row.getField("valid_to").isEmpty())
        .filter(row -> !LocalDate.parse(row.getField("valid_from")).isAfter(today))
        .forEach(
            row -> {
              String name = row.getField("name_vi");
              boolean commune = row.getField("kind").equals("COMMUNE");
              names.put(
                  row.getField("code"),
                  commune
                      ? "UBND " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                      : name);
            });
    return names;
  }
}
