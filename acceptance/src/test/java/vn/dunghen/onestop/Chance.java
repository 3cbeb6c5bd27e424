package vn.dunghen.onestop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Spoils good envelopes by chance: fields first, then bytes. Nobody knows what comes out, so any
 * documented answer to an envelope is right, and nothing else.
 */
final class Chance {

  private static final Set<Documented> ANY =
      EnumSet.complementOf(
          EnumSet.of(
              Documented.NOT_DURABLE,
              Documented.TOO_FAST,
              Documented.EXISTS,
              Documented.SUCCEEDED));

  private static final List<Wrong> WRONGS = List.of(Wrong.values());

  private final Sheet sheet;
  private final SplittableRandom random;
  private int count;

  Chance(Given given, long seed) {
    this.sheet = new Sheet(given);
    this.random = new SplittableRandom(seed);
  }

  Stream<OddEnvelope> envelopes() {
    return Stream.generate(this::next);
  }

  private OddEnvelope next() {
    Dossier dossier = Desk.full("H32.19-261003-" + (10_000 + count++));
    boolean steps = random.nextInt(4) == 0;
    Map<String, Object> element = steps ? dossier.steps().getFirst() : dossier.element();
    for (int i = random.nextInt(4); i > 0; i--) {
      element = spoilt(element);
    }
    String service = steps ? "CapNhatTienDoHoSoMC" : "DongBoHoSoMC";
    Map<String, Object> envelope = sheet.of(service, List.of(element));
    if (random.nextInt(8) == 0) {
      envelope = spoilt(envelope);
    }
    String text = Sheet.text(envelope);
    byte[] sent = random.nextInt(3) == 0 ? shaken(nameless(text)) : bytes(text);
    return OddEnvelope.of("by chance " + count, "", ANY).bytes(() -> sent);
  }

  private Map<String, Object> spoilt(Map<String, Object> map) {
    List<String> fields = new ArrayList<>(map.keySet());
    if (fields.isEmpty()) {
      return map;
    }
    Wrong wrong = WRONGS.get(random.nextInt(WRONGS.size()));
    return wrong.in(map, fields.get(random.nextInt(fields.size())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** NB: a piece cut out may join a name to a code that is rightly kept; so there is no name. */
  private static byte[] nameless(String text) {
    return bytes(Desk.TRACE.matcher(text).replaceAll("AI-DO"));
  }

  /** A few bytes flipped, or a piece cut out. */
  private byte[] shaken(byte[] body) {
    int at = random.nextInt(body.length);
    if (random.nextBoolean()) {
      int end = Math.min(body.length, at + 1 + random.nextInt(40));
      byte[] cut = new byte[body.length - (end - at)];
      System.arraycopy(body, 0, cut, 0, at);
      System.arraycopy(body, end, cut, at, body.length - end);
      return cut;
    }
    byte[] flipped = body.clone();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }
}
