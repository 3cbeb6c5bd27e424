package vn.dunghen.counting;

/** Which subjects a count looks at in a period; index-766 section 4. */
public enum Population {
  /** R: accepted (of a petition: received) within the period. */
  RECEIVED,
  /** H: in hand during the period, that is R and what was accepted earlier and not yet ended. */
  IN_HAND,
  /** The present state, not bound to the period. */
  PRESENT
}
