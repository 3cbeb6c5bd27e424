package vn.dunghen.reconciliation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.comparing.Lateness;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.State;
import vn.dunghen.live.LaidStates;
import vn.dunghen.live.LiveRegister;

/**
 * Causes that were judged already and cannot have changed since: of dossiers that have ended in
 * both ledgers, by the same rules, on the same day of the calendar. What is laid again is
 * forgotten.
 */
@Component
final class KnownCauses implements LaidStates {

  /**
   * A cause, or the place for one that is being judged.
   *
   * @param from at which it was judged; it stands for the rest of that day
   * @param number tells places apart
   * @param why null while it is not known
   */
  record Known(Rules rules, Instant from, long number, @Nullable Lateness why) {

    private boolean standsAt(Instant moment) {
      return !moment.isBefore(from) && VietnamTime.dateOf(from).equals(VietnamTime.dateOf(moment));
    }
  }

  private final AtomicLong places = new AtomicLong();
  private final Map<Ledger, Map<String, Known>> known = new EnumMap<>(Ledger.class);

  KnownCauses(LiveRegister live) {
    for (Ledger ledger : Ledger.values()) {
      known.put(ledger, new ConcurrentHashMap<>());
    }
    live.tell(this);
  }

  @Override
  public void laid(List<State> states) {
    for (Map<String, Known> each : known.values()) {
      states.forEach(state -> each.remove(state.code().value()));
    }
  }

  private Map<String, Known> of(Ledger ledger) {
    return known.computeIfAbsent(ledger, each -> new ConcurrentHashMap<>());
  }

  /** The cause, if it is known for that day by these very rules. */
  Optional<Lateness> cause(Ledger ledger, String code, Rules rules, Instant moment) {
    Known found = of(ledger).get(code);
    return found != null && isSame(found.rules(), rules) && found.standsAt(moment)
        ? Optional.ofNullable(found.why())
        : Optional.empty();
  }

  /**
   * Rules are told anew as a whole; to compare their catalogues would take longer than to judge.
   */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Rules one, Rules other) {
    return one == other;
  }

  /** Takes a place before the state is read, so that what is laid meanwhile is seen to be. */
  Known expect(Ledger ledger, String code, Rules rules, Instant moment) {
    Known place = new Known(rules, moment, places.incrementAndGet(), null);
    of(ledger).put(code, place);
    return place;
  }

  /** Keeps the cause where nothing was laid since its place was taken, and nothing is to come. */
  void keep(Ledger ledger, State state, Known place, Lateness why) {
    String code = state.code().value();
    if (isOver(state.local(), place.from()) && isOver(state.portal(), place.from())) {
      of(ledger).replace(code, place, new Known(place.rules(), place.from(), place.number(), why));
    } else {
      of(ledger).remove(code, place);
    }
  }

  /** Nothing that it tells lies after the moment, so every later one sees the same. */
  private static boolean isOver(Optional<Dossier> side, Instant moment) {
    return side.map(
            dossier ->
                HandlingEnd.byRule(dossier, moment).isPresent()
                    && dossier.statusHistory().stream()
                        .noneMatch(change -> change.at().isAfter(moment))
                    && dossier.supplements().stream()
                        .noneMatch(
                            round ->
                                round.askedAt().isAfter(moment)
                                    || (round.answeredAt() != null
                                        && round.answeredAt().isAfter(moment))))
        .orElse(true);
  }
}
