package vn.dunghen.onestop;

import java.net.URI;

/**
 * Where a sender finds its portal: one address and, set apart from each other, three paths below
 * it.
 *
 * @param integrationEndpoint may hold {@code {service}}, where the path names the service
 */
public record Portal(
    URI adapterUrl,
    String authEndpoint,
    String integrationEndpoint,
    String shareEndpoint,
    Wrapping wrapping) {

  private static final String SERVICE = "{service}";

  /** How the portal's answer comes back. */
  public enum Wrapping {
    /** As the portal gave it. */
    PLAIN,
    /**
     * A province's relay puts it, as a string, into the {@code message} of an answer of its own.
     */
    RELAYED
  }

  /** The paths that are suggested to a province. */
  public static Portal suggested(URI address) {
    return new Portal(
        address,
        "/intake/portal/login",
        "/intake/portal/integration",
        "/intake/portal/share",
        Wrapping.PLAIN);
  }

  /** The sibling family: one path to log in, one for everything else. */
  public static Portal mapi(URI address) {
    return new Portal(address, "/mapi/login", "/mapi/g", "/mapi/g", Wrapping.PLAIN);
  }

  /** A province's relay, whose path names the service; one logs in at the portal itself. */
  public static Portal relay(URI address) {
    String path = "/KetNoiMotCuaQuocGia/" + SERVICE;
    return new Portal(address, "/intake/portal/login", path, path, Wrapping.RELAYED);
  }

  URI login() {
    return at(authEndpoint, "");
  }

  URI integration(String service) {
    return at(integrationEndpoint, service);
  }

  URI share(String service) {
    return at(shareEndpoint, service);
  }

  /** NB: appended, not resolved, because the address may end in a folder of its own. */
  private URI at(String endpoint, String service) {
    String address = adapterUrl.toString();
    String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return URI.create(base + endpoint.replace(SERVICE, service));
  }
}
