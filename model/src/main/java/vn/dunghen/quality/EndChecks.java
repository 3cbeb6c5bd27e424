package vn.dunghen.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.quality.Finding.Said;

/** What can be wrong with the end of processing and the order of moments. */
final class EndChecks {

  private static final List<Status> ENDS =
      List.of(Status.DONE, Status.RETURNED, Status.STOPPED, Status.WITHDRAWN);

  /** Portal protocol, section 11, DQ-12. */
  private static final Duration APART = Duration.ofMinutes(60);

  private EndChecks() {}

  /** DQ-11: an ending status without the end of processing. */
  static void missing(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    if (dossier.endedAt() != null) {
      return;
    }
    for (StatusChange change : dossier.statusHistory()) {
      if (ENDS.stream().anyMatch(end -> end.code() == change.status())) {
        found.accept(Finding.since(change.at(), QualityRule.DQ_11, subject.code()));
        return;
      }
    }
  }

  /** DQ-12: the end of processing is not when the status became "done". */
  static void farFromStatus(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    Instant ended = dossier.endedAt();
    @Nullable Instant done = dossier.firstMomentOf(Status.DONE).orElse(null);
    if (ended == null || done == null) {
      return;
    }
    Duration apart = Duration.between(ended, done).abs();
    if (apart.compareTo(APART) > 0) {
      Instant both = ended.isAfter(done) ? ended : done;
      found.accept(Finding.since(both, QualityRule.DQ_12, subject.code(), apart.toMinutes()));
    }
  }

  /** A moment of a dossier's life, by its name in a sentence. */
  private record Milestone(Said name, @Nullable Instant at) {}

  /** DQ-13: submission, acceptance, end and return do not follow one another. */
  static void outOfOrder(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    List<Milestone> milestones =
        List.of(
            new Milestone(new Said("thời điểm nộp", "submission"), dossier.submittedAt()),
            new Milestone(new Said("thời điểm tiếp nhận", "acceptance"), dossier.acceptedAt()),
            new Milestone(new Said("thời điểm kết thúc", "end"), dossier.endedAt()),
            new Milestone(new Said("thời điểm trả kết quả", "return"), dossier.returnedAt()));
    @Nullable Milestone before = null;
    for (Milestone milestone : milestones) {
      Instant at = milestone.at();
      if (at == null) {
        continue;
      }
      if (before != null && before.at() != null && before.at().isAfter(at)) {
        found.accept(
            Finding.always(QualityRule.DQ_13, subject.code(), before.name(), milestone.name()));
        return;
      }
      before = milestone;
    }
  }

  /** DQ-27: after "done" or "returned" it was in another status again. */
  static void openedAgain(Subject subject, Consumer<Finding> found) {
    boolean ended = false;
    for (StatusChange change : subject.dossier().statusHistory()) {
      boolean end =
          change.status() == Status.DONE.code() || change.status() == Status.RETURNED.code();
      if (ended && !end) {
        found.accept(
            Finding.since(change.at(), QualityRule.DQ_27, subject.code(), status(change.status())));
        return;
      }
      ended |= end;
    }
  }

  /** A status by its name, or the code as sent. */
  static Object status(int code) {
    return Status.of(code)
        .<Object>map(known -> new Said(known.vietnamese(), known.english()))
        .orElse(code);
  }
}
