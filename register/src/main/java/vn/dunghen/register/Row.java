package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.HandledEarly;
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
 * @param lateFrom first moment of being overdue; without meaning where there is a timeline. Of a
 *     dossier that was never accepted the moment at which it was first told of
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
        dossier,
        Seconds.NEVER,
        submitted,
        Seconds.orNever(firstTold(dossier)),
        answers.at(Instant.MAX) | Bits.UNACCEPTED,
        List.of());
  }

  private static @Nullable Instant firstTold(Dossier dossier) {
    if (dossier.submittedAt() != null) {
      return dossier.submittedAt();
    }
    return dossier.statusHistory().isEmpty() ? null : dossier.statusHistory().getFirst().at();
  }

  /** When it was accepted; of a dossier that never was, when it was first told of. */
  int began() {
    return (bits & Bits.UNACCEPTED) != 0 ? lateFrom : accepted;
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
    int early = HandledEarly.of(dossier, rules) ? Bits.EARLY : 0;
    if (toldByEndAndLateness(changes, bits, ended, lateFrom)) {
      return row(dossier, accepted, ended, lateFrom, bits | early, List.of());
    }
    List<Integer> timeline = changes.stream().flatMapToInt(Arrays::stream).boxed().toList();
    return row(dossier, accepted, ended, Seconds.NEVER, bits | early | Bits.CHANGEABLE, timeline);
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
        officers(dossier));
  }

  private static List<OfficerCode> officers(Dossier dossier) {
    return dossier.steps().stream().map(Step::officer).filter(Objects::nonNull).distinct().toList();
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

  /**
   * What all counts say of one dossier.
   *
   * @param always the answers that never change
   * @param changing a profile for each of the others, at the place of its bit
   */
  private record Answers(int always, List<@Nullable Profile> changing) {

    private static final List<DossierCount> DISTINCT =
        Bits.DISTINCT.stream().map(Counts::inDossiers).toList();

    static Answers of(Dossier subject, Rules rules) {
      List<Profile> profiles = Counts.profiles(subject, rules);
      List<@Nullable Profile> changing = new ArrayList<>();
      int always = Bits.ROW;
      for (int i = 0; i < profiles.size(); i++) {
        always |= take(profiles.get(i), i, changing);
      }
      for (int i = 0; i < DISTINCT.size(); i++) {
        Profile profile = DISTINCT.get(i).of(subject, rules);
        always |= take(profile, Bits.DISTINCT_SHIFT + i, changing);
      }
      return new Answers(always, changing);
    }

    /** The bit of a profile that says yes for ever; one that changes is put aside. */
    private static int take(Profile profile, int bit, List<@Nullable Profile> changing) {
      if (profile.stretches().size() == 1) {
        return profile.stretches().getFirst().answer() == Answer.YES ? 1 << bit : 0;
      }
      while (changing.size() <= bit) {
        changing.add(null);
      }
      changing.set(bit, profile);
      return 0;
    }

    int at(Instant moment) {
      int bits = always;
      for (int i = 0; i < changing.size(); i++) {
        Profile profile = changing.get(i);
        if (profile != null && profile.at(moment) == Answer.YES) {
          bits |= 1 << i;
        }
      }
      return bits;
    }

    /** From that moment on: each moment of a change, and all answers from then on. */
    List<int[]> from(Instant start) {
      List<Instant> moments = new ArrayList<>(List.of(start));
      for (Profile profile : changing) {
        if (profile != null) {
          for (Stretch stretch : profile.stretches()) {
            if (stretch.from().isAfter(start) && !moments.contains(stretch.from())) {
              moments.add(stretch.from());
            }
          }
        }
      }
      moments.sort(Comparator.naturalOrder());
      List<int[]> changes = new ArrayList<>(moments.size());
      for (Instant moment : moments) {
        changes.add(new int[] {Seconds.of(moment), at(moment)});
      }
      return changes;
    }
  }
}
