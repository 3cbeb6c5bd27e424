package vn.dunghen.calendar;

/** In what a time limit is counted, <i>đơn vị tính</i> of the procedure. */
public enum LimitUnit {
  /** Working hours. */
  HOUR("giờ"),
  /** Calendar days. */
  DAY("ngày"),
  /** Working days. */
  WORKING_DAY("ngày làm việc"),
  /** Calendar months. */
  MONTH("tháng");

  private final String vietnamese;

  LimitUnit(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }
}
