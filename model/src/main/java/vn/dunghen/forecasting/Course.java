package vn.dunghen.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Stretch;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * What was known of an accepted dossier at each moment of its life, judged by the counts from
 * nothing but what carries an earlier moment. Moments in seconds since the epoch.
 */
public final class Course {

  static final long NEVER = Long.MAX_VALUE;

  /** The counts whose answers the bits are, lowest first; then whether it demands a fee. */
  static final List<CountName> NAMES = Counts.dossier().stream().map(DossierCount::name).toList();

  static final int FEE_DEMANDED = 1 << NAMES.size();
  static final int BITS = NAMES.size() + 1;

  static final int ON_TIME = bit(CountName.ON_TIME);
  static final int OVERDUE = bit(CountName.OVERDUE);
  static final int SATISFIED = bit(CountName.SATISFIED);
  static final int FAULTED = bit(CountName.FAULTED);
  static final int HANDLED = bit(CountName.HANDLED);

  /** Answers worked out for the moment that is looked at. */
  private static final int OF_THE_MOMENT = ON_TIME | OVERDUE | SATISFIED | HANDLED;

  /** By then whoever wanted to rate it has; ratings carry no moment. */
  private static final Duration RATED = Duration.ofDays(30);

  final @Nullable UnitCode unit;
  final @Nullable ProcedureCode procedure;
  final long accepted;
  final long ended;

  /** From when on the rest of a line is known. */
  private final long[] from;

  /** The first moment of being overdue, as far as could be told. */
  private final long[] lateFrom;

  /** Answers that need no moment; {@code ON_TIME} says that there is a verdict at all. */
  private final int[] bits;

  private Course(
      Dossier dossier, long accepted, long ended, long[] from, long[] lateFrom, int[] bits) {
    this.unit = dossier.owner().orElse(null);
    this.procedure = dossier.procedure() == null ? null : dossier.procedure().national();
    this.accepted = accepted;
    this.ended = ended;
    this.from = from;
    this.lateFrom = lateFrom;
    this.bits = bits;
  }

  static int bit(CountName count) {
    return 1 << NAMES.indexOf(count);
  }

  /** Empty for a dossier that was never accepted. */
  public static Optional<Course> of(Dossier dossier, Rules rules) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null) {
      return Optional.empty();
    }
    SortedSet<Instant> moments = moments(dossier, accepted);
    long[] from = new long[moments.size()];
    long[] late = new long[from.length];
    int[] bits = new int[from.length];
    int lines = 0;
    for (Instant moment : moments) {
      Dossier known = AsKnown.at(dossier, moment).orElseThrow();
      List<Profile> profiles = Counts.profiles(known, rules);
      Profile onTime = profiles.get(NAMES.indexOf(CountName.ON_TIME));
      from[lines] = moment.getEpochSecond();
      late[lines] = lateFrom(onTime);
      bits[lines] = bits(known, rules, profiles, moment);
      boolean more = lines == 0 || late[lines] != late[lines - 1] || bits[lines] != bits[lines - 1];
      lines += more ? 1 : 0;
    }
    return Optional.of(
        new Course(
            dossier,
            accepted.getEpochSecond(),
            HandlingEnd.inHand(dossier).map(Instant::getEpochSecond).orElse(NEVER),
            java.util.Arrays.copyOf(from, lines),
            java.util.Arrays.copyOf(late, lines),
            java.util.Arrays.copyOf(bits, lines)));
  }

  private static SortedSet<Instant> moments(Dossier dossier, Instant accepted) {
    TreeSet<Instant> moments = new TreeSet<>();
    moments.add(accepted);
    dossier
        .supplements()
        .forEach(
            round -> {
              moments.add(round.askedAt());
              if (round.answeredAt() != null) {
                moments.add(round.answeredAt());
              }
            });
    dossier.dueChanges().forEach(change -> moments.add(change.spokeOf()));
    dossier.payments().forEach(payment -> moments.add(payment.at()));
    dossier
        .results()
        .forEach(
            result -> {
              if (result.issuedAt() != null) {
                moments.add(result.issuedAt());
              }
            });
    if (dossier.synchronisedAt() != null) {
      moments.add(dossier.synchronisedAt());
    }
    HandlingEnd.inHand(dossier).ifPresent(moments::add);
    return moments.tailSet(accepted);
  }

  private static int bits(Dossier known, Rules rules, List<Profile> profiles, Instant moment) {
    int bits = 0;
    for (int i = 0; i < profiles.size(); i++) {
      if (profiles.get(i).at(moment) == Answer.YES) {
        bits |= 1 << i;
      }
    }
    Profile onTime = profiles.get(NAMES.indexOf(CountName.ON_TIME));
    bits = (bits & ~ON_TIME) | (onTime.at(moment) == Answer.NOT_APPLICABLE ? 0 : ON_TIME);
    boolean fee =
        Counts.inDossiers(CountName.PROCEDURES_WITH_FEE_DOSSIER).of(known, rules).at(moment)
            == Answer.YES;
    return fee ? bits | FEE_DEMANDED : bits;
  }

  /** From when on it is overdue for good, as things stand. */
  private static long lateFrom(Profile onTime) {
    long since = NEVER;
    for (Stretch stretch : onTime.stretches()) {
      if (stretch.answer() != Answer.NO) {
        since = NEVER;
      } else if (since == NEVER) {
        since = stretch.from().getEpochSecond();
      }
    }
    return since;
  }

  public Instant acceptedAt() {
    return Instant.ofEpochSecond(accepted);
  }

  private int line(long moment) {
    int line = 0;
    while (line + 1 < from.length && from[line + 1] <= moment) {
      line++;
    }
    return line;
  }

  /** What was known at the moment of when it would be overdue. */
  long lateFromAt(long moment) {
    return lateFrom[line(moment)];
  }

  /** What was known at the moment, but for what the moment itself decides. */
  int bitsAt(long moment) {
    return bits[line(moment)];
  }

  boolean endedBy(long moment) {
    return ended <= moment;
  }

  /** Whether its rating can be relied on. */
  boolean ratedBy(long moment) {
    return ended <= moment - RATED.toSeconds();
  }

  /** All answers at a moment, as a board of that moment would have shown them. */
  int answersAt(long moment) {
    int line = line(moment);
    return answers(bits[line], lateFrom[line] <= moment, ended <= moment);
  }

  /** All answers of a dossier in that state. */
  static int answers(int bits, boolean late, boolean ended) {
    int answers = bits & ~OF_THE_MOMENT;
    if ((bits & ON_TIME) != 0) {
      answers |= late ? OVERDUE : ON_TIME;
    }
    if ((bits & FAULTED) == 0 && !late) {
      answers |= SATISFIED;
    }
    return ended ? answers | (bits & HANDLED) : answers;
  }
}
