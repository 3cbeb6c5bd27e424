package vn.dunghen.catalogue;

/** A file of reference data or configuration that cannot be used; stops the start. */
public final class ReferenceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReferenceProblem(String file, long line, String reason) {
    super("%s, dòng · line %d: %s".formatted(file, line, reason));
  }

  public ReferenceProblem(String file, String reason) {
    super("%s: %s".formatted(file, reason));
  }
}
