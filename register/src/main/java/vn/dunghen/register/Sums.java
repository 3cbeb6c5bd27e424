package vn.dunghen.register;

/**
 * What one thread has counted so far. Instead of a counter for each answer there is one for each
 * pattern that eight neighbouring answers make: three increments a row, whatever it counts for.
 */
final class Sums {

  private static final int WIDTH = Bits.GROUPS * Bits.PATTERNS;
  private static final int LOW = Bits.PATTERNS - 1;

  /** Class of the row to how its distinct bits are marked: R in the lower four, H in the upper. */
  private static final int[] MARKS = {0x11, 0x10, 0x01};

  private final int groups;
  private final int[] patterns;
  private final long[] handlingSeconds;

  /** For each place, which distinct counts have at least one dossier there. */
  final byte[] marks;

  Sums(int groups, int places) {
    this.groups = groups;
    this.patterns = new int[groups * Window.CLASSES * WIDTH];
    this.handlingSeconds = new long[groups * Window.CLASSES];
    this.marks = new byte[places];
  }

  void scan(Chunk chunk, int rows, Window window, Grouping grouping, Pool timelines) {
    int[] places = chunk.place;
    int[] groupOfPlace = grouping.groupOfPlace();
    for (int i = 0; i < rows; i++) {
      int group = groupOfPlace[places[i]];
      if (group >= 0) {
        long seen = window.look(chunk, i, timelines);
        if (seen != Window.OUTSIDE) {
          add(group, (int) (seen >> 32), (int) seen, chunk, i);
        } else if (chunk.accepted[i] == Seconds.NEVER && window.submittedWithin(chunk, i)) {
          markUnaccepted(chunk, i);
        }
      }
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
        long seen = window.look(chunk, i, timelines);
        if (seen != Window.OUTSIDE) {
          add(group, (int) (seen >> 32), (int) seen, chunk, i);
        } else if (window.submittedWithin(chunk, i)) {
          markUnaccepted(chunk, i);
        }
      }
    }
  }

  void add(int group, int kind, int answers, Chunk chunk, int i) {
    int sum = group * Window.CLASSES + kind;
    int at = sum * WIDTH;
    patterns[at + (answers & LOW)]++;
    patterns[at + Bits.PATTERNS + ((answers >> Bits.GROUP_BITS) & LOW)]++;
    patterns[at + 2 * Bits.PATTERNS + ((answers >> (2 * Bits.GROUP_BITS)) & LOW)]++;
    // Nearly always marked already; not writing spares the line.
    int place = chunk.place[i];
    int marked = marks[place] | marks(kind, answers);
    if ((byte) marked != marks[place]) {
      marks[place] = (byte) marked;
    }
    if ((answers & Bits.HANDLED) != 0) {
      handlingSeconds[sum] += (long) chunk.ended[i] - chunk.accepted[i];
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

  void add(Sums other) {
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] += other.patterns[i];
    }
    for (int i = 0; i < handlingSeconds.length; i++) {
      handlingSeconds[i] += other.handlingSeconds[i];
    }
    for (int i = 0; i < marks.length; i++) {
      marks[i] |= other.marks[i];
    }
  }

  int groups() {
    return groups;
  }

  long handlingSeconds(int group, int kind) {
    return handlingSeconds[group * Window.CLASSES + kind];
  }

  /** How many rows of the group and class answered yes, by bit. */
  long[] yes(int group, int kind) {
    long[] yes = new long[Bits.GROUPS * Bits.GROUP_BITS];
    int at = (group * Window.CLASSES + kind) * WIDTH;
    for (int part = 0; part < Bits.GROUPS; part++) {
      for (int pattern = 1; pattern < Bits.PATTERNS; pattern++) {
        int rows = patterns[at + part * Bits.PATTERNS + pattern];
        for (int rest = rows == 0 ? 0 : pattern; rest != 0; rest &= rest - 1) {
          yes[part * Bits.GROUP_BITS + Integer.numberOfTrailingZeros(rest)] += rows;
        }
      }
    }
    return yes;
  }
}
