package vn.dunghen.journal;

/** What would become of a message, were it offered to the journal now. */
public enum Foreseen {
  /** Speaks of a subject that nobody has told of. */
  NEW,
  /** Says more, or something else, of a known subject. */
  CHANGES,
  /** Speaks of a time before what is known: what was said of later stands. */
  OLDER,
  /** Was said before, word for word. */
  KNOWN,
  /** The same source said something else under this id. */
  CONFLICT
}
