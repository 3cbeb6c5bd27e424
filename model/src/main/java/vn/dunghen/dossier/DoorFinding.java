package vn.dunghen.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Something a source sent of a dossier that was seen to be wrong at the door and cannot be seen
 * again from what is kept: an identity number that is none, a date that does not exist.
 *
 * @param rule number of the data-quality rule, {@code DQ-nn} (portal protocol, section 11)
 * @param field name of the field on the wire, where one is meant
 * @param value what was sent, where it can be nobody's name or number
 */
public record DoorFinding(String rule, @Nullable String field, @Nullable String value) {}
