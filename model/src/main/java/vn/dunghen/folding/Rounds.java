package vn.dunghen.folding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Step;
import vn.dunghen.dossier.Supplement;

/** Supplement rounds in order of asking; deadlines section 4. */
final class Rounds {

  private Rounds() {}

  /** The rounds told as such, or else those that the statuses show: 5, then the next 2 or 4. */
  static List<Supplement> of(Collection<Supplement> told, List<StatusChange> statuses) {
    List<Supplement> rounds = new ArrayList<>(told.isEmpty() ? fromStatuses(statuses) : told);
    rounds.sort(Comparator.comparing(Supplement::askedAt));
    return rounds;
  }

  static List<Step> stepsInOrder(Collection<Step> steps) {
    return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  private static List<Supplement> fromStatuses(List<StatusChange> statuses) {
    List<Supplement> rounds = new ArrayList<>();
    @Nullable Instant asked = null;
    for (StatusChange change : statuses) {
      int status = change.status();
      if (status == Status.SUPPLEMENT_ASKED.code() && asked == null) {
        asked = change.at();
      } else if (asked != null
          && (status == Status.ACCEPTED.code() || status == Status.IN_PROCESS.code())) {
        rounds.add(new Supplement(null, asked, change.at(), null, null));
        asked = null;
      }
    }
    if (asked != null) {
      rounds.add(new Supplement(null, asked, null, null, null));
    }
    return rounds;
  }
}
