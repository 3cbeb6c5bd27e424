package vn.dunghen.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.LawRule;
import vn.dunghen.counting.OpenRequest;
import vn.dunghen.counting.Pause;
import vn.dunghen.counting.PortalRule;
import vn.dunghen.counting.PortalRule.Reckoning;
import vn.dunghen.counting.PortalRule.Stage;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Sentence;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;

/**
 * Gives each late verdict its one cause: portal protocol, section 11, with the second request
 * first, for it is late whatever the clock says, and the clock rule last but one, for it is what
 * remains when the data are right and the law does not call the dossier late.
 *
 * <p>A cause fits where the dossier would be on time without it. Only then can it be the reason.
 *
 * <p>Where it is on time by our own data, by the portal's own rule, neither a second request nor a
 * payment can be: the portal was told late, or wrongly.
 *
 * <p>Of a dossier that the province does not have nothing is known against which to hold it: it is
 * handled on a ministry's system, or it is not here.
 */
public record LateCauses(Rules rules, ClockSettings settings, MinistrySystems ministries) {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * The cause, of a dossier that is late by the portal's rule at that moment.
   *
   * @param ours as the province knows it; null where it does not
   * @param judged as it is in the ledger whose verdict is late
   */
  public Lateness of(@Nullable Dossier ours, Dossier judged, Instant moment) {
    if (ours == null) {
      return ministry(List.of(judged)).orElseGet(LateCauses::notHere);
    }
    Answer own = Counts.dossier(CountName.ON_TIME).of(ours, rules).at(moment);
    Lateness found = known(ours, own, judged, moment);
    return own == Answer.NO ? found : found.mended();
  }

  /** Of a dossier that we have; by it alone its answer to being on time is {@code own}. */
  private Lateness known(Dossier ours, Answer own, Dossier judged, Instant moment) {
    Optional<PortalRule> rule = PortalRule.on(judged, rules);
    Optional<Lateness> behind = behind(ours, own, judged, moment);
    Optional<Lateness> second = secondRequest(judged, moment);
    if (second.isPresent() || rule.isEmpty()) {
      return behind.or(() -> second).orElseGet(() -> unit(judged));
    }
    Reckoning late = rule.get().at(moment);
    if (late.overdueByItself()) {
      return behind.orElseGet(() -> askedTooOften(late));
    }
    return citizen(ours, late)
        .or(() -> behind)
        .or(() -> payment(ours, late))
        .or(() -> wrongDate(judged, late))
        .or(() -> wrongEnd(judged, late, moment))
        .or(() -> unanswered(judged, late))
        .or(() -> ministry(List.of(ours, judged)))
        .or(() -> withoutAppointment(late, ours, moment))
        .or(() -> clockRule(ours, moment))
        .orElseGet(() -> unit(late));
  }

  private static Optional<Lateness> secondRequest(Dossier judged, Instant moment) {
    return OpenRequest.at(moment, judged)
        .filter(OpenRequest::again)
        .flatMap(
            open ->
                told(
                    LateCause.SECOND_SUPPLEMENT,
                    "Đã yêu cầu bổ sung %s lần, lần cuối chưa nhận được; Cổng tính quá hạn ngay.",
                    "Supplements were asked for %s times and the last is open; the portal counts"
                        + " it as overdue at once.",
                    open.number()));
  }

  private static Lateness askedTooOften(Reckoning late) {
    return new Lateness(
        LateCause.SECOND_SUPPLEMENT,
        Sentence.of(
            "Đã yêu cầu bổ sung %s lần; Cổng tính quá hạn dù đã nhận đủ.",
            "Supplements were asked for %s times; the portal counts it as overdue all the same.",
            late.rounds()));
  }

  /** On time, if all the time in which the citizen had it were taken out. */
  private static Optional<Lateness> citizen(Dossier known, Reckoning late) {
    Duration supplements = supplements(known, late.end());
    return onTimeWithout(late, supplements)
        ? told(
            LateCause.CITIZEN,
            "Trừ %s chờ công dân bổ sung thì đúng hạn; Cổng mới trừ %s.",
            "On time less %s of waiting for the citizen; the portal takes out %s.",
            supplements,
            late.waited())
        : Optional.empty();
  }

  /** On time, if the time of paying were taken out too, which the portal never does. */
  private static Optional<Lateness> payment(Dossier known, Reckoning late) {
    Duration payment = payments(known, late.end());
    return !payment.isZero() && onTimeWithout(late, supplements(known, late.end()).plus(payment))
        ? told(
            LateCause.PAYMENT,
            "Trừ %s chờ nộp nghĩa vụ tài chính thì đúng hạn; Cổng không trừ thời gian này.",
            "On time less %s of waiting for payment, which the portal does not take out.",
            payment)
        : Optional.empty();
  }

  private static boolean onTimeWithout(Reckoning late, Duration waited) {
    return waited.compareTo(late.waited()) > 0
        && !late.end().minus(waited).isAfter(late.appointment().at());
  }

  /** Rounds that were answered, or that are open still: a round left open is wrong data. */
  private static Duration supplements(Dossier known, Instant end) {
    Duration waited = Duration.ZERO;
    for (Supplement round : known.supplements()) {
      Instant to = round.answeredAt();
      if (to == null && movedOn(known, round.askedAt()) == null) {
        to = end;
      }
      waited = waited.plus(within(round.askedAt(), to, end));
    }
    return waited;
  }

  private static Duration payments(Dossier known, Instant end) {
    Duration waited = Duration.ZERO;
    for (Pause pause : Pause.of(known)) {
      if (pause.kind() == Pause.Kind.PAYMENT) {
        waited = waited.plus(within(pause.from(), pause.to() == null ? end : pause.to(), end));
      }
    }
    return waited;
  }

  private static Duration within(Instant from, @Nullable Instant to, Instant end) {
    if (to == null || !from.isBefore(end)) {
      return Duration.ZERO;
    }
    Instant until = to.isAfter(end) ? end : to;
    return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
  }

  /** When the dossier left status 5 after that moment; null while it is in it. */
  private static @Nullable Instant movedOn(Dossier dossier, Instant asked) {
    return dossier.statusHistory().stream()
        .filter(change -> change.at().isAfter(asked))
        .filter(change -> change.status() != Status.SUPPLEMENT_ASKED.code())
        .map(StatusChange::at)
        .findFirst()
        .orElse(null);
  }

  /** By our own data it is on time: what the portal has is old, or wrong. */
  private static Optional<Lateness> behind(
      Dossier ours, Answer own, Dossier judged, Instant moment) {
    return own == Answer.YES && !ours.equals(judged)
        ? Optional.of(toldBehind(ours, judged, moment))
        : Optional.empty();
  }

  private static Lateness toldBehind(Dossier ours, Dossier judged, Instant moment) {
    boolean heardLate = ours.doorFindings().stream().anyMatch(DoorFinding::tellsDelay);
    boolean endUnknown =
        HandlingEnd.byRule(judged, moment).isEmpty()
            && HandlingEnd.byRule(ours, moment).isPresent();
    if (endUnknown || (heardLate && isOlder(ours, judged, moment))) {
      return new Lateness(
          LateCause.SYNCHRONISED_LATE,
          endUnknown
              ? Sentence.of(
                  "Đã kết thúc đúng hạn nhưng Cổng chưa biết ngày kết thúc.",
                  "It ended on time, but the portal does not know of the end.")
              : Sentence.of(
                  "Theo dữ liệu của tỉnh thì đúng hạn; một sự kiện được gửi chậm (DQ-28), Cổng còn giữ"
                      + " dữ liệu cũ.",
                  "On time by our own data; something was sent late (DQ-28), and the portal still"
                      + " holds what was so before."));
    }
    List<Difference> differences = Comparison.of(ours, judged);
    return new Lateness(
        LateCause.SYNCHRONISED_WRONG,
        differences.isEmpty()
            ? Sentence.of(
                "Theo dữ liệu của tỉnh thì đúng hạn.", "On time by the province's own data.")
            : Sentence.of(
                "Theo dữ liệu của tỉnh thì đúng hạn; dữ liệu trên Cổng khác.",
                "On time by our own data; what the portal has is different."));
  }

  /**
   * Of the end, the appointment and the supplements the portal has nothing, or what was so before:
   * a value of its own was not sent late, it is wrong.
   */
  private static boolean isOlder(Dossier ours, Dossier judged, Instant moment) {
    Optional<Instant> end = HandlingEnd.byRule(judged, moment);
    Due due = judged.due();
    return (end.isEmpty() || end.equals(HandlingEnd.byRule(ours, moment)))
        && (due == null
            || due.equals(ours.due())
            || ours.dueChanges().stream().anyMatch(change -> due.equals(change.from())))
        && judged.supplements().stream()
            .allMatch(round -> ours.supplements().stream().anyMatch(own -> isOlder(own, round)));
  }

  private static boolean isOlder(Supplement own, Supplement round) {
    return own.askedAt().equals(round.askedAt())
        && (round.answeredAt() == null || round.answeredAt().equals(own.answeredAt()));
  }

  /** DQ-09: a day without a time ends when it begins. */
  private static Optional<Lateness> wrongDate(Dossier judged, Reckoning late) {
    Due due = judged.due();
    boolean dayOnly = due != null && due.precision() == Due.Precision.DAY;
    return dayOnly && !late.effectiveEnd().isAfter(late.appointment().at().plus(DAY).minusNanos(1))
        ? told(
            LateCause.SYNCHRONISED_WRONG,
            "Ngày hẹn trả không có giờ nên Cổng so với 00:00; trong ngày hẹn thì đúng hạn (DQ-09).",
            "The appointment has no time, so the portal compares with midnight; within its day it"
                + " is on time (DQ-09).")
        : Optional.empty();
  }

  /** DQ-11, DQ-12: by another moment at which it ended it would be on time. */
  private static Optional<Lateness> wrongEnd(Dossier judged, Reckoning late, Instant moment) {
    if (late.stage() != Stage.ENDED) {
      return Optional.empty();
    }
    TreeSet<Instant> ends = new TreeSet<>();
    for (StatusChange change : judged.statusHistory()) {
      if (change.status() == Status.DONE.code() || change.status() == Status.RETURNED.code()) {
        ends.add(change.at());
      }
    }
    if (ends.isEmpty() || !ends.first().isBefore(late.end()) || ends.first().isAfter(moment)) {
      return Optional.empty();
    }
    return ends.first().minus(late.waited()).isAfter(late.appointment().at())
        ? Optional.empty()
        : told(
            LateCause.SYNCHRONISED_WRONG,
            "Trạng thái báo xong %s, ngày kết thúc gửi là %s; theo trạng thái thì đúng hạn"
                + " (DQ-11, DQ-12).",
            "By its status it was done at %s, the end sent is %s; by the status it is on time"
                + " (DQ-11, DQ-12).",
            ends.first(),
            late.end());
  }

  /** DQ-15: the answer was never told, so the time waited is not taken out. */
  private static Optional<Lateness> unanswered(Dossier judged, Reckoning late) {
    Duration waited = late.waited();
    for (Supplement round : judged.supplements()) {
      if (round.answeredAt() == null) {
        waited = waited.plus(within(round.askedAt(), movedOn(judged, round.askedAt()), late.end()));
      }
    }
    return onTimeWithout(late, waited)
        ? told(
            LateCause.SYNCHRONISED_WRONG,
            "Thiếu ngày tiếp nhận bổ sung nên Cổng không trừ %s chờ; trừ thì đúng hạn (DQ-15).",
            "The answer to a request was not told, so %s of waiting is not taken out; with it the"
                + " dossier is on time (DQ-15).",
            waited.minus(late.waited()))
        : Optional.empty();
  }

  private Optional<Lateness> ministry(List<Dossier> sides) {
    return ministries
        .of(sides)
        .flatMap(
            by ->
                told(
                    LateCause.MINISTRY,
                    "Hồ sơ được xử lý trên hệ thống của bộ (%s).",
                    "It is handled on a ministry's system (%s).",
                    by));
  }

  private static Lateness notHere() {
    return new Lateness(
        LateCause.NOT_HERE,
        Sentence.of(
            "Tỉnh chưa có hồ sơ này; Cổng ghi là trễ.",
            "The province does not have this dossier; the portal calls it late."));
  }

  /** Past its limit by law too, or past the appointment that we know of, it is late with one. */
  private Optional<Lateness> withoutAppointment(Reckoning late, Dossier ours, Instant moment) {
    return late.appointment().promised()
        ? Optional.empty()
        : inTimeByLaw(ours, moment)
            .flatMap(
                law ->
                    told(
                        LateCause.NO_APPOINTMENT,
                        "Không có ngày hẹn trả; Cổng tính theo thời hạn tối đa của thủ tục, đến %s;"
                            + " theo luật chưa quá hạn (hạn %s).",
                        "No appointment; the portal counts the procedure's maximum time, to %s; by"
                            + " law it is not overdue (due %s).",
                        late.appointment().at(),
                        law.due()));
  }

  private Optional<LawRule.Reckoning> inTimeByLaw(Dossier ours, Instant moment) {
    return LawRule.at(moment, ours, rules, settings).filter(law -> !law.stage().overdue());
  }

  private Optional<Lateness> clockRule(Dossier ours, Instant moment) {
    return inTimeByLaw(ours, moment)
        .flatMap(
            law ->
                told(
                    LateCause.CLOCK_RULE,
                    "Theo luật chưa quá hạn (hạn %s); chỉ cách tính của Cổng cho là trễ.",
                    "Not overdue by law (due %s); only the portal's way of counting calls it late.",
                    law.due()));
  }

  private static Lateness unit(Reckoning late) {
    return new Lateness(
        LateCause.UNIT,
        Sentence.of(
            "Đơn vị xử lý chậm %s so với hẹn %s.",
            "The unit is late by %s against %s.",
            Duration.between(late.appointment().at(), late.effectiveEnd()),
            late.appointment().at()));
  }

  private static Lateness unit(Dossier judged) {
    return new Lateness(
        LateCause.UNIT,
        Sentence.of(
            "Không rõ hẹn trả của hồ sơ %s.", "When %s is due is not known.", judged.code()));
  }

  private static Optional<Lateness> told(
      LateCause cause, String vi, String en, Object... arguments) {
    return Optional.of(new Lateness(cause, Sentence.of(vi, en, arguments)));
  }
}
