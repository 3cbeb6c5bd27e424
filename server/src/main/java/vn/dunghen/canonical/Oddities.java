package vn.dunghen.canonical;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/** Codes outside the lists: kept as sent and told, never mapped to a neighbour (DQ-24). */
final class Oddities {

  private Oddities() {}

  static List<Problem> of(MessageKind kind, ObjectNode message) {
    List<Problem> odd = new ArrayList<>();
    switch (kind) {
      case DOSSIER -> {
        outside(message, "channel", 1, 3, odd);
        outside(message, "applicantKind", 1, 4, odd);
        outside(message, "status", 1, 10, odd);
        outside(message, "paidOnline", 0, 3, odd);
      }
      case STEP -> outside(message, "status", 1, 10, odd);
      case PAYMENT -> outside(message, "channel", 1, 3, odd);
      case SUPPLEMENT,
          RESULT,
          RATING,
          PETITION,
          PROCEDURE,
          UNIT,
          OFFICER,
          REPORT_TOTAL,
          ACKNOWLEDGEMENT,
          RETRACTION -> {}
    }
    return odd;
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
