package vn.dunghen.folding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;

/** The statuses as heard, brought into the order of time. */
final class StatusHistory {

  private final List<StatusChange> heard = new ArrayList<>();

  void enter(int status, Instant at) {
    heard.add(new StatusChange(status, at));
  }

  /** A refusal that was told by its date alone is a status of its own. */
  void refusedAt(Instant moment) {
    if (heard.stream().noneMatch(change -> change.status() == Status.REFUSED.code())) {
      enter(Status.REFUSED.code(), moment);
    }
  }

  /** Stable: of equal moments, the one later in the fold comes later. */
  List<StatusChange> inOrderOfTime() {
    List<StatusChange> sorted = new ArrayList<>(heard);
    sorted.sort(Comparator.comparing(StatusChange::at));
    List<StatusChange> changes = new ArrayList<>();
    for (StatusChange change : sorted) {
      if (changes.isEmpty() || changes.getLast().status() != change.status()) {
        changes.add(change);
      }
    }
    return changes;
  }
}
