package vn.dunghen.onestop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One thing wrong with an envelope, and the documented answers to it.
 *
 * @param headers those that matter; a {@code Content-Type} that is missing is not sent
 * @param expected more than one only where the protocol leaves it open
 * @param found the field that a finding about the dossier must name; empty: none in particular
 */
public record OddEnvelope(
    String name,
    Door door,
    Map<String, String> headers,
    Length length,
    Supplier<byte[]> body,
    Set<Documented> expected,
    String found) {

  /** Which endpoint it is sent to. */
  public enum Door {
    LOGIN,
    INTEGRATION,
    SHARE
  }

  /** Whether the sender says beforehand how much will come. */
  public enum Length {
    TOLD,
    UNTOLD
  }

  static OddEnvelope of(String name, String body, Set<Documented> expected) {
    return new OddEnvelope(
        name,
        Door.INTEGRATION,
        Map.of("Content-Type", "application/json"),
        Length.TOLD,
        () -> body.getBytes(StandardCharsets.UTF_8),
        expected,
        "");
  }

  OddEnvelope at(Door other) {
    return new OddEnvelope(name, other, headers, length, body, expected, found);
  }

  OddEnvelope as(String type) {
    Map<String, String> typed = type.isEmpty() ? Map.of() : Map.of("Content-Type", type);
    return new OddEnvelope(name, door, typed, length, body, expected, found);
  }

  OddEnvelope bytes(Supplier<byte[]> other) {
    return new OddEnvelope(name, door, headers, length, other, expected, found);
  }

  OddEnvelope inChunks() {
    return new OddEnvelope(name, door, headers, Length.UNTOLD, body, expected, found);
  }

  OddEnvelope to(String dstcode) {
    Map<String, String> more = Map.of("Content-Type", "application/json", "dstcode", dstcode);
    return new OddEnvelope(name, door, more, length, body, expected, found);
  }

  /** The same of which it must be told afterwards that this field is wrong. */
  OddEnvelope finding(String field) {
    return new OddEnvelope(name, door, headers, length, body, expected, field);
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
