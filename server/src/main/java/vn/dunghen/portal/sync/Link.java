package vn.dunghen.portal.sync;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How the portal is reached and how its answers are read (portal protocol, section 13).
 *
 * @param address of the adapter, to which the end points are appended; in these {@code {service}}
 *     stands for the name of the service
 * @param password read anew for each login, so that it can be changed while the server runs
 * @param lookUpShows fields that a look-up is known to show where they are set: left out, they are
 *     empty there. Of any other, being left out says nothing
 * @param sessionMaxAge after which a session is not used any more
 * @param patience for one call, its whole answer included
 * @param largest answer that is read, in bytes
 * @param whenTooFast how long to wait where the portal does not say
 */
public record Link(
    String address,
    String authEndpoint,
    String integrationEndpoint,
    String shareEndpoint,
    String dstcode,
    String username,
    Supplier<String> password,
    Set<String> successCodes,
    Set<String> existsCodes,
    String successText,
    String existsText,
    Set<String> lookUpShows,
    Pattern sessionExpired,
    Duration sessionMaxAge,
    Duration patience,
    int largest,
    Duration whenTooFast) {

  public Link {
    successCodes = Set.copyOf(successCodes);
    existsCodes = Set.copyOf(existsCodes);
    lookUpShows = Set.copyOf(lookUpShows);
  }

  /** NB: settings may be written into logs. */
  @Override
  public String toString() {
    return "Link[" + address + "]";
  }
}
