package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;

/**
 * The verdict of the portal's rule on one dossier, at any moment; deadlines section 7 [working
 * document].
 *
 * <p>One supplement request stops the clock at the request; a second one, still open, is overdue by
 * itself; the time of answered rounds is taken out, as plain elapsed time.
 */
public final class PortalRule {

  /** What the dossier was doing at the moment of the verdict. */
  public enum Stage {
    RUNNING,
    WAITING,
    WAITING_AGAIN,
    ENDED
  }

  /**
   * One verdict with everything it was reckoned from.
   *
   * @param end what stands for the end, before supplement time is taken out
   * @param waited supplement time taken out
   * @param rounds supplement requests made so far
   */
  public record Reckoning(
      Stage stage, Instant end, Duration waited, Appointment appointment, int rounds) {

    public Instant effectiveEnd() {
      return end.minus(waited);
    }

    public boolean onTime() {
      return stage != Stage.WAITING_AGAIN && !effectiveEnd().isAfter(appointment.at());
    }
  }

  private final Dossier dossier;
  private final Appointment appointment;

  private PortalRule(Dossier dossier, Appointment appointment) {
    this.dossier = dossier;
    this.appointment = appointment;
  }

  /** Empty where neither an appointment nor a limit is known. */
  public static Optional<PortalRule> on(Dossier dossier, Rules rules) {
    return Appointment.of(dossier, rules).map(due -> new PortalRule(dossier, due));
  }

  /** The verdict at that moment, with what had happened until then. */
  public Reckoning at(Instant moment) {
    Optional<Instant> ended = HandlingEnd.byRule(dossier, moment);
    int rounds = asked(moment);
    if (ended.isPresent()) {
      Instant end = ended.get();
      return new Reckoning(Stage.ENDED, end, answeredTime(end), appointment, rounds);
    }
    Duration waited = answeredTime(moment);
    @Nullable Supplement open = openRound(moment);
    if (open != null) {
      Stage stage = rounds > 1 ? Stage.WAITING_AGAIN : Stage.WAITING;
      return new Reckoning(stage, open.askedAt(), waited, appointment, rounds);
    }
    return new Reckoning(Stage.RUNNING, moment, waited, appointment, rounds);
  }

  /**
   * All moments, from the acceptance on, at which the verdict may change: whatever happened, and
   * the first second after the appointment, moved by the supplement time taken out until then.
   */
  List<Instant> turningPoints(Instant accepted) {
    TreeSet<Instant> moments = new TreeSet<>();
    moments.add(accepted);
    dossier.statusHistory().forEach(change -> moments.add(change.at()));
    if (dossier.endedAt() != null) {
      moments.add(dossier.endedAt());
    }
    moments.add(firstSecondAfter(appointment.at()));
    for (Supplement round : dossier.supplements()) {
      moments.add(round.askedAt());
      if (round.answeredAt() != null) {
        moments.add(round.answeredAt());
        moments.add(firstSecondAfter(appointment.at().plus(answeredTime(round.answeredAt()))));
      }
    }
    return new ArrayList<>(moments.tailSet(accepted, true));
  }

  private static Instant firstSecondAfter(Instant due) {
    return due.plusSeconds(1);
  }

  private int asked(Instant moment) {
    int rounds = 0;
    for (Supplement round : dossier.supplements()) {
      if (!round.askedAt().isAfter(moment)) {
        rounds++;
      }
    }
    return rounds;
  }

  private Duration answeredTime(Instant moment) {
    Duration waited = Duration.ZERO;
    for (Supplement round : dossier.supplements()) {
      if (round.answeredAt() != null && round.answeredBy(moment)) {
        waited = waited.plus(Duration.between(round.askedAt(), round.answeredAt()));
      }
    }
    return waited;
  }

  /** The latest request, if it is unanswered and the dossier has not moved on since. */
  private @Nullable Supplement openRound(Instant moment) {
    @Nullable Supplement latest = null;
    for (Supplement round : dossier.supplements()) {
      if (!round.askedAt().isAfter(moment)) {
        latest = round;
      }
    }
    if (latest == null || latest.answeredBy(moment)) {
      return null;
    }
    for (StatusChange change : dossier.statusHistory()) {
      if (change.at().isAfter(latest.askedAt())
          && !change.at().isAfter(moment)
          && change.status() != Status.SUPPLEMENT_ASKED.code()) {
        return null;
      }
    }
    return latest;
  }
}
