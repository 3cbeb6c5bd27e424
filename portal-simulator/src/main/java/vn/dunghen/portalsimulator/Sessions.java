package vn.dunghen.portalsimulator;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. Sessions end with the program, after their time, and on demand. */
final class Sessions {

  private static final int TOKEN_BYTES = 16;

  private final Settings settings;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Long> endOf = new ConcurrentHashMap<>();

  Sessions(Settings settings) {
    this.settings = settings;
  }

  String open() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String session = HexFormat.of().formatHex(token);
    endOf.values().removeIf(end -> end <= settings.nowMillis());
    endOf.put(session, settings.nowMillis() + settings.session().toMillis());
    return session;
  }

  boolean isOpen(String session) {
    return endOf.getOrDefault(session, Long.MIN_VALUE) > settings.nowMillis();
  }

  void end(String session) {
    endOf.remove(session);
  }

  void endAll() {
    endOf.clear();
  }
}
