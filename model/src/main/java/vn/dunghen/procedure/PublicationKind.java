package vn.dunghen.procedure;

/** What a decision of publication does to a procedure. */
public enum PublicationKind {
  NEW("mới ban hành"),
  AMENDED("sửa đổi, bổ sung"),
  ABOLISHED("bị bãi bỏ");

  private final String vietnamese;

  PublicationKind(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }
}
