package vn.dunghen.calendar;

/** In what a time limit is counted, <i>đơn vị tính</i> of the procedure. */
public enum LimitUnit {
  /** Working hours. */
  HOUR("giờ", "hour"),
  /** Calendar days. */
  DAY("ngày", "day"),
  /** Working days. */
  WORKING_DAY("ngày làm việc", "working day"),
  /** Calendar months. */
  MONTH("tháng", "month");

  private final String vietnamese;
  private final String english;

  LimitUnit(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The same for readers of English. */
  public String english() {
    return english;
  }
}
