package vn.dunghen.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Something a source sent of a dossier that was seen to be wrong at the door and cannot be seen
 * again from what is kept: an identity number that is none, a date that does not exist.
 *
 * @param rule number of the data-quality rule, {@code DQ-nn} (portal protocol, section 11)
 * @param field name of the field on the wire, where one is meant
 * @param value what was sent, where it can be nobody's name or number; of {@link Fault#LENGTH} and
 *     {@link Fault#COUNT} the most there may be
 * @param fault in what the field is wrong; null where the rule says it, and in what was heard
 *     before faults were told
 */
public record DoorFinding(
    String rule, @Nullable String field, @Nullable String value, @Nullable Fault fault) {

  /** In what a field of the wire is not as the protocol has it. */
  public enum Fault {
    /** No code of its list. */
    CODE,
    /** No code at all: with blanks, or longer than one. */
    FORM,
    /** No name of a division: too long for one, or with signs and numbers that none has. */
    LABEL,
    /** An object or a list where a scalar is wanted, or the other way round. */
    TYPE,
    LENGTH,
    /** More elements than are read. */
    COUNT,
    /** No date that there is. */
    DATE,
    /** A day where a moment is wanted. */
    TIME,
    AMOUNT,
    MISSING,
    /** A field that the protocol does not have. */
    STRANGER,
    /** One that it has, in other capitals. */
    SPELLING
  }

  public DoorFinding(String rule, @Nullable String field, @Nullable String value) {
    this(rule, field, value, null);
  }

  /** That an event was heard late, DQ-28. */
  public boolean tellsDelay() {
    return rule.equals("DQ-28");
  }
}
