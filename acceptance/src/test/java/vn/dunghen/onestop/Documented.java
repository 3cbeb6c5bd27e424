package vn.dunghen.onestop;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every answer the protocol documents, as a pattern to hold a real answer against. */
public enum Documented {
  STORED(200, "0", "Đồng bộ thành công"),
  FLAGGED(200, "0", "Đồng bộ thành công; [\\d.]+ hồ sơ cần kiểm tra, mã biên nhận \\S+"),
  UNCHANGED(200, "0", "Đồng bộ thành công, không có thay đổi"),
  LOOKED_UP(200, "0", "Tra cứu thành công"),
  /** A service that is kept though nobody uses it: only that it succeeds is documented. */
  SUCCEEDED(200, "0", ".*thành công.*"),
  EXISTS(200, "-3", "Hồ sơ đã tồn tại"),
  WRONG_LOGIN(200, "-1", "Sai tên đăng nhập hoặc mật khẩu"),
  NO_SESSION(200, "-1", "Phiên làm việc không hợp lệ hoặc đã hết hạn"),
  UNIT_NOT_GRANTED(200, "-1", "Đơn vị chưa được cấp quyền gửi dữ liệu"),
  UNKNOWN_SERVICE(200, "-1", "Dịch vụ chưa được hỗ trợ"),
  NO_ENVELOPE(400, "-1", "Nội dung gửi không đúng định dạng"),
  TOO_LARGE(413, "-1", "Gói dữ liệu quá lớn"),
  TOO_FAST(429, "-1", "Gửi quá nhanh, đề nghị gửi lại sau"),
  NOT_DURABLE(503, "-1", "Hệ thống chưa ghi nhận được, đề nghị gửi lại");

  /** Taken, with or without something to say about it: a fault of content is never an error. */
  public static final Set<Documented> TAKEN = Set.of(STORED, FLAGGED);

  /** Not JSON for one reader, odd content for another: either is documented. */
  static final Set<Documented> TAKEN_OR_NO_ENVELOPE = Set.of(STORED, FLAGGED, NO_ENVELOPE);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int status;
  private final String errorCode;
  private final Pattern message;

  Documented(int status, String errorCode, String message) {
    this.status = status;
    this.errorCode = errorCode;
    this.message = Pattern.compile(message);
  }

  public boolean isSuccess() {
    return errorCode.equals("0");
  }

  /** Whether it is this answer, by its status, its code and every word of its message. */
  private boolean is(Heard heard, JsonNode body) {
    return heard.status() == status
        && body.path("error_code").asString("").equals(errorCode)
        && message.matcher(body.path("message").asString("")).matches();
  }

  /** Which of all it is; none where the answer is not documented or holds what it must not. */
  public static Set<Documented> of(Heard heard) {
    Set<Documented> found = EnumSet.noneOf(Documented.class);
    JsonNode body = body(heard);
    for (Documented each : values()) {
      if (each.is(heard, body) && Desk.TRACE.matcher(heard.body()).find()) {
        return EnumSet.noneOf(Documented.class);
      }
      if (each.is(heard, body)) {
        found.add(each);
      }
    }
    return found;
  }

  private static JsonNode body(Heard heard) {
    try {
      return JSON.readTree(heard.body());
    } catch (JacksonException notJson) {
      return JSON.missingNode();
    }
  }
}
