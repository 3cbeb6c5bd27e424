package vn.dunghen.journal;

/** What became of a message that was offered to the journal. */
public enum Outcome {
  ACCEPTED,
  /**
   * Taken, although it says what was said before something newer: perhaps it was sent again late.
   */
  ACCEPTED_AGAIN,
  /** Taken, although another source tells the same dossier as a whole. */
  ACCEPTED_OF_ANOTHER,
  /** The same source said exactly this under this id before. */
  KNOWN,
  /** The same source said something else under this id before. */
  CONFLICT
}
