package vn.dunghen.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.Rules;

/**
 * A period and an as-of time over the columns: which rows are in which population, and what they
 * answer there; index-766 section 4.
 */
final class Window {

  /** A row that is not looked at. */
  static final long OUTSIDE = -1;

  /** In which populations a row is. */
  static final int BOTH = 0;

  /** It began before the period. */
  static final int IN_HAND_ONLY = 1;

  /** NB: it ended before it began, which only messages at odds with each other can tell. */
  static final int RECEIVED_ONLY = 2;

  static final int NEITHER = 3;
  static final int CLASSES = 3;

  final int from;

  /** The last second at which an accepted dossier is looked at. */
  final int last;

  final int asOf;

  /** The moment whose answer counts for what had not ended by the as-of time. */
  final int open;

  private final int channelMask;
  private final int channelWanted;

  Window(Period period, Instant asOf, @Nullable Integer channel) {
    this(period, asOf, channel, EndOfRunningPeriod.AS_OF);
  }

  Window(Slice slice, Rules rules) {
    this(slice.period(), slice.asOf(), slice.channel(), rules.portal().endOfRunningPeriod());
  }

  private Window(
      Period period, Instant asOf, @Nullable Integer channel, EndOfRunningPeriod running) {
    this.from = Seconds.of(period.from());
    int to = Seconds.of(period.to());
    this.asOf = Seconds.of(asOf);
    this.last = Math.min(to - 1, this.asOf);
    this.open = running == EndOfRunningPeriod.LAST_DAY ? to : Math.min(this.asOf, to);
    this.channelMask = channel == null ? 0 : Bits.CHANNELS;
    this.channelWanted = channel == null ? 0 : Bits.ofChannel(channel);
  }

  /**
   * The class of a row (upper half) and its answers (lower half), or {@link #OUTSIDE}.
   *
   * <p>The one place where rows are read for counting and for listing alike.
   */
  long look(Chunk chunk, int i, Pool timelines) {
    int began = chunk.accepted[i];
    int ended = chunk.ended[i];
    int kind = kind(began, ended);
    int bits = chunk.bits[i];
    if (kind == NEITHER || (bits & channelMask) != channelWanted) {
      return OUTSIDE;
    }
    int moment = momentOf(ended);
    if ((bits & Bits.CHANGEABLE) != 0) {
      bits = changing(timelines, chunk.lateFrom[i], moment);
    } else {
      bits = shortForm(bits, moment, before(asOf, ended), chunk.lateFrom[i]);
    }
    return ((long) kind << 32) | bits;
  }

  /** Whether the row was handed in by the channel asked for, if any is. */
  boolean admitsChannel(Chunk chunk, int i) {
    return (chunk.bits[i] & channelMask) == channelWanted;
  }

  /** Whether all accepted rows of the chunk are in both populations, whatever their channel. */
  boolean holds(Chunk chunk) {
    return channelMask == 0 && chunk.within(from, last);
  }

  /** All ones if one moment is before the other, else 0: what chance decides must not branch. */
  static int before(int one, int other) {
    return (int) (((long) one - other) >> 63);
  }

  /** In which populations something is that came and went at these moments. */
  int kind(int began, int ended) {
    if (began > last) {
      return NEITHER;
    }
    return (before(began, from) & IN_HAND_ONLY) | (before(ended, from) & RECEIVED_ONLY);
  }

  /** The moment whose answer counts for something that ended then. */
  int momentOf(int ended) {
    int running = before(asOf, ended);
    return (asOf & ~running) | (open & running);
  }

  /**
   * As {@link #momentOf}, for petitions, whose limits are days: one whose last day is the last of
   * the period is in time at the period's end (deadlines, section 9).
   */
  int momentOfPetition(int finished) {
    return finished <= asOf ? asOf : last;
  }

  /**
   * The answers at a moment, of a row whose end and lateness tell all of them.
   *
   * @param running all ones if it has not ended by then, else 0
   */
  static int shortForm(int bits, int moment, int running, int lateFrom) {
    int late = ~before(moment, lateFrom);
    int answers = (bits & ~(late & Bits.UNTIL_LATE)) | (late & Bits.OVERDUE);
    return answers & ~(running & Bits.HANDLED);
  }

  /** NB: at the end of a running period only lateness is foreseen; nothing else has happened. */
  private int changing(Pool timelines, int at, int moment) {
    int bits = answersAt(timelines, at, Math.min(moment, asOf));
    return moment <= asOf
        ? bits
        : (bits & ~Bits.OF_LATENESS) | (answersAt(timelines, at, moment) & Bits.OF_LATENESS);
  }

  /** The answers of the last change that is not after the moment. */
  private static int answersAt(Pool timelines, int at, int moment) {
    int length = timelines.length(at);
    int answers = timelines.get(at, 1);
    for (int i = 2; i < length && timelines.get(at, i) <= moment; i += 2) {
      answers = timelines.get(at, i + 1);
    }
    return answers;
  }

  /** Whether an application that was never accepted was handed in within the period. */
  boolean submittedWithin(Chunk chunk, int i) {
    return chunk.accepted[i] == Seconds.NEVER
        && chunk.ended[i] >= from
        && chunk.ended[i] <= last
        && (chunk.bits[i] & channelMask) == channelWanted;
  }

  /** The first moment of being overdue that stands when the row is looked at, or the next one. */
  int lateFrom(Chunk chunk, int i, Pool timelines) {
    if ((chunk.bits[i] & Bits.CHANGEABLE) == 0) {
      return chunk.lateFrom[i];
    }
    int moment = chunk.ended[i] <= asOf ? asOf : open;
    int at = chunk.lateFrom[i];
    int since = Seconds.NEVER;
    for (int j = 0; j < timelines.length(at); j += 2) {
      boolean late = (timelines.get(at, j + 1) & Bits.OVERDUE) != 0;
      if (!late && timelines.get(at, j) <= moment) {
        since = Seconds.NEVER;
      } else if (late && since == Seconds.NEVER) {
        since = timelines.get(at, j);
      }
    }
    return since;
  }

  /** Whether the row had ended when it is looked at. */
  boolean over(Chunk chunk, int i) {
    return chunk.ended[i] <= asOf;
  }
}
