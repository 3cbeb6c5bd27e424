package vn.dunghen.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stretch of rows, column by column, so that growing never copies the whole register. */
final class Chunk {

  static final int SHIFT = 16;
  static final int ROWS = 1 << SHIFT;
  static final int MASK = ROWS - 1;

  private static final int FIRST = 256;

  int[] accepted = new int[FIRST];
  int[] ended = new int[FIRST];

  /** First moment of being overdue, or where the timeline stands. */
  int[] lateFrom = new int[FIRST];

  int[] bits = new int[FIRST];

  /** Number of the pair of unit and procedure. */
  int[] place = new int[FIRST];

  long[] code = new long[FIRST];

  /** Where the list of officers stands; not counted among the bytes of a row. */
  int[] officers = new int[FIRST];

  /** What is said of the data; null where the ledger has no data quality. */
  final @Nullable Remarks remarks;

  /**
   * No accepted row was accepted or ended earlier, or accepted later, than these. NB: they may be
   * wider than the rows that are left.
   */
  private int earliestAccepted = Seconds.NEVER;

  private int latestAccepted = Integer.MIN_VALUE;
  private int earliestEnded = Seconds.NEVER;

  Chunk(boolean remarked) {
    remarks = remarked ? new Remarks(FIRST) : null;
  }

  /** The same rows without what is said of their data. */
  Chunk copy() {
    Chunk copy = new Chunk(false);
    copy.accepted = accepted.clone();
    copy.ended = ended.clone();
    copy.lateFrom = lateFrom.clone();
    copy.bits = bits.clone();
    copy.place = place.clone();
    copy.code = code.clone();
    copy.officers = officers.clone();
    copy.earliestAccepted = earliestAccepted;
    copy.latestAccepted = latestAccepted;
    copy.earliestEnded = earliestEnded;
    return copy;
  }

  /** Minds the moments of a row that was written. */
  void widenTo(int row) {
    if ((bits[row] & Bits.UNACCEPTED) == 0) {
      earliestAccepted = Math.min(earliestAccepted, accepted[row]);
      latestAccepted = Math.max(latestAccepted, accepted[row]);
      earliestEnded = Math.min(earliestEnded, ended[row]);
    }
  }

  /** Whether every accepted row was accepted, and none ended before, in that stretch of time. */
  boolean within(int from, int last) {
    return earliestAccepted >= from && latestAccepted <= last && earliestEnded >= from;
  }

  void makeRoomFor(int rows) {
    if (rows <= accepted.length) {
      return;
    }
    // By a quarter: the room that nobody uses yet is memory too.
    int capacity = Math.min(ROWS, Math.max(rows, accepted.length + accepted.length / 4));
    accepted = Arrays.copyOf(accepted, capacity);
    ended = Arrays.copyOf(ended, capacity);
    lateFrom = Arrays.copyOf(lateFrom, capacity);
    bits = Arrays.copyOf(bits, capacity);
    place = Arrays.copyOf(place, capacity);
    code = Arrays.copyOf(code, capacity);
    officers = Arrays.copyOf(officers, capacity);
    if (remarks != null) {
      remarks.makeRoomFor(capacity);
    }
  }

  void copy(int to, Chunk source, int from) {
    accepted[to] = source.accepted[from];
    ended[to] = source.ended[from];
    lateFrom[to] = source.lateFrom[from];
    bits[to] = source.bits[from];
    place[to] = source.place[from];
    code[to] = source.code[from];
    officers[to] = source.officers[from];
    if (remarks != null && source.remarks != null) {
      remarks.copy(to, source.remarks, from);
    }
    widenTo(to);
  }

  long bytes() {
    return (5L * 4 + 8) * accepted.length + (remarks == null ? 0 : remarks.bytes());
  }

  long officerBytes() {
    return 4L * officers.length;
  }
}
