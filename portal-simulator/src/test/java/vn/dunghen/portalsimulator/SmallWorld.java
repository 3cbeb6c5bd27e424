package vn.dunghen.portalsimulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Three procedures of Sở Tư pháp and nine dossiers that a person can count. */
final class SmallWorld {

  private static final String SETS = "\"appliedBy\":[\"H32.17\"],\"returnsDocument\":true";

  private SmallWorld() {}

  static void tellProcedures(Asking asking) {
    asking.tell(
        "{\"kind\":\"procedure\",\"procedure\":\"1.000001\",\"service\":\"FULL\",\"feeBearing\":"
            + "true,\"forCitizens\":true,\"state\":\"PUBLIC\","
            + SETS
            + "}",
        "{\"kind\":\"procedure\",\"procedure\":\"1.000002\",\"service\":\"PARTIAL\",\"feeBearing\":"
            + "true,\"forCitizens\":true,\"state\":\"PUBLIC\","
            + SETS
            + "}",
        "{\"kind\":\"procedure\",\"procedure\":\"1.000003\",\"service\":\"INFO\",\"feeBearing\":"
            + "false,\"forCitizens\":false,\"state\":\"PUBLIC\","
            + SETS
            + "}");
  }

  static String august(String unit) {
    return "{\"timeType\":\"month\",\"year\":2026,\"month\":8,\"rootDepartmentId\":\"%s\"}"
        .formatted(unit);
  }

  static ObjectNode dossier(int number, String procedure) {
    return Asking.dossier("H32.17-260803-%04d".formatted(number)).put("MaTTHC", procedure);
  }

  static Metrics metrics(JsonNode holder) {
    return new Metrics(holder.path("metrics"));
  }

  record Metrics(JsonNode all) {

    JsonNode get(String code) {
      for (JsonNode one : all) {
        if (one.path("code").asString().equals(code)) {
          return one;
        }
      }
      throw new AssertionError("no " + code + " in " + all);
    }
  }

  /** Eight received in August and one of July still in hand; by 20/08 17:00. */
  static void sendNine(Asking asking) {
    ObjectNode done =
        dossier(1, "1.000001")
            .put("TrangThaiHoSo", "9")
            .put("NgayKetThucXuLy", "20260810170000")
            .put("DuocThanhToanTrucTuyen", "1")
            .put("TaiKhoanDuocXacThucVoiVNeID", "1")
            .put("HoSoCoThanhPhanSoHoa", "1");
    done.withArray("TaiLieuNop").addObject().put("DuongDanTaiTepTin", "https://x.example/1");
    done.withArray("DanhSachGiayToKetQua")
        .addObject()
        .put("DuongDanTepTinKetQua", "https://x.example/2");
    done.withArray("DanhSachLePhi").addObject().put("Gia", "50000");
    ObjectNode late =
        dossier(2, "1.000001").put("TrangThaiHoSo", "9").put("NgayKetThucXuLy", "20260810170001");
    late.withArray("DanhSachLePhi").addObject().put("Gia", "0");
    asking.send(
        false,
        done,
        late,
        dossier(3, "1.000002").put("NgayHenTra", "20260901170000"),
        dossier(4, "1.000002").put("KenhThucHien", "1"),
        dossier(5, "1.000003").put("KenhThucHien", "3").put("NgayHenTra", "20260901170000"),
        dossier(6, "1.000003").put("KenhThucHien", "").put("NgayHenTra", "20260901170000"),
        dossier(7, "1.000003").put("NgayHenTra", ""),
        dossier(8, "1.000003").put("NgayTiepNhan", "20260831235959"));
    asking.send(
        false,
        dossier(9, "1.000003").put("NgayTiepNhan", "20260731235959").put("NgayHenTra", "20260901"));
  }
}
