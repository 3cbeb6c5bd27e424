package vn.dunghen.onestop;

import java.util.List;
import java.util.stream.Stream;

/**
 * Envelopes each wrong in one way, with the answers the protocol documents for it; and, without
 * end, envelopes spoilt by chance.
 */
public final class OddEnvelopes {

  /** What the code of every dossier begins with of which nothing may be kept. */
  public static final String REFUSED_FRONT = Sheet.REFUSED_FRONT;

  private OddEnvelopes() {}

  public static List<OddEnvelope> all(Given given) {
    Sheet sheet = new Sheet(given);
    return Stream.of(OddBytes.all(sheet), OddHeads.all(sheet), OddFields.all(sheet))
        .flatMap(List::stream)
        .toList();
  }

  /** As many as wanted; the same seed gives the same ones. */
  public static Stream<OddEnvelope> spoilt(Given given, long seed) {
    return new Chance(given, seed).envelopes();
  }
}
