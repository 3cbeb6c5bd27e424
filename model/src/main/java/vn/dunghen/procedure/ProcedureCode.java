package vn.dunghen.procedure;

/**
 * The code of a procedure, <i>mã TTHC</i>: {@code 1.000105}, or with the mark of the province that
 * copied it, {@code 1.000105.H32}.
 */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {

  /** Refuses an empty code and one with blanks; any other spelling is kept as it came. */
  public ProcedureCode {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("'" + value + "' is not the code of a procedure");
    }
  }

  /** The form to compare by, the first two groups: {@code 1.000105.H32} gives {@code 1.000105}. */
  public ProcedureCode national() {
    int first = value.indexOf('.');
    int second = first < 0 ? -1 : value.indexOf('.', first + 1);
    return second < 0 ? this : new ProcedureCode(value.substring(0, second));
  }

  @Override
  public int compareTo(ProcedureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
