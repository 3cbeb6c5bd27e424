package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dunghen.calendar.DaysOff;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.counting.LawRule.Step;
import vn.dunghen.dossier.DueChange;

/** How the steps of the verdict by law are said, each with where its rule stands. */
final class LawSteps {

  static final String DECREE = "NĐ 118/2025/NĐ-CP Điều 17";
  static final String CODE = "Bộ luật Dân sự 2015 Điều 147–148";
  static final String RESTART = "NĐ 61/2018/NĐ-CP Điều 19 khoản 4";
  static final String ONCE = "NĐ 61/2018/NĐ-CP Điều 19 khoản 9";
  static final String TRANSFER = "NĐ 118/2025/NĐ-CP Điều 18 khoản 2";
  static final String OURS = "Thiết lập của hệ thống";

  private LawSteps() {}

  /** {@code , bỏ qua 14/02/2026–22/02/2026 (Tết …) và 2 kỳ nghỉ cuối tuần}, or nothing. */
  static String passedOver(WorkingCalendar calendar, Instant from, Instant due) {
    List<DaysOff> off =
        calendar.daysOff(VietnamTime.dateOf(from).plusDays(1), VietnamTime.dateOf(due));
    List<String> named =
        new ArrayList<>(
            off.stream().filter(days -> !days.names().isEmpty()).map(DaysOff::text).toList());
    int weekends = off.size() - named.size();
    if (weekends == 1) {
      off.stream().filter(days -> days.names().isEmpty()).map(DaysOff::text).forEach(named::add);
    } else if (weekends > 1) {
      named.add(weekends + " kỳ nghỉ cuối tuần");
    }
    return named.isEmpty() ? "" : ", bỏ qua " + String.join(" và ", named);
  }

  /** What is said where the transfer was late; empty where it was not. */
  static Optional<Step> transferred(Instant until, Instant received) {
    return received.isAfter(until)
        ? Optional.of(
            step(
                TRANSFER,
                until,
                "Phải chuyển chậm nhất %s, chuyển trễ %s",
                "To be transferred by %s, transferred late by %s",
                until,
                Duration.between(until, received)))
        : Optional.empty();
  }

  static Step apology(Instant until) {
    return step(
        ONCE,
        until,
        "Nếu không kịp: xin lỗi và hẹn lại chậm nhất %s, chỉ một lần",
        "If it cannot be kept: apologise and appoint anew by %s, once only",
        until);
  }

  /** In hours, never in days of 24: {@code 34 giờ}, {@code 12 giờ 25 phút}. */
  static String hours(Duration work) {
    int minutes = work.toMinutesPart();
    return work.toHours() + " giờ" + (minutes == 0 ? "" : " " + minutes + " phút");
  }

  static Step waiting(Pause pause) {
    return pause.kind() == Pause.Kind.SUPPLEMENT
        ? step(
            RESTART,
            pause.from(),
            "Chờ công dân bổ sung từ %s: đồng hồ dừng",
            "Waiting for the supplement since %s: the clock stands",
            pause.from())
        : step(
            OURS,
            pause.from(),
            "Chờ công dân thực hiện nghĩa vụ tài chính từ %s: đồng hồ dừng",
            "Waiting for the payment since %s: the clock stands",
            pause.from());
  }

  static Step reappointment(DueChange change, boolean again, Instant due) {
    return again
        ? step(
            ONCE,
            due,
            "Hẹn lại lần nữa %s: chỉ được hẹn lại một lần, vẫn xét theo %s",
            "Appointed yet again %s: only once is allowed, %s stands",
            change.spokeOf(),
            due)
        : step(
            ONCE,
            due,
            "Hẹn lại lúc %s, trước khi hết hạn, "
                + (change.apologised() ? "có văn bản xin lỗi" : "chưa rõ văn bản xin lỗi")
                + ": ngày mới %s",
            "A new appointment given %s, before the old one passed, "
                + (change.apologised() ? "with a letter of apology" : "no letter of apology told")
                + ": %s",
            change.spokeOf(),
            due);
  }

  static Step compared(boolean ended, Instant end, Instant due) {
    Duration late = Duration.between(due, end);
    if (late.isPositive()) {
      return step(
          CODE,
          end,
          ended ? "Kết thúc %s, trễ %s" : "Chưa xong lúc %s, trễ %s",
          ended ? "Ended %s, late by %s" : "Not done at %s, late by %s",
          end,
          late);
    }
    return step(
        CODE,
        end,
        ended ? "Kết thúc %s, sớm %s" : "Đang xử lý lúc %s, còn %s",
        ended ? "Ended %s, early by %s" : "In process at %s, %s left",
        end,
        late);
  }

  static Step step(String basis, Instant at, String vi, String en, Object... arguments) {
    return new Step(Sentence.of(vi, en, arguments), basis, at);
  }
}
