package vn.dunghen.index;

import vn.dunghen.counting.CountName;

/** A count that is added to, or taken off, one part of a ratio. */
public record Term(Sign sign, CountName count) {

  /** Whether the count is added or taken off. */
  public enum Sign {
    PLUS,
    MINUS
  }

  long signed(long amount) {
    return switch (sign) {
      case PLUS -> amount;
      case MINUS -> -amount;
    };
  }

  /** As written in a definition: {@code RECEIVED}, {@code -OVERDUE}. */
  @Override
  public String toString() {
    return (sign == Sign.MINUS ? "-" : "") + count;
  }
}
