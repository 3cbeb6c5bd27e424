package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;
import vn.dunghen.dossier.Dossier;
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
   * @param several which dossiers a second request makes overdue
   */
  public record Reckoning(
      Stage stage,
      Instant end,
      Duration waited,
      Appointment appointment,
      int rounds,
      SeveralSupplements several) {

    public Instant effectiveEnd() {
      return end.minus(waited);
    }

    /** A second request for supplements, whatever the dates. */
    public boolean overdueByItself() {
      return stage == Stage.WAITING_AGAIN || (several == SeveralSupplements.ALWAYS && rounds > 1);
    }

    public boolean onTime() {
      return !overdueByItself() && !effectiveEnd().isAfter(appointment.at());
    }
  }

  private final Dossier dossier;
  private final Appointment appointment;
  private final SeveralSupplements several;

  private PortalRule(Dossier dossier, Appointment appointment, SeveralSupplements several) {
    this.dossier = dossier;
    this.appointment = appointment;
    this.several = several;
  }

  /**
   * Empty where neither an appointment nor a limit is known: then nothing but a second {@link
   * OpenRequest} is judged.
   */
  public static Optional<PortalRule> on(Dossier dossier, Rules rules) {
    return Appointment.of(dossier, rules)
        .map(due -> new PortalRule(dossier, due, rules.portal().severalSupplements()));
  }

  /** The verdict at that moment, with what had happened until then. */
  public Reckoning at(Instant moment) {
    int rounds = OpenRequest.asked(dossier, moment);
    Optional<Instant> ended = HandlingEnd.byRule(dossier, moment);
    if (ended.isPresent()) {
      Instant end = ended.get();
      return new Reckoning(Stage.ENDED, end, answeredTime(end), appointment, rounds, several);
    }
    Duration waited = answeredTime(moment);
    return OpenRequest.at(moment, dossier)
        .map(
            open ->
                new Reckoning(
                    open.again() ? Stage.WAITING_AGAIN : Stage.WAITING,
                    open.askedAt(),
                    waited,
                    appointment,
                    rounds,
                    several))
        .orElseGet(
            () -> new Reckoning(Stage.RUNNING, moment, waited, appointment, rounds, several));
  }

  /**
   * All moments, from the acceptance on, at which the verdict may change: whatever happened, and
   * the first second after the appointment, moved by the supplement time taken out until then.
   */
  List<Instant> turningPoints(Instant accepted) {
    NavigableSet<Instant> moments = happenings(dossier);
    moments.add(accepted);
    moments.add(firstSecondAfter(appointment.at()));
    for (Supplement round : dossier.supplements()) {
      if (round.answeredAt() != null) {
        moments.add(firstSecondAfter(appointment.at().plus(answeredTime(round.answeredAt()))));
      }
    }
    return new ArrayList<>(moments.tailSet(accepted, true));
  }

  /** Moments at which something happened that the rule looks at. */
  static NavigableSet<Instant> happenings(Dossier dossier) {
    TreeSet<Instant> moments = new TreeSet<>();
    dossier.statusHistory().forEach(change -> moments.add(change.at()));
    if (dossier.endedAt() != null) {
      moments.add(dossier.endedAt());
    }
    for (Supplement round : dossier.supplements()) {
      moments.add(round.askedAt());
      if (round.answeredAt() != null) {
        moments.add(round.answeredAt());
      }
    }
    return moments;
  }

  private static Instant firstSecondAfter(Instant due) {
    return due.plusSeconds(1);
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
}
