package vn.dunghen.procedure;

/** Where a procedure stands in the national procedure database, <i>CSDLQG về TTHC</i>. */
public enum PublicationState {
  PENDING("Đang công khai", "Being published"),
  PENDING_AMENDMENT("Đang công khai sửa đổi bổ sung", "Amendment being published"),
  PUBLIC("Đã công khai", "Published"),
  PUBLIC_AMENDED("Đã công khai sửa đổi bổ sung", "Amendment published"),
  ABOLISHED("Bãi bỏ", "Abolished"),
  AWAITING_STOP("Chờ dừng công khai", "Awaiting withdrawal"),
  IN_TRIAL("Đang kiểm thử", "In trial");

  private final String vietnamese;
  private final String english;

  PublicationState(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** As the database writes it. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The same for readers of English. */
  public String english() {
    return english;
  }
}
