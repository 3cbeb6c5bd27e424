package vn.dunghen.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments at which a count's answer for one subject changes, in order of time.
 *
 * <p>The first stretch reaches back without limit: what a count says before anything happened.
 */
public record Profile(List<Stretch> stretches) {

  public Profile {
    stretches = List.copyOf(stretches);
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("a profile needs at least one stretch");
    }
  }

  /** The same answer at all times. */
  public static Profile always(Answer answer, Sentence sentence) {
    return new Profile(List.of(new Stretch(Instant.MIN, answer, sentence)));
  }

  public static Profile yes(String vi, String en, Object... arguments) {
    return always(Answer.YES, Sentence.of(vi, en, arguments));
  }

  public static Profile no(String vi, String en, Object... arguments) {
    return always(Answer.NO, Sentence.of(vi, en, arguments));
  }

  public static Profile notApplicable(String vi, String en, Object... arguments) {
    return always(Answer.NOT_APPLICABLE, Sentence.of(vi, en, arguments));
  }

  public Answer at(Instant moment) {
    return stretchAt(moment).answer();
  }

  public Sentence sentenceAt(Instant moment) {
    return stretchAt(moment).sentence();
  }

  public Stretch stretchAt(Instant moment) {
    Stretch found = stretches.getFirst();
    for (Stretch stretch : stretches) {
      if (stretch.from().isAfter(moment)) {
        break;
      }
      found = stretch;
    }
    return found;
  }

  /** The moments at which the answer itself changes; empty for a constant profile. */
  public List<Stretch> flips() {
    List<Stretch> flips = new ArrayList<>();
    Answer before = stretches.getFirst().answer();
    for (Stretch stretch : stretches) {
      if (stretch.answer() != before) {
        flips.add(stretch);
        before = stretch.answer();
      }
    }
    return flips;
  }
}
