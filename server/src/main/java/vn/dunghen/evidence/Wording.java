package vn.dunghen.evidence;

import vn.dunghen.message.MessageKind;

/** What the codes of a pack are called where a person reads it. */
public final class Wording {

  private Wording() {}

  /** Of a message; its code, where that is none of ours. */
  public static String kind(String code) {
    return MessageKind.named(code).map(Wording::of).orElse(code);
  }

  static String of(MessageKind kind) {
    return switch (kind) {
      case DOSSIER -> "hồ sơ";
      case STEP -> "bước xử lý";
      case SUPPLEMENT -> "bổ sung hồ sơ";
      case RESULT -> "kết quả";
      case PAYMENT -> "thanh toán";
      case RATING -> "đánh giá";
      case PETITION -> "phản ánh, kiến nghị";
      case PROCEDURE -> "thủ tục";
      case UNIT -> "đơn vị";
      case OFFICER -> "cán bộ";
      case REPORT_TOTAL -> "số liệu báo cáo";
      case ACKNOWLEDGEMENT -> "xác nhận của Cổng";
      case RETRACTION -> "thu hồi";
    };
  }

  /** Of what came of a call; a look-up is answered, and nothing is taken by it. */
  public static String outcome(Pack.Call call) {
    return call.outcome().equals("TAKEN") && call.service().equals("TraCuuHoSo")
        ? "Cổng trả lời"
        : outcome(call.outcome());
  }

  /** JSON with places where a line may be broken. */
  public static String broken(String json) {
    return json.replace(",\"", ", \"").replace(",{", ", {");
  }

  /** Of what came of a call; its code, where that is none of ours. */
  static String outcome(String code) {
    return switch (code) {
      case "TAKEN" -> "Cổng đã nhận";
      case "EXISTS" -> "Cổng đã có";
      case "REFUSED" -> "Cổng từ chối";
      case "UNCERTAIN" -> "chưa rõ";
      case "TOO_FAST" -> "gửi quá nhanh";
      default -> code;
    };
  }
}
