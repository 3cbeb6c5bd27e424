package vn.dunghen.counting;

/**
 * Where a rule stands.
 *
 * @param item number of the indicator, such as {@code 2.1}
 * @param source the text it was read in
 * @param standing how much the text weighs
 */
public record Clause(String item, String source, Standing standing) {

  /** The marks of index-766 section 1. */
  public enum Standing {
    LAW("QĐ 766/QĐ-TTg", "Decision 766/QĐ-TTg"),
    WORKING_DOCUMENT("Tài liệu mô tả công thức", "Working document of the formulas"),
    OBSERVED("Quan sát trên Cổng 2026", "Observed on the portal, 2026"),
    INFERRED("Suy luận", "Inferred");

    private final String vietnamese;
    private final String english;

    Standing(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    public String vietnamese() {
      return vietnamese;
    }

    /** The same for readers of English. */
    public String english() {
      return english;
    }
  }

  public static Clause law(String item, String source) {
    return new Clause(item, source, Standing.LAW);
  }

  public static Clause workingDocument(String item, String source) {
    return new Clause(item, source, Standing.WORKING_DOCUMENT);
  }

  public static Clause observed(String item, String source) {
    return new Clause(item, source, Standing.OBSERVED);
  }

  public static Clause inferred(String item, String source) {
    return new Clause(item, source, Standing.INFERRED);
  }
}
