package vn.dunghen.portal.sync;

/** How the portal is spoken with: in which protocol, over which connection. */
public record Way(Protocol protocol, Link link) {

  /** An adapter of its own. */
  public Adapter open() {
    return protocol.adapter().apply(link);
  }
}
