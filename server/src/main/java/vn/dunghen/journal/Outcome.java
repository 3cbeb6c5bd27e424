package vn.dunghen.journal;

/** What became of a message that was offered to the journal. */
public enum Outcome {
  ACCEPTED,
  /** The same source said exactly this under this id before. */
  KNOWN,
  /** The same source said something else under this id before. */
  CONFLICT
}
