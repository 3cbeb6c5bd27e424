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
      if (isEnd(change.status())) {
        found.accept(Finding.since(change.at(), QualityRule.DQ_11, subject.code()));
        return;
      }
    }
  }

  private static boolean isEnd(int status) {
    for (Status end : ENDS) {
      if (end.code() == status) {
        return true;
      }
    }
    return false;
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

  /** The moments of a dossier's life in their order, by their names in a sentence. */
  private static final List<Said> MILESTONES =
      List.of(
          new Said("thời điểm nộp", "submission"),
          new Said("thời điểm tiếp nhận", "acceptance"),
          new Said("thời điểm kết thúc", "end"),
          new Said("thời điểm trả kết quả", "return"));

  /** DQ-13: submission, acceptance, end and return do not follow one another. */
  static void outOfOrder(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    @Nullable Instant[] moments = {
      dossier.submittedAt(), dossier.acceptedAt(), dossier.endedAt(), dossier.returnedAt()
    };
    int before = -1;
    for (int i = 0; i < moments.length; i++) {
      Instant at = moments[i];
      if (at == null) {
        continue;
      }
      Instant earlier = before < 0 ? null : moments[before];
      if (earlier != null && earlier.isAfter(at)) {
        found.accept(
            Finding.always(
                QualityRule.DQ_13, subject.code(), MILESTONES.get(before), MILESTONES.get(i)));
        return;
      }
      before = i;
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
