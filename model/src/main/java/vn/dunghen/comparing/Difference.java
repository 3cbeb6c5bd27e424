package vn.dunghen.comparing;

import vn.dunghen.counting.Sentence;

/**
 * One field of which the two ledgers say different things.
 *
 * @param field its name, for a reader
 * @param ours what the province knows
 * @param theirs what the portal holds
 */
public record Difference(DifferenceKind kind, Sentence field, Sentence ours, Sentence theirs) {

  /** The whole of it as one sentence of Vietnamese. */
  public String vi() {
    return "%s: tỉnh %s; Cổng %s".formatted(field.vi(), ours.vi(), theirs.vi());
  }

  /** The same in English. */
  public String en() {
    return "%s: ours %s; the portal %s".formatted(field.en(), ours.en(), theirs.en());
  }
}
