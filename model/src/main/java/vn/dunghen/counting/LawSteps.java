package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.counting.LawRule.Step;
import vn.dunghen.dossier.DueChange;

/** How the steps of the verdict by law are said. */
final class LawSteps {

  private LawSteps() {}

  /** What is said where it was told when the dossier was handed in; it decides nothing. */
  static Optional<Step> submitted(@Nullable Instant submitted, Instant until, Instant accepted) {
    if (submitted == null || submitted.isAfter(accepted)) {
      return Optional.empty();
    }
    boolean late = accepted.isAfter(until);
    return Optional.of(
        step(
            StepKind.SUBMITTED,
            until,
            "Nộp %s, phải tiếp nhận chậm nhất %s" + (late ? "; tiếp nhận trễ %s" : ""),
            "Submitted %s, to be accepted by %s" + (late ? "; accepted late by %s" : ""),
            submitted,
            until,
            Duration.between(until, accepted)));
  }

  static Step counted(Limit limit, Instant from, Sentence days, Instant due) {
    return limit.amount() == 0
        ? step(
            StepKind.COUNTED,
            due,
            "Trả ngay trong ngày: hết %s",
            "To be returned at once: ends %s",
            due)
        : step(
            StepKind.COUNTED,
            due,
            "Thời hạn %s từ %s: %s; hết %s",
            "A limit of %s from %s: %s; ends %s",
            limit,
            from,
            days,
            due);
  }

  /** The limit of the procedure beside the date that was promised. */
  static Step beside(Limit limit, Sentence days, Instant counted, Instant due) {
    Duration later = Duration.between(counted, due);
    Sentence compared =
        later.isZero()
            ? Sentence.of("hẹn trả đúng như vậy", "the promise is the same")
            : later.isPositive()
                ? Sentence.of("hẹn trả muộn hơn %s", "the promise is %s later", later)
                : Sentence.of("hẹn trả sớm hơn %s", "the promise is %s earlier", later);
    return step(
        StepKind.BESIDE,
        counted,
        "Đối chiếu thời hạn của thủ tục, %s: %s; hết %s; %s",
        "Beside it the limit of the procedure, %s: %s; ends %s; %s",
        limit,
        days,
        counted,
        compared);
  }

  /** What is said where the transfer was late; empty where it was not. */
  static Optional<Step> transferred(Instant until, Instant received) {
    return received.isAfter(until)
        ? Optional.of(
            step(
                StepKind.TRANSFERRED_LATE,
                until,
                "Phải chuyển chậm nhất %s, chuyển trễ %s",
                "To be transferred by %s, transferred late by %s",
                until,
                Duration.between(until, received)))
        : Optional.empty();
  }

  static Step apology(Instant until) {
    return step(
        StepKind.APOLOGY,
        until,
        "Nếu không kịp: xin lỗi và hẹn lại chậm nhất %s, chỉ một lần",
        "If it cannot be kept: apologise and appoint anew by %s, once only",
        until);
  }

  static Step waiting(Pause pause) {
    return pause.kind() == Pause.Kind.SUPPLEMENT
        ? step(
            StepKind.SUPPLEMENT_OPEN,
            pause.from(),
            "Chờ công dân bổ sung từ %s: đồng hồ dừng",
            "Waiting for the supplement since %s: the clock stands",
            pause.from())
        : step(
            StepKind.PAYMENT_OPEN,
            pause.from(),
            "Chờ công dân thực hiện nghĩa vụ tài chính từ %s: đồng hồ dừng",
            "Waiting for the payment since %s: the clock stands",
            pause.from());
  }

  static Step reappointment(DueChange change, boolean again, Instant due) {
    return again
        ? step(
            StepKind.REAPPOINTED_AGAIN,
            due,
            "Hẹn lại lần nữa %s: chỉ được hẹn lại một lần, vẫn xét theo %s",
            "Appointed yet again %s: only once is allowed, %s stands",
            change.spokeOf(),
            due)
        : step(
            StepKind.REAPPOINTED,
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
          StepKind.COMPARED,
          end,
          ended ? "Kết thúc %s, trễ %s" : "Chưa xong lúc %s, trễ %s",
          ended ? "Ended %s, late by %s" : "Not done at %s, late by %s",
          end,
          late);
    }
    return step(
        StepKind.COMPARED,
        end,
        ended ? "Kết thúc %s, sớm %s" : "Đang xử lý lúc %s, còn %s",
        ended ? "Ended %s, early by %s" : "In process at %s, %s left",
        end,
        late);
  }

  /** A step whose moments are said with their weekdays. */
  static Step step(StepKind kind, Instant at, String vi, String en, Object... arguments) {
    return new Step(kind, Sentence.of(vi, en, onWeekdays(arguments)), at);
  }

  private static Object[] onWeekdays(Object... arguments) {
    return Arrays.stream(arguments)
        .map(one -> one instanceof Instant moment ? CountedDays.moment(moment) : one)
        .toArray();
  }
}
