package vn.dunghen.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** The fields of a dossier in one ledger, by their names; officers and references left out. */
final class Facts {

  private static final String NONE = "không có";

  private final LiveRegister live;

  Facts(LiveRegister live) {
    this.live = live;
  }

  static String named(Ledger ledger) {
    return switch (ledger) {
      case LOCAL -> "Sổ của tỉnh";
      case PORTAL -> "Sổ Cổng";
    };
  }

  List<Pack.Fact> of(Dossier dossier) {
    List<Pack.Fact> facts = new ArrayList<>();
    add(facts, "Mã thủ tục", dossier.procedure() == null ? null : dossier.procedure().value());
    add(facts, "Đơn vị xử lý", dossier.owner().map(this::named).orElse(null));
    add(facts, "Kênh thực hiện", dossier.channel());
    add(facts, "Ngày nộp", moment(dossier.submittedAt()));
    add(facts, "Ngày tiếp nhận", moment(dossier.acceptedAt()));
    add(facts, "Ngày hẹn trả", due(dossier.due()));
    add(facts, "Ngày hẹn trả lần đầu", due(dossier.firstDue()));
    add(facts, "Trạng thái", dossier.status().map(change -> status(change.status())).orElse(null));
    add(
        facts,
        "Các lần chuyển trạng thái",
        dossier.statusHistory().stream().map(Facts::change).collect(Collectors.joining("; ")));
    add(
        facts,
        "Các lần yêu cầu bổ sung",
        dossier.supplements().stream().map(Facts::round).collect(Collectors.joining("; ")));
    add(facts, "Ngày kết thúc xử lý", moment(dossier.endedAt()));
    add(facts, "Ngày trả kết quả", moment(dossier.returnedAt()));
    add(facts, "Ngày từ chối", moment(dossier.refusedAt()));
    add(facts, "Thanh toán trực tuyến", dossier.paidOnline());
    add(facts, "Phí, lệ phí (đồng)", dossier.fees().stream().mapToLong(Fee::amount).sum());
    add(facts, "Giao dịch thanh toán", dossier.payments().size());
    add(facts, "Thành phần hồ sơ", dossier.components().size());
    add(
        facts,
        "Thành phần số hóa",
        dossier.components().stream().filter(Component::digitised).count());
    add(facts, "Có thành phần số hóa", dossier.hasDigitisedComponent() ? "có" : "không");
    add(facts, "Kết quả điện tử", dossier.results().stream().filter(r -> r.hasFile()).count());
    add(facts, "Tài khoản xác thực VNeID", dossier.verifiedByVneid() ? "có" : "không");
    add(facts, "Cơ sở dữ liệu đã khai thác", String.join(", ", dossier.databasesUsed()));
    add(facts, "Cổng xác nhận lần đầu", moment(dossier.synchronisedAt()));
    return facts;
  }

  private static void add(List<Pack.Fact> facts, String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    facts.add(new Pack.Fact(name, text.isEmpty() ? NONE : text));
  }

  private String named(UnitCode unit) {
    return live.organisation().find(unit).map(Unit::name).orElse(unit.value()) + " (" + unit + ")";
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : VietnamTime.moment(moment);
  }

  private static @Nullable String due(@Nullable Due due) {
    if (due == null) {
      return null;
    }
    return due.precision() == Due.Precision.DAY
        ? VietnamTime.date(VietnamTime.dateOf(due.at())) + " (không có giờ)"
        : VietnamTime.moment(due.at());
  }

  private static String change(StatusChange change) {
    return status(change.status()) + " lúc " + VietnamTime.moment(change.at());
  }

  private static String status(int code) {
    return Status.of(code).map(Status::vietnamese).orElse(String.valueOf(code));
  }

  private static String round(Supplement round) {
    String asked = "yêu cầu " + VietnamTime.moment(round.askedAt());
    return round.answeredAt() == null
        ? asked + ", chưa tiếp nhận"
        : asked + ", tiếp nhận " + VietnamTime.moment(round.answeredAt());
  }
}
