package vn.dunghen.folding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;

/** The statuses as heard, brought into the order of time. */
final class StatusHistory {

  /** How a status was heard. */
  private enum Way {
    /** As something that happened: it stays, whatever comes after. */
    EVENT,
    /** As the present status of a snapshot, since we heard it. */
    SNAPSHOT,
    /** The same, since a date that stands in the snapshot: the next one brings its own. */
    DATED_SNAPSHOT
  }

  private record Heard(StatusChange change, Way way) {}

  private final List<Heard> heard = new ArrayList<>();
  private boolean reopened;

  void enter(int status, Instant at) {
    heard.add(new Heard(new StatusChange(status, at), Way.EVENT));
  }

  /**
   * The status of a snapshot. A, B, A goes back to A (portal protocol, section 6): an end that only
   * an earlier snapshot told is no more where this one tells none.
   *
   * @param since when it was entered, as far as the snapshot tells; else it is since it was heard
   */
  void snapshot(int status, @Nullable Instant since, Instant heardAt) {
    heard.removeIf(one -> one.way() == Way.DATED_SNAPSHOT && isSaidAnew(one, status));
    if (!ends(status)) {
      reopened |= heard.removeIf(one -> one.way() != Way.EVENT && ends(one.change().status()));
    }
    heard.add(
        since == null
            ? new Heard(new StatusChange(status, heardAt), Way.SNAPSHOT)
            : new Heard(new StatusChange(status, since), Way.DATED_SNAPSHOT));
  }

  /** A date of a snapshot stands until the next brings its own; an end until one takes it back. */
  private static boolean isSaidAnew(Heard earlier, int status) {
    return earlier.change().status() == status || !ends(earlier.change().status());
  }

  private static boolean ends(int status) {
    return status == Status.DONE.code()
        || status == Status.RETURNED.code()
        || status == Status.STOPPED.code()
        || status == Status.WITHDRAWN.code()
        || status == Status.REFUSED.code();
  }

  /** Whether a snapshot took back an end that an earlier one had told (DQ-27). */
  boolean reopened() {
    return reopened;
  }

  /** A refusal that was told by its date alone is a status of its own. */
  void refusedAt(Instant moment) {
    if (heard.stream().noneMatch(one -> one.change().status() == Status.REFUSED.code())) {
      enter(Status.REFUSED.code(), moment);
    }
  }

  /** Stable: of equal moments, the one later in the fold comes later. */
  List<StatusChange> inOrderOfTime() {
    List<StatusChange> sorted = new ArrayList<>(heard.stream().map(Heard::change).toList());
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
