package vn.dunghen.quality;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Step;
import vn.dunghen.dossier.Supplement;

/** What can be wrong with the rounds of supplements. */
final class SupplementChecks {

  private SupplementChecks() {}

  /** DQ-14: a second or later round, while it is open. */
  static void askedAgain(Subject subject, Consumer<Finding> found) {
    List<Supplement> rounds = subject.dossier().supplements();
    for (int i = 1; i < rounds.size(); i++) {
      Supplement round = rounds.get(i);
      @Nullable Instant closed = closed(subject.dossier(), round);
      if (closed == null || closed.isAfter(round.askedAt())) {
        found.accept(
            new Finding(
                QualityRule.DQ_14, round.askedAt(), closed, List.of(subject.code(), i + 1)));
      }
    }
  }

  /** When it was answered, or the dossier moved on without an answer; null while it is open. */
  private static @Nullable Instant closed(Dossier dossier, Supplement round) {
    @Nullable Instant moved = movedOn(dossier, round);
    Instant answered = round.answeredAt();
    if (answered == null || (moved != null && moved.isBefore(answered))) {
      return moved;
    }
    return answered;
  }

  private static @Nullable Instant movedOn(Dossier dossier, Supplement round) {
    for (StatusChange change : dossier.statusHistory()) {
      if (change.at().isAfter(round.askedAt())
          && change.status() != Status.SUPPLEMENT_ASKED.code()) {
        return change.at();
      }
    }
    return null;
  }

  /** DQ-15: the dossier went on, and nothing tells when the supplement came. */
  static void notTakenIn(Subject subject, Consumer<Finding> found) {
    for (Supplement round : subject.dossier().supplements()) {
      if (round.answeredAt() == null) {
        @Nullable Instant on =
            firstOf(movedOn(subject.dossier(), round), laterStep(subject, round));
        if (on != null) {
          found.accept(Finding.since(on, QualityRule.DQ_15, subject.code()));
          return;
        }
      }
    }
  }

  private static @Nullable Instant laterStep(Subject subject, Supplement round) {
    for (Step step : subject.dossier().steps()) {
      if (step.at().isAfter(round.askedAt()) && step.status() != Status.SUPPLEMENT_ASKED.code()) {
        return step.at();
      }
    }
    return null;
  }

  private static @Nullable Instant firstOf(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
