package vn.dunghen.procedure;

/** How far a procedure can be done online, <i>mức độ dịch vụ công trực tuyến</i>. */
public enum ServiceLevel {
  /** From the application to the result. */
  FULL("toàn trình", "from end to end"),
  /** Some of the steps. */
  PARTIAL("một phần", "in part"),
  /** Only read about. */
  INFO("cung cấp thông tin", "information only");

  private final String vietnamese;
  private final String english;

  ServiceLevel(String vietnamese, String english) {
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
