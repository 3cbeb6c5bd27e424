package vn.dunghen.catalogue.definition;

/**
 * Why a definition is refused.
 *
 * @param line from 1
 * @param column from 1
 */
public record DefinitionProblem(String file, int line, int column, String reason) {

  /** As compilers write it: {@code file:line:column: reason}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, reason);
  }
}
