package vn.dunghen.proceduredatabase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch has come.
 *
 * @param wanted procedures that the database lists
 * @param taken what became of those read so far
 * @param stopped why it ended before its end; null where it did not
 */
record Progress(
    State state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int wanted,
    Taken taken,
    @Nullable String stopped) {

  /** Where a fetch stands. */
  enum State {
    NEVER,
    RUNNING,
    DONE,
    STOPPED
  }

  static final Progress NEVER = new Progress(State.NEVER, null, null, 0, Taken.NOTHING, null);

  static Progress begun(Instant at) {
    return new Progress(State.RUNNING, at, null, 0, Taken.NOTHING, null);
  }

  Progress of(int all) {
    return new Progress(state, startedAt, endedAt, all, taken, stopped);
  }

  Progress and(Taken more) {
    return new Progress(state, startedAt, endedAt, wanted, taken.and(more), stopped);
  }

  Progress ended(Instant at, @Nullable String why) {
    return new Progress(
        why == null ? State.DONE : State.STOPPED, startedAt, at, wanted, taken, why);
  }
}
