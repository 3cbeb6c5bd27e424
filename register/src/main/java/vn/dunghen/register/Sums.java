package vn.dunghen.register;

import java.util.Arrays;

/**
 * What one thread has counted so far.
 *
 * <p>Eight answers are added at once: each has a byte of a long, and a table spreads eight bits
 * over eight bytes. Before a byte can overflow, the bytes are emptied into counters.
 */
final class Sums {

  /** Numbers of a sum that stand together: three times eight counters of a byte, and seconds. */
  private static final int WIDTH = Bits.GROUPS + 1;

  private static final int SECONDS = Bits.GROUPS;
  private static final int COUNTERS = Bits.GROUPS * Bits.GROUP_BITS;
  private static final int LOW = Bits.PATTERNS - 1;
  private static final int BYTE = 0xFF;

  /** Where the byte stands that counts rows, the highest of the last long. */
  private static final int ROWS_SHIFT = Long.SIZE - Byte.SIZE;

  private static final long[] SPREAD = spread();

  /** Class of the row to how its distinct bits are marked: R in the lower four, H in the upper. */
  private static final int[] MARKS = {0x11, 0x10, 0x01};

  private final int groups;
  private final long[] small;
  private final long[] counted;

  /** For each place, which distinct counts have at least one dossier there. */
  final byte[] marks;

  Sums(int groups, int places) {
    this.groups = groups;
    this.small = new long[groups * Window.CLASSES * WIDTH];
    this.counted = new long[groups * Window.CLASSES * COUNTERS];
    this.marks = new byte[places];
  }

  private static long[] spread() {
    long[] spread = new long[Bits.PATTERNS];
    for (int pattern = 0; pattern < Bits.PATTERNS; pattern++) {
      for (int bit = 0; bit < Bits.GROUP_BITS; bit++) {
        spread[pattern] |= (long) ((pattern >> bit) & 1) << (bit * Byte.SIZE);
      }
    }
    return spread;
  }

  /** Rows of the slice, one by one. */
  void scan(Chunk chunk, int rows, Window window, Grouping grouping, Pool timelines) {
    int[] places = chunk.place;
    int[] groupOfPlace = grouping.groupOfPlace();
    for (int i = 0; i < rows; i++) {
      int group = groupOfPlace[places[i]];
      if (group >= 0) {
        look(group, chunk, i, window, timelines);
      }
    }
  }

  private void look(int group, Chunk chunk, int i, Window window, Pool timelines) {
    long seen = window.look(chunk, i, timelines);
    if (seen != Window.OUTSIDE) {
      add(group, (int) (seen >> 32), (int) seen, chunk, i);
    } else if (window.submittedWithin(chunk, i)) {
      markUnaccepted(chunk, i);
    }
  }

  /**
   * The same for a chunk that the window {@linkplain Window#holds holds}, as most chunks of a year
   * are: nothing is asked of a row that is the same for all.
   */
  void scanHeld(Chunk chunk, int rows, Window window, Grouping grouping, Pool timelines) {
    // Named here, because the compiler would read the fields again after every call in the loop.
    int[] places = chunk.place;
    int[] groupOfPlace = grouping.groupOfPlace();
    int[] allBits = chunk.bits;
    int[] ended = chunk.ended;
    int[] accepted = chunk.accepted;
    int[] lateFrom = chunk.lateFrom;
    long[] sums = small;
    byte[] marked = marks;
    int asOf = window.asOf;
    int open = window.open;
    for (int i = 0; i < rows; i++) {
      int place = places[i];
      int group = groupOfPlace[place];
      int bits = allBits[i];
      if (group < 0) {
        continue;
      }
      if ((bits & Bits.RARE) != 0) {
        look(group, chunk, i, window, timelines);
        continue;
      }
      int end = ended[i];
      int moment = asOf;
      if (end > asOf) {
        moment = open;
        bits &= ~Bits.HANDLED;
      }
      if (lateFrom[i] <= moment) {
        bits = (bits & ~Bits.UNTIL_LATE) | Bits.OVERDUE;
      }
      if (addTo(sums, group * Window.CLASSES * WIDTH, bits, end, accepted[i])) {
        empty(group * Window.CLASSES);
      }
      mark(marked, place, marks(Window.BOTH, bits));
    }
  }

  /** The same rows as {@link #scan}, but only those of one officer. */
  void scan(
      Chunk chunk,
      int rows,
      Window window,
      Grouping grouping,
      Pool timelines,
      Narrowing narrowing) {
    for (int i = 0; i < rows; i++) {
      int group = grouping.groupOfPlace()[chunk.place[i]];
      if (group >= 0 && narrowing.admitsOfficers(chunk, i)) {
        look(group, chunk, i, window, timelines);
      }
    }
  }

  private void add(int group, int kind, int answers, Chunk chunk, int i) {
    int sum = group * Window.CLASSES + kind;
    if (addTo(small, sum * WIDTH, answers, chunk.ended[i], chunk.accepted[i])) {
      empty(sum);
    }
    mark(marks, chunk.place[i], marks(kind, answers));
  }

  /** Adds a row to the sum that begins there; tells whether its bytes are full. */
  private static boolean addTo(long[] small, int at, int answers, int ended, int accepted) {
    small[at] += SPREAD[answers & LOW];
    small[at + 1] += SPREAD[(answers >> Bits.GROUP_BITS) & LOW];
    long last = small[at + 2] + SPREAD[(answers >> (2 * Bits.GROUP_BITS)) & LOW];
    small[at + 2] = last;
    long handled = -(long) Integer.signum(answers & Bits.HANDLED);
    small[at + SECONDS] += ((long) ended - accepted) & handled;
    return last >>> ROWS_SHIFT == BYTE;
  }

  /** Nearly always marked already; not writing spares the line. */
  private static void mark(byte[] marks, int place, int more) {
    int marked = marks[place] | more;
    if ((byte) marked != marks[place]) {
      marks[place] = (byte) marked;
    }
  }

  private void empty(int sum) {
    for (int part = 0; part < Bits.GROUPS; part++) {
      long bytes = small[sum * WIDTH + part];
      for (int i = 0; i < Bits.GROUP_BITS; i++) {
        counted[sum * COUNTERS + part * Bits.GROUP_BITS + i] += (bytes >>> (i * Byte.SIZE)) & BYTE;
      }
      small[sum * WIDTH + part] = 0;
    }
  }

  private void markUnaccepted(Chunk chunk, int i) {
    marks[chunk.place[i]] |= (byte) marksOfUnaccepted(chunk.bits[i]);
  }

  /** For which distinct counts a row speaks: of R in the lower four bits, of H in the upper. */
  static int marks(int kind, int answers) {
    return ((answers >> Bits.DISTINCT_SHIFT) & Bits.DISTINCT_MASK) * MARKS[kind];
  }

  /** 3.5 looks at what was handed in too, where it was never accepted; all others do not. */
  static int marksOfUnaccepted(int answers) {
    return (answers >> Bits.DISTINCT_SHIFT) & Bits.SUBMITTED_TOO;
  }

  /** Adds what another thread counted, and empties both. */
  void add(Sums other) {
    for (int sum = 0; sum < groups * Window.CLASSES; sum++) {
      other.empty(sum);
      small[sum * WIDTH + SECONDS] += other.small[sum * WIDTH + SECONDS];
    }
    for (int i = 0; i < counted.length; i++) {
      counted[i] += other.counted[i];
    }
    for (int i = 0; i < marks.length; i++) {
      marks[i] |= other.marks[i];
    }
  }

  int groups() {
    return groups;
  }

  long handlingSeconds(int group, int kind) {
    return small[(group * Window.CLASSES + kind) * WIDTH + SECONDS];
  }

  /** How many rows of the group and class answered yes, by bit. */
  long[] yes(int group, int kind) {
    int sum = group * Window.CLASSES + kind;
    empty(sum);
    return Arrays.copyOfRange(counted, sum * COUNTERS, (sum + 1) * COUNTERS);
  }
}
