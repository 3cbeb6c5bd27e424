package vn.dunghen.portal.sync;

import java.util.function.Function;

/**
 * A protocol that the portal is spoken with. A successor is another bean of this type; settings say
 * for which source, and from which day.
 *
 * @param word as settings have it
 * @param adapter over a connection
 */
public record Protocol(String word, Function<Link, Adapter> adapter) {

  /** Portal protocol, sections 2 to 7. */
  public static final Protocol PORTAL_SYNC_V1 = new Protocol("portal-sync.v1", PortalSyncV1::new);
}
