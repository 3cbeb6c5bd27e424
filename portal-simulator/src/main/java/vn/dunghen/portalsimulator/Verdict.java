package vn.dunghen.portalsimulator;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The portal's rule of 2.1 (index 5, deadlines 7): ends, and whether a dossier is on time. Moments
 * after the as-of time have not happened.
 */
enum Verdict {
  ON_TIME,
  OVERDUE,
  /** Neither an appointment nor a longest time: neither on time nor overdue. */
  NOT_KNOWN;

  /** Which moment is the end: of the first row that has one, whatever the order of time. */
  private static final int[][] ENDS = {
    {Status.DONE}, {Status.RETURNED}, {Status.STOPPED, Status.REFUSED, Status.WITHDRAWN}
  };

  /**
   * Whether it is on time.
   *
   * @param until the first moment after the period
   */
  static Verdict of(
      Dossier dossier, WorkingDays.@Nullable Limit limit, WorkingDays days, long until, long asOf) {
    long end = end(dossier, asOf);
    boolean ended = end != Moments.NONE;
    long at = ended ? asOf : Math.min(until, asOf);
    List<Round> rounds = dossier.rounds();
    if (!ended) {
      end = at;
      long asked = rounds.stream().filter(round -> round.asked() <= at).count();
      long waitingSince = waitingSince(dossier, rounds, at);
      if (waitingSince != Moments.NONE) {
        if (asked > 1) {
          return OVERDUE;
        }
        end = waitingSince;
      }
    }
    end -= answeredTime(rounds, dossier.now.accepted(), end);
    long due = dossier.now.due();
    if (due == Moments.NONE) {
      due = days.due(dossier.now.accepted(), limit);
    }
    if (due == Moments.NONE) {
      return NOT_KNOWN;
    }
    return end <= due ? ON_TIME : OVERDUE;
  }

  /** The end for the verdict: the field where it was filled in, else by the order of statuses. */
  private static long end(Dossier dossier, long asOf) {
    if (dossier.now.ended() != Moments.NONE) {
      return dossier.now.ended() <= asOf ? dossier.now.ended() : Moments.NONE;
    }
    for (int[] statuses : ENDS) {
      long first = earliest(dossier, statuses, asOf);
      if (first != Moments.NONE) {
        return first;
      }
    }
    return Moments.NONE;
  }

  /** When it was no longer in hand: the field, else the first real moment of an end. */
  static long outOfHand(Dossier dossier, long asOf) {
    if (dossier.now.ended() != Moments.NONE) {
      return dossier.now.ended() <= asOf ? dossier.now.ended() : Moments.NONE;
    }
    return Stream.of(ENDS)
        .mapToLong(statuses -> earliest(dossier, statuses, asOf))
        .filter(first -> first != Moments.NONE)
        .min()
        .orElse(Moments.NONE);
  }

  private static long earliest(Dossier dossier, int[] statuses, long asOf) {
    long earliest = Moments.NONE;
    for (int status : statuses) {
      long first = entered(dossier, status);
      if (Moments.by(first, asOf) && (earliest == Moments.NONE || first < earliest)) {
        earliest = first;
      }
    }
    return earliest;
  }

  private static long entered(Dossier dossier, int status) {
    long told =
        switch (status) {
          case Status.RETURNED -> dossier.now.returned();
          case Status.REFUSED -> dossier.now.refused();
          default -> Moments.NONE;
        };
    long first = dossier.first(status);
    return told == Moments.NONE || (first != Moments.NONE && first < told) ? first : told;
  }

  /**
   * Since when it waits for its citizen: since the latest request, if that was not answered. None
   * where it moved on without saying so.
   */
  private static long waitingSince(Dossier dossier, List<Round> rounds, long at) {
    Round latest =
        rounds.stream()
            .filter(round -> round.asked() <= at)
            .max(Comparator.comparingLong(Round::asked))
            .orElse(null);
    return latest == null
            || latest.isAnsweredBy(at)
            || dossier.leftFor(Status.SUPPLEMENT_ASKED, latest.asked(), at)
        ? Moments.NONE
        : latest.asked();
  }

  /** The time of rounds that were answered by the end, each second once. */
  private static long answeredTime(List<Round> rounds, long from, long to) {
    long time = 0;
    long upTo = from;
    for (Round round :
        rounds.stream()
            .filter(round -> round.isAnsweredBy(to))
            .sorted(Comparator.comparingLong(Round::asked))
            .toList()) {
      time += Math.max(0, round.answered() - Math.max(round.asked(), upTo));
      upTo = Math.max(upTo, round.answered());
    }
    return time;
  }
}
