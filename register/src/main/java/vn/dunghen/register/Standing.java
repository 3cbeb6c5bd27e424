package vn.dunghen.register;

import java.util.BitSet;
import vn.dunghen.counting.CountName;
import vn.dunghen.quality.Distortion;
import vn.dunghen.register.QualityPick.Touched;
import vn.dunghen.register.QualityPick.Wish;

/** How rows stand in one item of the index, and of which procedures they decide alone. */
final class Standing {

  private final Wish wish;
  private final Distortion way;
  private final Window window;

  /** For each procedure: its dossiers that answer yes; those of them marked; all marked. */
  private final int[] yes;

  private final int[] yesMarked;
  private final int[] marked;

  Standing(Touched touched, Window window, int procedures) {
    this.wish = touched.wish();
    this.way = touched.way();
    this.window = window;
    int room = wish.ofProcedures() ? procedures : 0;
    this.yes = new int[room];
    this.yesMarked = new int[room];
    this.marked = new int[room];
  }

  /** Whether a row with the finding is touched, as the window sees it. */
  boolean touches(Chunk chunk, int i, long seen) {
    if (wish.ofProcedures()) {
      return switch (way) {
        case LOSING -> looked(chunk, i, seen);
        case INFLATING, OVERCOUNTED -> wished(chunk, i, seen);
        case KEPT_OUT, UNCOUNTED -> false;
      };
    }
    if (way == Distortion.UNCOUNTED) {
      int began = RemarkColumns.began(chunk, i);
      return (chunk.bits[i] & Bits.UNACCEPTED) != 0
          && began >= window.from
          && began <= window.last
          && window.admitsChannel(chunk, i);
    }
    if (!inPopulation(seen)) {
      return false;
    }
    boolean all = ((int) seen & Bits.of(wish.all())) != 0;
    return switch (way) {
      case LOSING -> all && !wished(seen);
      case INFLATING -> wished(seen);
      case KEPT_OUT -> !all;
      case OVERCOUNTED -> all;
      case UNCOUNTED -> false;
    };
  }

  private boolean inPopulation(long seen) {
    return seen != Window.OUTSIDE && Dossiers.in(wish.population(), (int) (seen >> Integer.SIZE));
  }

  /** Whether a row that is seen answers what is wished. */
  boolean wished(long seen) {
    return ((int) seen & Bits.of(wish.wished())) != 0;
  }

  /** Whether a count of procedures looks at the row. */
  private boolean looked(Chunk chunk, int i, long seen) {
    return inPopulation(seen)
        || (wish.wished() == CountName.PROCEDURES_WITH_FEE_DOSSIER
            && window.submittedWithin(chunk, i));
  }

  private boolean wished(Chunk chunk, int i, long seen) {
    int mark = DistinctProcedures.mark(wish.wished(), wish.population());
    int marks =
        seen != Window.OUTSIDE
            ? Sums.marks((int) (seen >> Integer.SIZE), (int) seen)
            : window.submittedWithin(chunk, i) ? Sums.marksOfUnaccepted(chunk.bits[i]) : 0;
    return (marks & mark) != 0;
  }

  /** Takes a row of the slice into account, marked or not. */
  void procedure(int procedure, boolean found, Chunk chunk, int i, long seen) {
    if (wished(chunk, i, seen)) {
      yes[procedure]++;
      yesMarked[procedure] += found ? 1 : 0;
    }
    if (found && looked(chunk, i, seen)) {
      marked[procedure]++;
    }
  }

  /**
   * The procedures that the marked rows decide: which they keep out, or which stand in by them
   * alone.
   *
   * @param bound the procedures of the denominator
   */
  BitSet procedures(BitSet bound) {
    BitSet decided = new BitSet();
    for (int procedure = Dictionary.NONE + 1; procedure < yes.length; procedure++) {
      boolean alone =
          way == Distortion.LOSING
              ? marked[procedure] > 0 && yes[procedure] == 0 && bound.get(procedure)
              : yes[procedure] > 0 && yes[procedure] == yesMarked[procedure];
      // 3.2 counts services of the branch alone, 3.4 and the like any procedure.
      if (alone && (wish.wished() != CountName.PROCEDURES_USED_ONLINE || bound.get(procedure))) {
        decided.set(procedure);
      }
    }
    return decided;
  }

  /** How many marked rows decide them. */
  long dossiersOf(BitSet procedures) {
    int[] rows = way == Distortion.LOSING ? marked : yesMarked;
    return procedures.stream().mapToLong(procedure -> rows[procedure]).sum();
  }
}
