package vn.dunghen.onestop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One thing wrong with an envelope, and the documented answers to it.
 *
 * @param contentType the header, or empty for none
 * @param expected more than one only where the protocol leaves it open
 */
public record OddEnvelope(
    String name, Door door, String contentType, Supplier<byte[]> body, Set<Documented> expected) {

  /** Which endpoint it is sent to. */
  public enum Door {
    LOGIN,
    INTEGRATION,
    SHARE
  }

  static OddEnvelope of(String name, String body, Set<Documented> expected) {
    return new OddEnvelope(
        name,
        Door.INTEGRATION,
        "application/json",
        () -> body.getBytes(StandardCharsets.UTF_8),
        expected);
  }

  OddEnvelope at(Door other) {
    return new OddEnvelope(name, other, contentType, body, expected);
  }

  OddEnvelope as(String type) {
    return new OddEnvelope(name, door, type, body, expected);
  }

  OddEnvelope bytes(Supplier<byte[]> other) {
    return new OddEnvelope(name, door, contentType, other, expected);
  }

  /** Whether nothing of it may be found afterwards. */
  public boolean isRefused() {
    return expected.stream().noneMatch(Documented::isSuccess);
  }

  /** Where it goes at a portal without a service in its paths. */
  public URI address(Portal portal) {
    return switch (door) {
      case LOGIN -> portal.login();
      case INTEGRATION -> portal.integration("DongBoHoSoMC");
      case SHARE -> portal.share("TraCuuHoSo");
    };
  }

  @Override
  public String toString() {
    return name + " → " + expected;
  }
}
