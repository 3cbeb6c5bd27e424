package vn.dunghen.procedure;

/** Where a procedure stands in the national procedure database, <i>CSDLQG về TTHC</i>. */
public enum PublicationState {
  PENDING("Đang công khai"),
  PENDING_AMENDMENT("Đang công khai sửa đổi bổ sung"),
  PUBLIC("Đã công khai"),
  PUBLIC_AMENDED("Đã công khai sửa đổi bổ sung"),
  ABOLISHED("Bãi bỏ"),
  AWAITING_STOP("Chờ dừng công khai"),
  IN_TRIAL("Đang kiểm thử");

  private final String vietnamese;

  PublicationState(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** As the database writes it. */
  public String vietnamese() {
    return vietnamese;
  }
}
