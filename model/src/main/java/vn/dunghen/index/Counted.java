package vn.dunghen.index;

import org.jspecify.annotations.Nullable;

/**
 * Numerator and denominator as counted or published; null where not given.
 *
 * @param note what a reader must know about them; null: nothing
 */
public record Counted(@Nullable Long numerator, @Nullable Long denominator, @Nullable Note note) {

  /** Nothing given. */
  public static final Counted NOTHING = new Counted(null, null, null);

  public static Counted of(long numerator, long denominator) {
    return new Counted(numerator, denominator, null);
  }

  public Counted noting(Note added) {
    return new Counted(numerator, denominator, added);
  }

  /** Whether the denominator is known to be 0. */
  boolean empty() {
    return denominator != null && denominator == 0;
  }

  boolean complete() {
    return numerator != null && denominator != null;
  }
}
