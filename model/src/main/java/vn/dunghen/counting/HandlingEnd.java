package vn.dunghen.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;

/** When a dossier ended; index-766 section 4 (H) and 2.1, deadlines section 7. */
public final class HandlingEnd {

  private static final List<Status> IN_HAND_ENDS =
      List.of(Status.DONE, Status.RETURNED, Status.STOPPED, Status.WITHDRAWN, Status.REFUSED);

  private HandlingEnd() {}

  /**
   * Until when the dossier is in hand (population H): the end of processing when it was filled in,
   * else the first real moment of an ending status, before any subtraction.
   */
  public static Optional<Instant> inHand(Dossier dossier) {
    if (dossier.endedAt() != null) {
      return Optional.of(dossier.endedAt());
    }
    for (StatusChange change : dossier.statusHistory()) {
      if (IN_HAND_ENDS.stream().anyMatch(status -> isEnd(dossier, change, status))) {
        return Optional.of(change.at());
      }
    }
    return Optional.empty();
  }

  /**
   * The end that the rule of 2.1 looks at, as far as it has happened by that moment.
   *
   * <p>NB: a priority, not the order of time: a dossier with 9 and 10 ends at 9.
   */
  public static Optional<Instant> byRule(Dossier dossier, Instant moment) {
    Instant filled = dossier.endedAt();
    if (filled != null) {
      return filled.isAfter(moment) ? Optional.empty() : Optional.of(filled);
    }
    return first(dossier, moment, Status.DONE)
        .or(() -> first(dossier, moment, Status.RETURNED))
        .or(() -> first(dossier, moment, Status.STOPPED, Status.REFUSED, Status.WITHDRAWN));
  }

  private static Optional<Instant> first(Dossier dossier, Instant moment, Status... ends) {
    for (StatusChange change : dossier.statusHistory()) {
      if (change.at().isAfter(moment)) {
        return Optional.empty();
      }
      for (Status end : ends) {
        if (isEnd(dossier, change, end)) {
          return Optional.of(change.at());
        }
      }
    }
    return Optional.empty();
  }

  /** A refusal before the acceptance belongs to an earlier attempt and ends nothing. */
  private static boolean isEnd(Dossier dossier, StatusChange change, Status end) {
    if (change.status() != end.code()) {
      return false;
    }
    Instant accepted = dossier.acceptedAt();
    return end != Status.REFUSED || accepted == null || !change.at().isBefore(accepted);
  }
}
