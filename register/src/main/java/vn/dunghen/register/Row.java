package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Stretch;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.dossier.Step;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * What a dossier counts for, worked out once from the profiles of the model, ready to be laid down.
 *
 * @param accepted {@link Seconds#NEVER} for a dossier that was never accepted; {@code ended} is
 *     then the moment of its submission
 * @param ended until when it is in hand
 * @param lateFrom first moment of being overdue; without meaning where there is a timeline
 * @param bits the answers as of the acceptance, but {@code HANDLED} as it will be after the end
 * @param timeline a moment and the answers from then on, and so forth in order; empty where end and
 *     lateness say all of it
 */
record Row(
    DossierCode code,
    @Nullable UnitCode unit,
    @Nullable ProcedureCode procedure,
    int accepted,
    int ended,
    int lateFrom,
    int bits,
    List<Integer> timeline,
    List<OfficerCode> officers) {

  static Row of(Dossier dossier, Rules rules) {
    @Nullable Instant acceptedAt = dossier.acceptedAt();
    return acceptedAt == null ? unaccepted(dossier, rules) : accepted(dossier, acceptedAt, rules);
  }

  private static Row unaccepted(Dossier dossier, Rules rules) {
    int submitted = Seconds.orNever(dossier.submittedAt());
    Answers answers = Answers.of(dossier, rules);
    return row(
        dossier, Seconds.NEVER, submitted, Seconds.NEVER, answers.at(Instant.MAX), List.of());
  }

  private static Row accepted(Dossier dossier, Instant acceptedAt, Rules rules) {
    Answers answers = Answers.of(dossier, rules);
    int ended = Seconds.orNever(HandlingEnd.inHand(dossier).orElse(null));
    List<int[]> changes = answers.from(acceptedAt);
    int first = changes.getFirst()[1];
    int last = changes.getLast()[1];
    int lateFrom = firstLate(changes);
    int bits = first | (last & Bits.HANDLED);
    int accepted = Seconds.of(acceptedAt);
    if (toldByEndAndLateness(changes, bits, ended, lateFrom)) {
      return row(dossier, accepted, ended, lateFrom, bits, List.of());
    }
    List<Integer> timeline = changes.stream().flatMapToInt(Arrays::stream).boxed().toList();
    return row(dossier, accepted, ended, Seconds.NEVER, bits | Bits.CHANGEABLE, timeline);
  }

  private static Row row(
      Dossier dossier, int accepted, int ended, int lateFrom, int bits, List<Integer> timeline) {
    return new Row(
        dossier.code(),
        dossier.owner().orElse(null),
        dossier.procedure() == null ? null : dossier.procedure().national(),
        accepted,
        ended,
        lateFrom,
        bits,
        timeline,
        dossier.steps().stream().map(Step::officer).filter(o -> o != null).distinct().toList());
  }

  private static int firstLate(List<int[]> changes) {
    for (int[] change : changes) {
      if ((change[1] & Bits.OVERDUE) != 0) {
        return change[0];
      }
    }
    return Seconds.NEVER;
  }

  /** Whether the short form answers like the profiles at each of their turning points. */
  private static boolean toldByEndAndLateness(
      List<int[]> changes, int bits, int ended, int lateFrom) {
    for (int[] change : changes) {
      if (Window.shortForm(bits, change[0], Window.before(change[0], ended), lateFrom)
          != change[1]) {
        return false;
      }
    }
    return endIsATurningPoint(changes, bits, ended);
  }

  /** The short form turns HANDLED at the end of being in hand; the profiles must do so too. */
  private static boolean endIsATurningPoint(List<int[]> changes, int bits, int ended) {
    return (bits & Bits.HANDLED) == 0
        || changes.stream().anyMatch(change -> change[0] == ended)
        || ended <= changes.getFirst()[0];
  }

  /** The profiles of all counts of one dossier. */
  private record Answers(List<Profile> dossier, List<Profile> distinct) {

    private static final List<DossierCount> DISTINCT =
        Bits.DISTINCT.stream().map(Counts::inDossiers).toList();

    static Answers of(Dossier subject, Rules rules) {
      List<Profile> dossier = new ArrayList<>(Counts.dossier().size());
      Counts.dossier().forEach(count -> dossier.add(count.of(subject, rules)));
      List<Profile> distinct = new ArrayList<>(DISTINCT.size());
      DISTINCT.forEach(count -> distinct.add(count.of(subject, rules)));
      return new Answers(dossier, distinct);
    }

    int at(Instant moment) {
      return Bits.ROW | yes(dossier, moment) | (yes(distinct, moment) << Bits.DISTINCT_SHIFT);
    }

    private static int yes(List<Profile> profiles, Instant moment) {
      int bits = 0;
      for (int i = 0; i < profiles.size(); i++) {
        if (profiles.get(i).at(moment) == Answer.YES) {
          bits |= 1 << i;
        }
      }
      return bits;
    }

    /** From that moment on: each moment of a change, and all answers from then on. */
    List<int[]> from(Instant start) {
      TreeSet<Instant> moments = new TreeSet<>();
      moments.add(start);
      for (List<Profile> profiles : List.of(dossier, distinct)) {
        for (Profile profile : profiles) {
          if (profile.stretches().size() > 1) {
            profile.stretches().stream()
                .map(Stretch::from)
                .filter(from -> from.isAfter(start))
                .forEach(moments::add);
          }
        }
      }
      List<int[]> changes = new ArrayList<>();
      for (Instant moment : moments) {
        changes.add(new int[] {Seconds.of(moment), at(moment)});
      }
      return changes;
    }
  }
}
