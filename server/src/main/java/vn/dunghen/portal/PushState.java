package vn.dunghen.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;

/**
 * How the push of a source stands.
 *
 * @param adapter the protocol in which the portal is spoken with for it today
 * @param since what is said holds since that day; null where it holds always
 * @param next what the next rule of the source says; null where there is none to come
 * @param backlog dossiers of which something waits: to be sent, or to be looked up
 * @param oldest since when the oldest of what is to be sent has waited; null where nothing does
 * @param lastSuccess when the portal last answered since the start; null where it has not
 * @param circuit whether calls are made
 * @param said why calls fail; empty where they do not
 * @param counts dossiers by state; a state without dossiers is left out
 */
public record PushState(
    String source,
    Mode mode,
    String adapter,
    @Nullable LocalDate since,
    @Nullable Next next,
    long backlog,
    @Nullable Instant oldest,
    @Nullable Instant lastSuccess,
    CircuitState circuit,
    String said,
    Map<State, Long> counts) {

  public PushState {
    counts = Map.copyOf(counts);
  }

  /** What will hold from a day on. */
  public record Next(LocalDate from, Mode mode, String adapter) {}

  /** Whether calls are made. */
  public enum CircuitState {
    /** They are. */
    CLOSED,
    /** After five failures in a row none is made for a while. */
    OPEN,
    /** It was open, and the next call tells whether it closes. */
    TRIED,
    /** It is not the time of day for calls. */
    OUT_OF_HOURS,
    /** Another server on the same database makes the calls. */
    ELSEWHERE
  }

  public long count(State state) {
    return counts.getOrDefault(state, 0L);
  }

  /**
   * A dossier that a person has to look at.
   *
   * @param said the portal's sentence, or ours
   */
  public record Stuck(
      DossierCode code, String source, State state, String said, @Nullable Instant due) {}

  static Map<State, Long> none() {
    return new EnumMap<>(State.class);
  }
}
