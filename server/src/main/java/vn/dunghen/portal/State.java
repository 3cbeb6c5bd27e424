package vn.dunghen.portal;

/** How far a dossier has come on its way to the portal. */
public enum State {
  /** Something waits to be sent. */
  NEW,
  /** Being sent; after a crash nobody knows what came of it. */
  SENT,
  /** The portal said that it took it. */
  ACCEPTED,
  /** A look-up showed that the portal has it. */
  CONFIRMED,
  /** Nobody knows, or a look-up shows something else: it is looked up again before anything. */
  UNCERTAIN,
  /** The portal does not want it; after three times a person has to look. */
  REFUSED
}
