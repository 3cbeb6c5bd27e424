package vn.dunghen.register;

import java.util.List;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.CountName.Subject;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;

/**
 * Which bit of a row says what.
 *
 * <p>The lower 23 are the counts of dossiers, in the order of the model's list; the next is always
 * set. Four more say for which distinct counts of procedures the dossier speaks; the rest is about
 * the row itself.
 */
final class Bits {

  /** Bits that are tallied together: as many patterns as a byte holds. */
  static final int GROUP_BITS = 8;

  static final int GROUPS = 3;
  static final int PATTERNS = 1 << GROUP_BITS;

  /** Set in every row, so that its number among the sums tells how many there are. */
  static final int ROW = 1 << (GROUPS * GROUP_BITS - 1);

  /** The counts whose answers the bits are, lowest bit first. */
  static final List<CountName> DOSSIER = Counts.dossier().stream().map(DossierCount::name).toList();

  /** The counts of distinct procedures, lowest bit first. */
  static final List<CountName> DISTINCT =
      List.of(CountName.values()).stream()
          .filter(name -> name.subject() == Subject.PROCEDURE_IN_DOSSIERS)
          .toList();

  static final int DISTINCT_SHIFT = GROUPS * GROUP_BITS;
  static final int DISTINCT_MASK = 0xF;

  static final int RECEIVED = of(CountName.RECEIVED);
  static final int ON_TIME = of(CountName.ON_TIME);
  static final int OVERDUE = of(CountName.OVERDUE);
  static final int SATISFIED = of(CountName.SATISFIED);

  /** Answers that end once a dossier is overdue. */
  static final int UNTIL_LATE = ON_TIME | SATISFIED;

  /** Answers that lateness alone may turn. */
  static final int OF_LATENESS = UNTIL_LATE | OVERDUE;

  static final int HANDLED = of(CountName.HANDLED);
  static final int ONLINE = of(CountName.ONLINE);
  static final int DIRECT = of(CountName.DIRECT);
  static final int POSTAL = of(CountName.POSTAL);
  static final int CHANNELS = ONLINE | DIRECT | POSTAL;

  /**
   * Of the distinct counts, those that look at an application by its submission where it was never
   * accepted; index-766, 3.5.
   */
  static final int SUBMITTED_TOO = ofDistinct(CountName.PROCEDURES_WITH_FEE_DOSSIER);

  /** The answers change more often than lateness and end can say; they stand in a timeline. */
  static final int CHANGEABLE = 1 << 28;

  /** Ended before the day of its appointment; says nothing of a row that has not ended. */
  static final int EARLY = 1 << 30;

  /** Never accepted: in no population. */
  static final int UNACCEPTED = 1 << 29;

  /** Rows that the short way does not do. */
  static final int RARE = CHANGEABLE | UNACCEPTED;

  static {
    if (DOSSIER.size() >= DISTINCT_SHIFT || DISTINCT.size() > 4) {
      throw new IllegalStateException("more counts than a row has bits for: " + DOSSIER);
    }
  }

  private Bits() {}

  static int of(CountName count) {
    int position = DOSSIER.indexOf(count);
    if (position < 0) {
      throw new IllegalArgumentException(count + " does not count dossiers");
    }
    return 1 << position;
  }

  /** The bit of a distinct count, among the lowest four. */
  static int ofDistinct(CountName count) {
    int position = DISTINCT.indexOf(count);
    if (position < 0) {
      throw new IllegalArgumentException(count + " does not count procedures of dossiers");
    }
    return 1 << position;
  }

  /** The channel the answers tell: 1 direct, 2 online, 3 post, 0 none of these. */
  static int channel(int bits) {
    if ((bits & DIRECT) != 0) {
      return 1;
    }
    if ((bits & ONLINE) != 0) {
      return 2;
    }
    return (bits & POSTAL) != 0 ? 3 : 0;
  }

  /** The bits a dossier of that channel has, of {@link #CHANNELS}. */
  static int ofChannel(int channel) {
    return switch (channel) {
      case 1 -> DIRECT;
      case 2 -> ONLINE;
      case 3 -> POSTAL;
      default -> 0;
    };
  }
}
