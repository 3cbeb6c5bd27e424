package vn.dunghen.canonical;

import static vn.dunghen.canonical.Shapes.CODE;
import static vn.dunghen.canonical.Shapes.choice;
import static vn.dunghen.canonical.Shapes.optional;
import static vn.dunghen.canonical.Shapes.required;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.ReportTotalMessage;

/** The shape of a control report, and what may be wrong with its sums. */
final class ReportShape {

  private static final Form COUNT = new Form.Whole(0, 1_000_000_000);

  private ReportShape() {}

  static Shape shape() {
    return Shape.of(
        MessageKind.REPORT_TOTAL,
        "A control report of a unit: the denominator of 1.4 and, where told, the columns of biểu 06."
            + " The latest of unit, period and addressee stands.",
        required("unit", CODE, "Reporting unit."),
        required("period", new Form.PeriodName(), "Reported period."),
        required("to", choice("BCQG", "PORTAL"), "Addressee."),
        required("received", COUNT, "Dossiers received in the period."),
        optional("total", COUNT, "Nhận giải quyết, tổng: brought forward and received."),
        optional("online", COUNT, "Trong kỳ, trực tuyến."),
        optional("direct", COUNT, "Trong kỳ, trực tiếp hoặc bưu chính."),
        optional("broughtForward", COUNT, "Từ kỳ trước."),
        optional("resolved", COUNT, "Đã giải quyết, tổng."),
        optional("resolvedEarly", COUNT, "Đã giải quyết trước hạn."),
        optional("resolvedOnTime", COUNT, "Đã giải quyết đúng hạn."),
        optional("resolvedLate", COUNT, "Đã giải quyết quá hạn."),
        optional("open", COUNT, "Đang giải quyết, tổng."),
        optional("openInTime", COUNT, "Đang giải quyết trong hạn."),
        optional("openLate", COUNT, "Đang giải quyết quá hạn."));
  }

  /** DQ-36, where the columns do not add up. */
  static List<Problem> oddities(ObjectNode message) {
    List<Problem> odd = new ArrayList<>();
    Optional<ReportTotalMessage> report = read(message);
    report
        .flatMap(said -> said.form06().imbalance(said.received()))
        .ifPresent(
            found ->
                odd.add(
                    new Problem(
                        "/received",
                        "DQ-36",
                        "Số liệu biểu 06 không cân: nhận %d, đã và đang giải quyết %d."
                                .formatted(found.received(), found.other())
                            + " · the columns do not add up: %d and %d"
                                .formatted(found.received(), found.other()))));
    return odd;
  }

  /** A report of a period that had not begun when it was heard (DQ-13). */
  static List<Problem> ahead(JsonNode message, Instant latest) {
    return read(message)
        .filter(said -> said.period().from().isAfter(latest))
        .map(
            said ->
                new Problem(
                    "/period",
                    "DQ-13",
                    "kỳ báo cáo chưa bắt đầu; giữ nguyên như đã gửi"
                        + " · the period has not begun; kept as sent"))
        .stream()
        .toList();
  }

  private static Optional<ReportTotalMessage> read(JsonNode message) {
    return new MessageBuilder(message).build(MessageKind.REPORT_TOTAL)
            instanceof ReportTotalMessage report
        ? Optional.of(report)
        : Optional.empty();
  }
}
