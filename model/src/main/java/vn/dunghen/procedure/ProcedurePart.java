package vn.dunghen.procedure;

/**
 * The parts every publicised procedure must have, <i>bộ phận tạo thành</i> (khoản 2 Điều 8 NĐ
 * 63/2010/NĐ-CP). Forms and templates are not among those checked.
 */
public enum ProcedurePart {
  NAME("tên"),
  STEPS("trình tự thực hiện"),
  WAYS("cách thức thực hiện"),
  COMPONENTS("thành phần, số lượng hồ sơ"),
  LIMIT("thời hạn giải quyết"),
  SUBJECTS("đối tượng thực hiện"),
  AGENCY("cơ quan thực hiện");

  private final String vietnamese;

  ProcedurePart(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** As in a sentence, with a small first letter. */
  public String vietnamese() {
    return vietnamese;
  }
}
