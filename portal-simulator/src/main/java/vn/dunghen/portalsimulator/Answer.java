package vn.dunghen.portalsimulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is answered, and how the connection ends.
 *
 * @param delay before anything of it is sent
 */
// Nobody compares two answers, and a copy of each would be for nothing.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] body, Duration delay, Ending ending) {

  enum Ending {
    /** As HTTP has it. */
    WHOLE,
    /** TCP RST instead of an answer. */
    RESET,
    /** Half of the body, then the connection ends. */
    CUT,
    /** The body again and again, 200 MB of it. */
    HUGE
  }

  private static final String TYPE = "Content-Type";

  static Answer json(int status, JsonNode body) {
    return text(status, "application/json; charset=utf-8", Json.write(body));
  }

  static Answer text(int status, String type, byte[] body) {
    return new Answer(status, Map.of(TYPE, type), body, Duration.ZERO, Ending.WHOLE);
  }

  static Answer text(int status, String type, String body) {
    return text(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new java.util.TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delay, ending);
  }

  Answer status(int other) {
    return new Answer(other, headers, body, delay, ending);
  }

  Answer with(byte[] otherBody) {
    return new Answer(status, headers, otherBody, delay, ending);
  }

  Answer after(Duration longer) {
    return new Answer(status, headers, body, longer, ending);
  }

  Answer ending(Ending otherwise) {
    return new Answer(status, headers, body, delay, otherwise);
  }
}
