package vn.dunghen.journal;

/**
 * What an entry was on the wire of the portal's protocol.
 *
 * @param name which of the dossier's elements: {@link #SNAPSHOT}, or what tells one step apart
 * @param digest keyed digest of what was sent; equal for the same content
 */
public record Element(String name, String digest) {

  /** Of a snapshot the latest stands, so that A, B, A is a correction back to A and no repeat. */
  public static final String SNAPSHOT = "";

  boolean isSnapshot() {
    return name.equals(SNAPSHOT);
  }
}
