package vn.dunghen.counting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;

/**
 * The supplement request that a dossier waits on; deadlines section 7, step 3 [working document].
 *
 * @param number which request of the dossier it is, from 1
 */
public record OpenRequest(Instant askedAt, int number) {

  /**
   * Empty where the dossier has ended, the latest request is answered, or it has moved on since.
   */
  public static Optional<OpenRequest> at(Instant moment, Dossier dossier) {
    if (HandlingEnd.byRule(dossier, moment).isPresent()) {
      return Optional.empty();
    }
    @Nullable Supplement latest = null;
    for (Supplement round : dossier.supplements()) {
      if (!round.askedAt().isAfter(moment)) {
        latest = round;
      }
    }
    return latest == null || latest.answeredBy(moment) || movedOn(dossier, latest, moment)
        ? Optional.empty()
        : Optional.of(new OpenRequest(latest.askedAt(), asked(dossier, moment)));
  }

  private static boolean movedOn(Dossier dossier, Supplement request, Instant moment) {
    for (StatusChange change : dossier.statusHistory()) {
      if (change.at().isAfter(request.askedAt())
          && !change.at().isAfter(moment)
          && change.status() != Status.SUPPLEMENT_ASKED.code()) {
        return true;
      }
    }
    return false;
  }

  /** How often the citizen had been asked by that moment. */
  static int asked(Dossier dossier, Instant moment) {
    int rounds = 0;
    for (Supplement round : dossier.supplements()) {
      if (!round.askedAt().isAfter(moment)) {
        rounds++;
      }
    }
    return rounds;
  }

  /** Not the first: overdue by itself, whatever was promised, and also if nothing was. */
  public boolean again() {
    return number > 1;
  }
}
