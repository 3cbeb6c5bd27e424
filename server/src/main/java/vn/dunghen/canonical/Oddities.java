package vn.dunghen.canonical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/** What is probably wrong: kept as sent and told, never mapped to a neighbour. */
final class Oddities {

  /** The forms of a dossier's code that are in use (portal protocol, 10.1). */
  private static final Pattern DOSSIER_CODE =
      Pattern.compile(
          "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}|[A-Y]\\d{2}(?:\\.[0-9A-Z]+)*)-\\d{6}-\\d{4,6}");

  /** Clocks of senders are not right to the minute. */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** By when a step is to be done lies ahead as it should. */
  private static final String FORESEEN = "limit";

  private Oddities() {}

  static List<Problem> of(MessageKind kind, ObjectNode message) {
    List<Problem> odd = new ArrayList<>();
    switch (kind) {
      case DOSSIER -> {
        code(message, odd);
        outside(message, "channel", 1, 3, odd);
        outside(message, "applicantKind", 1, 4, odd);
        outside(message, "status", 1, 10, odd);
        outside(message, "paidOnline", 0, 3, odd);
      }
      case STEP -> outside(message, "status", 1, 10, odd);
      case PAYMENT -> outside(message, "channel", 1, 3, odd);
      case REPORT_TOTAL -> odd.addAll(ReportShape.oddities(message));
      case PETITION -> status(message, odd);
      case SUPPLEMENT, RESULT, RATING, PROCEDURE, UNIT, OFFICER, ACKNOWLEDGEMENT, RETRACTION -> {}
    }
    return odd;
  }

  /** Moments that had not come when the message was heard (DQ-13). */
  static List<Problem> ahead(MessageKind kind, JsonNode message, Instant heardAt) {
    List<Problem> odd = new ArrayList<>();
    Instant latest = heardAt.plus(CLOCKS_DIFFER);
    String today = heardAt.toString().substring(0, 10);
    for (Field field : Shapes.of(kind).group().fields()) {
      JsonNode value = message.get(field.name());
      if (field.form() instanceof Form.Moment
          && !field.name().equals(FORESEEN)
          && value != null
          && value.isString()
          // By its day alone most are seen to be past, without being taken apart.
          && value.stringValue().substring(0, 10).compareTo(today) >= 0
          && Moments.instant(value.stringValue()).filter(latest::isBefore).isPresent()) {
        odd.add(
            new Problem(
                "/" + field.name(),
                "DQ-13",
                "thời điểm ở tương lai; giữ nguyên như đã gửi · a moment in the future; kept as sent"));
      }
    }
    if (kind == MessageKind.REPORT_TOTAL) {
      odd.addAll(ReportShape.ahead(message, latest));
    }
    return odd;
  }

  private static void status(ObjectNode message, List<Problem> odd) {
    JsonNode status = message.get("status");
    if (status != null && status.isString() && status.stringValue().equals(Form.Named.OTHER)) {
      odd.add(
          new Problem(
              "/status",
              "DQ-24",
              "tên trạng thái chưa có trong danh mục; ghi là Khác, không giữ tên đã gửi"
                  + " · name of a status that is not in the list; taken as Khác (other), the name"
                  + " is not kept"));
    }
  }

  private static void code(ObjectNode message, List<Problem> odd) {
    JsonNode code = message.get("dossier");
    if (code != null && !DOSSIER_CODE.matcher(code.asString()).matches()) {
      odd.add(
          new Problem(
              "/dossier",
              "DQ-23",
              "mã hồ sơ không đúng cấu trúc; giữ nguyên như đã gửi · dossier code of no known form; kept as sent"));
    }
  }

  private static void outside(
      ObjectNode message, String field, long least, long most, List<Problem> odd) {
    JsonNode value = message.get(field);
    if (value != null
        && value.isNumber()
        && (value.longValue() < least || value.longValue() > most)) {
      odd.add(
          new Problem(
              "/" + field,
              "DQ-24",
              "mã %d chưa có trong danh mục; giữ nguyên như đã gửi · code %d is not in the list; kept as sent"
                  .formatted(value.longValue(), value.longValue())));
    }
  }
}
