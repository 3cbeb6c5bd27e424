package vn.dunghen.portal;

/** The settings of the portal are wrong; the message tells file, lines and reasons. */
public final class PortalRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  PortalRefused(String message) {
    super(message);
  }
}
