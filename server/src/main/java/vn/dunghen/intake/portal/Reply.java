package vn.dunghen.intake.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the protocol (portal protocol, section 6). NB: senders search the text. Every
 * success has "thành công" and no failure may have it; only the answer about existence has "đã tồn
 * tại".
 */
record Reply(HttpStatus status, int code, String message, Extra extra) {

  /** What some answers have beside code and message. */
  record Extra(
      @Nullable String session,
      @Nullable ArrayNode result,
      @Nullable String receipt,
      int retryAfter) {

    static final Extra NONE = new Extra(null, null, null, 0);
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FAILED = -1;
  private static final int EXISTS = -3;
  private static final int RETRY_SECONDS = 5;

  static final Reply STORED = ok("Đồng bộ thành công");
  static final Reply NOTHING_NEW = ok("Đồng bộ thành công, không có thay đổi");
  static final Reply ALREADY_THERE =
      new Reply(HttpStatus.OK, EXISTS, "Hồ sơ đã tồn tại", Extra.NONE);
  static final Reply WRONG_LOGIN = failed("Sai tên đăng nhập hoặc mật khẩu");
  static final Reply NO_SESSION = failed("Phiên làm việc không hợp lệ hoặc đã hết hạn");
  static final Reply NOT_GRANTED = failed("Đơn vị chưa được cấp quyền gửi dữ liệu");
  static final Reply UNKNOWN_SERVICE = failed("Dịch vụ chưa được hỗ trợ");
  static final Reply UNREADABLE =
      new Reply(HttpStatus.BAD_REQUEST, FAILED, "Nội dung gửi không đúng định dạng", Extra.NONE);
  static final Reply TOO_LARGE =
      new Reply(HttpStatus.CONTENT_TOO_LARGE, FAILED, "Gói dữ liệu quá lớn", Extra.NONE);

  private static final Map<Reply, String> REFUSALS =
      Map.of(
          WRONG_LOGIN, "refused.login",
          NOT_GRANTED, "refused.unit",
          UNKNOWN_SERVICE, "refused.service",
          UNREADABLE, "refused.unreadable",
          TOO_LARGE, "refused.large");

  /** Why the whole call was refused, as it is counted; null where it was not. */
  @Nullable String refusal() {
    return status == HttpStatus.TOO_MANY_REQUESTS ? "refused.fast" : REFUSALS.get(this);
  }

  private static Reply ok(String message) {
    return new Reply(HttpStatus.OK, 0, message, Extra.NONE);
  }

  private static Reply failed(String message) {
    return new Reply(HttpStatus.OK, FAILED, message, Extra.NONE);
  }

  static Reply session(String token) {
    return new Reply(HttpStatus.OK, 0, "Đăng nhập thành công", new Extra(token, null, null, 0));
  }

  static Reply found(ArrayNode result) {
    return new Reply(HttpStatus.OK, 0, "Tra cứu thành công", new Extra(null, result, null, 0));
  }

  static Reply toBeLookedAt(int elements, String receipt) {
    return ok(
        "Đồng bộ thành công; %d hồ sơ cần kiểm tra, mã biên nhận %s".formatted(elements, receipt));
  }

  static Reply tooFast(int seconds) {
    return new Reply(
        HttpStatus.TOO_MANY_REQUESTS,
        FAILED,
        "Gửi quá nhanh, đề nghị gửi lại sau",
        new Extra(null, null, null, seconds));
  }

  static Reply notRecorded() {
    return new Reply(
        HttpStatus.SERVICE_UNAVAILABLE,
        FAILED,
        "Hệ thống chưa ghi nhận được, đề nghị gửi lại",
        new Extra(null, null, null, RETRY_SECONDS));
  }

  /** The same with the number under which its elements stand in the journal. */
  Reply withReceipt(String receipt) {
    return new Reply(
        status,
        code,
        message,
        new Extra(extra.session(), extra.result(), receipt, extra.retryAfter()));
  }

  /** As the portal itself answers. */
  ResponseEntity<byte[]> answer(Account.ErrorCode form) {
    return entity(body(form));
  }

  /** As a provincial relay answers: the portal's answer as text in {@code message}. */
  ResponseEntity<byte[]> relayed(Account.ErrorCode form) {
    ObjectNode outer = JsonNodeFactory.instance.objectNode();
    put(outer, form).put("message", JSON.writeValueAsString(body(form)));
    return entity(outer);
  }

  private ObjectNode body(Account.ErrorCode form) {
    ObjectNode body = put(JsonNodeFactory.instance.objectNode(), form).put("message", message);
    if (extra.session() != null) {
      body.put("session", extra.session());
    }
    if (extra.result() != null) {
      body.set("result", extra.result());
    }
    return body;
  }

  private ObjectNode put(ObjectNode body, Account.ErrorCode form) {
    return switch (form) {
      case STRING -> body.put("error_code", Integer.toString(code));
      case NUMBER -> body.put("error_code", code);
    };
  }

  private ResponseEntity<byte[]> entity(ObjectNode body) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    if (extra.retryAfter() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(extra.retryAfter()));
    }
    if (extra.receipt() != null) {
      answer.header("Dunghen-Receipt", extra.receipt());
    }
    return answer.body(JSON.writeValueAsBytes(body));
  }
}
