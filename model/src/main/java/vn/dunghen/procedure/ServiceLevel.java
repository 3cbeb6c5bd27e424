package vn.dunghen.procedure;

/** How far a procedure can be done online, <i>mức độ dịch vụ công trực tuyến</i>. */
public enum ServiceLevel {
  /** From the application to the result. */
  FULL("toàn trình"),
  /** Some of the steps. */
  PARTIAL("một phần"),
  /** Only read about. */
  INFO("cung cấp thông tin");

  private final String vietnamese;

  ServiceLevel(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }
}
