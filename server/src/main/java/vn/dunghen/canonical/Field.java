package vn.dunghen.canonical;

/**
 * A field of a message.
 *
 * @param need whether it must be there, and whether {@code null} clears it
 * @param meaning one line for a reader of the schema
 */
public record Field(String name, Form form, Need need, String meaning) {

  /** Whether a field must be there. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    /** Optional, and {@code null} clears what was known. */
    CLEARABLE
  }
}
