package vn.dunghen.proceduredatabase;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.dunghen.procedure.PublicationState;

/** Answers of the procedure database, made up. */
final class Examples {

  private Examples() {}

  /** The example of portal-protocol, section 9, with another code. */
  static String published(String code) {
    return """
        {"error_code": "0", "result": [{"ID": "990001", "MATTHC": "%s",
          "TENTTHC": "Thủ tục thử nghiệm A", "TRANGTHAI": 1,
          "LINHVUCTHUCHIEN": [{"MALINHVUC": "LV99", "TENLINHVUC": "Lĩnh vực thử nghiệm"}],
          "CAPTHUCHIEN": [{"CAPTHUCHIEN": "1"}],
          "CACHTHUCTHUCHIEN": [{"KENH": "2", "THOIGIAN": [{"THOIGIANGIAIQUYET": "5",
             "DONVITINH": "Ngày làm việc",
             "PHILEPHI": [{"MAPHILEPHI": "P01", "SOTIEN": "50000", "DONVI": "Đồng"}]}]}],
          "KETQUATHUCHIEN": [{"MAKETQUA": "KQ01", "TENKETQUA": "Giấy xác nhận"}]}]}"""
        .formatted(code);
  }

  /** A procedure with these fields beside its code and name. */
  static JsonNode procedure(String more) {
    return Answer.JSON.readTree(
        "{'MATTHC':'1.999002','TENTTHC':'Thủ tục'%s}"
            .formatted(more.isEmpty() ? "" : "," + more)
            .replace('\'', '"'));
  }

  /** One channel with these times. */
  static JsonNode times(String... times) {
    return procedure(
        "'CACHTHUCTHUCHIEN':[{'KENH':'1','THOIGIAN':[%s]}]".formatted(String.join(",", times)));
  }

  static String time(String amount, String unit) {
    return "{'THOIGIANGIAIQUYET':'%s','DONVITINH':'%s'}".formatted(amount, unit);
  }

  static DatabaseSettings settings(String url, ChooseTime chooseTime) {
    return new DatabaseSettings(
        url,
        "/login",
        "/share",
        "user",
        "secret",
        "axis",
        "000.00.00.H99",
        Pattern.compile("(?iu)phiên|session|token"),
        Duration.ofSeconds(5),
        1_000_000,
        "csdl-tthc",
        chooseTime,
        Map.of("1", PublicationState.PUBLIC));
  }
}
