package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;
import vn.dunghen.counting.PortalRule.Reckoning;
import vn.dunghen.counting.PortalRule.Stage;
import vn.dunghen.dossier.Dossier;

/**
 * Handled as promised, or still in time to be; 2.1.
 *
 * <p>Not known, where neither an appointment nor a limit is: then neither on time nor overdue, but
 * for a second open request, which is overdue by itself.
 */
public record HandledOnTime(Clause basis) implements DossierCount {

  private static final Sentence NOT_KNOWN =
      Sentence.of(
          "Không xác định: hồ sơ không có ngày hẹn trả, thủ tục không có thời hạn giải quyết.",
          "Not known: no appointment, and the procedure has no limit.");

  HandledOnTime() {
    this(Clause.workingDocument("2.1", "Tài liệu mô tả công thức, 2.1"));
  }

  @Override
  public CountName name() {
    return CountName.ON_TIME;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null) {
      return Profile.notApplicable("Hồ sơ chưa được tiếp nhận.", "Not accepted yet.");
    }
    return PortalRule.on(dossier, rules)
        .map(rule -> reckoned(rule, accepted))
        .orElseGet(() -> unmeasured(dossier, accepted, rules.portal().severalSupplements()));
  }

  private static Profile reckoned(PortalRule rule, Instant accepted) {
    return since(
        rule.turningPoints(accepted),
        moment -> {
          Reckoning reckoning = rule.at(moment);
          return new Stretch(
              moment, reckoning.onTime() ? Answer.YES : Answer.NO, sentence(reckoning));
        });
  }

  /** With nothing to measure against: only how often the citizen was asked can tell. */
  private static Profile unmeasured(Dossier dossier, Instant accepted, SeveralSupplements several) {
    NavigableSet<Instant> moments = PortalRule.happenings(dossier);
    moments.add(accepted);
    return since(
        moments.tailSet(accepted, true),
        moment ->
            OpenRequest.at(moment, dossier)
                .filter(OpenRequest::again)
                .map(open -> new Stretch(moment, Answer.NO, again(open.number(), open.askedAt())))
                .orElseGet(() -> closed(dossier, moment, several)));
  }

  private static Stretch closed(Dossier dossier, Instant moment, SeveralSupplements several) {
    int rounds = OpenRequest.asked(dossier, moment);
    return several == SeveralSupplements.ALWAYS && rounds > 1
        ? new Stretch(moment, Answer.NO, askedTooOften(rounds))
        : new Stretch(moment, Answer.NOT_APPLICABLE, NOT_KNOWN);
  }

  private static Profile since(Collection<Instant> moments, Function<Instant, Stretch> said) {
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(
        new Stretch(
            Instant.MIN,
            Answer.NOT_APPLICABLE,
            Sentence.of("Lúc này hồ sơ chưa được tiếp nhận.", "Not accepted yet at that time.")));
    for (Instant moment : moments) {
      Stretch stretch = said.apply(moment);
      Stretch before = stretches.getLast();
      if (before.answer() != stretch.answer() || !before.sentence().equals(stretch.sentence())) {
        stretches.add(stretch);
      }
    }
    return new Profile(stretches);
  }

  private static Sentence sentence(Reckoning reckoning) {
    Instant due = reckoning.appointment().at();
    if (reckoning.overdueByItself() && reckoning.stage() != Stage.WAITING_AGAIN) {
      return askedTooOften(reckoning.rounds());
    }
    return switch (reckoning.stage()) {
      case RUNNING ->
          reckoning.onTime()
              ? Sentence.of(
                  "Đang xử lý, chưa đến %s %s.",
                  "In process, %2$s not yet reached.", promise(reckoning), due)
              : Sentence.of(
                  "Chưa xong, đã quá %s %s.",
                  "Not done, %2$s has passed.", promise(reckoning), due);
      case WAITING ->
          reckoning.onTime()
              ? Sentence.of(
                  "Chờ công dân bổ sung từ %s, %s %s.",
                  "Waiting for the citizen since %1$s, due %3$s.",
                  reckoning.end(),
                  promise(reckoning),
                  due)
              : Sentence.of(
                  "Yêu cầu bổ sung lúc %s, khi đã quá %s %s.",
                  "Supplement asked at %1$s, after it was due at %3$s.",
                  reckoning.end(),
                  promise(reckoning),
                  due);
      case WAITING_AGAIN -> again(reckoning.rounds(), reckoning.end());
      case ENDED -> ended(reckoning, due);
    };
  }

  private static Sentence askedTooOften(int rounds) {
    return Sentence.of(
        "Đã yêu cầu bổ sung %s lần: tính là quá hạn, dù đã nhận đủ.",
        "Supplements were asked for %s times: counted as overdue, answered or not.", rounds);
  }

  private static Sentence again(int number, Instant askedAt) {
    return Sentence.of(
        "Yêu cầu bổ sung lần %s từ %s, chưa nhận được: tính là quá hạn.",
        "Supplement number %s asked at %s and still open: counted as overdue.", number, askedAt);
  }

  private static Sentence ended(Reckoning reckoning, Instant due) {
    Duration late = Duration.between(due, reckoning.effectiveEnd());
    String promise = promise(reckoning);
    if (reckoning.waited().isZero()) {
      return reckoning.onTime()
          ? Sentence.of(
              "Kết thúc %s, %s %s.", "Ended %1$s, due %3$s.", reckoning.end(), promise, due)
          : Sentence.of(
              "Kết thúc %s, %s %s, trễ %s.",
              "Ended %1$s, due %3$s, late by %4$s.", reckoning.end(), promise, due, late);
    }
    return reckoning.onTime()
        ? Sentence.of(
            "Kết thúc %s, trừ %s chờ bổ sung thì xong %s, %s %s.",
            "Ended %1$s, less %2$s of waiting for supplements %3$s, due %5$s.",
            reckoning.end(),
            reckoning.waited(),
            reckoning.effectiveEnd(),
            promise,
            due)
        : Sentence.of(
            "Kết thúc %s, trừ %s chờ bổ sung thì xong %s, %s %s, trễ %s.",
            "Ended %1$s, less %2$s of waiting for supplements %3$s, due %5$s, late by %6$s.",
            reckoning.end(),
            reckoning.waited(),
            reckoning.effectiveEnd(),
            promise,
            due,
            late);
  }

  private static String promise(Reckoning reckoning) {
    return reckoning.appointment().promised() ? "hẹn trả" : "hạn tính theo thời hạn của thủ tục";
  }
}
