package vn.dunghen.register;

import java.util.EnumMap;
import java.util.Map;
import vn.dunghen.dossier.Ledger;

/**
 * Form 06 of a unit in a period, <i>biểu 06</i>: what it received, what of that is resolved and
 * what is still in hand at the end of the period or at the as-of time, whichever is first. Counted
 * from the rows of a {@link Ledger} like the index.
 */
public final class Form06 {

  /** The cells of the form, each a set of dossiers. */
  public enum Cell {
    /** All: brought forward and received in the period. */
    RECEIVED(0),
    /** Received in the period, online. */
    ONLINE(1),
    /** Received in the period in any other way: at the counter, by post, or not told. */
    DIRECT(2),
    /** Accepted before the period and still in hand when it began. */
    BROUGHT_FORWARD(3),
    /** No longer in hand, however it ended. */
    RESOLVED(4),
    RESOLVED_EARLY(5),
    RESOLVED_ON_TIME(6),
    RESOLVED_LATE(7),
    /** Resolved, with neither appointment nor limit to judge it by. */
    RESOLVED_UNKNOWN(8),
    OPEN(9),
    OPEN_IN_TIME(10),
    OPEN_LATE(11),
    /** In hand, with neither appointment nor limit to judge it by. */
    OPEN_UNKNOWN(12);

    /** Where it stands among the sums, and which bit of a row's cells it is. */
    final int place;

    Cell(int place) {
      this.place = place;
    }

    int bit() {
      return 1 << place;
    }
  }

  private final Map<Cell, Long> counts = new EnumMap<>(Cell.class);

  Form06() {
    for (Cell cell : Cell.values()) {
      counts.put(cell, 0L);
    }
  }

  /** How many dossiers are in the cell. */
  public long of(Cell cell) {
    return counts.getOrDefault(cell, 0L);
  }

  /** Whether received = resolved + in hand, and each of them the sum of its columns. */
  public boolean balanced() {
    return of(Cell.RECEIVED) == of(Cell.RESOLVED) + of(Cell.OPEN)
        && of(Cell.RECEIVED) == of(Cell.ONLINE) + of(Cell.DIRECT) + of(Cell.BROUGHT_FORWARD)
        && of(Cell.RESOLVED)
            == of(Cell.RESOLVED_EARLY)
                + of(Cell.RESOLVED_ON_TIME)
                + of(Cell.RESOLVED_LATE)
                + of(Cell.RESOLVED_UNKNOWN)
        && of(Cell.OPEN) == of(Cell.OPEN_IN_TIME) + of(Cell.OPEN_LATE) + of(Cell.OPEN_UNKNOWN);
  }

  void add(Cell cell, long amount) {
    counts.merge(cell, amount, Long::sum);
  }
}
