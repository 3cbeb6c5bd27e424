package vn.dunghen.calendar;

/** How long something may take: {@code 5 ngày làm việc}. */
public record Limit(int amount, LimitUnit unit) {

  /** Refuses a negative amount; 0 means by the end of the same day. */
  public Limit {
    if (amount < 0) {
      throw new IllegalArgumentException("a time limit cannot be negative: " + amount);
    }
  }

  /** Whether the result is returned at once, <i>trả ngay</i>: a limit of 0. */
  public boolean atOnce() {
    return amount == 0;
  }

  /** As in a sentence: {@code 5 ngày làm việc}. */
  public String vietnamese() {
    return atOnce() ? "trả ngay trong ngày" : amount + " " + unit.vietnamese();
  }

  /** As in a sentence: {@code 5 working days}. */
  public String english() {
    return atOnce() ? "the same day" : amount + " " + unit.english() + (amount == 1 ? "" : "s");
  }
}
