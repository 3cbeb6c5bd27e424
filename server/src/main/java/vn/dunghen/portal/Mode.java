package vn.dunghen.portal;

/** Who tells the portal of a source's dossiers. */
public enum Mode {
  /** The source's own software does; we look up and compare. */
  OBSERVE,
  /** We do, with the very elements that it gave us. */
  RELAY
}
