package vn.dunghen.portalsimulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be set while it runs. Times are those of the real portal, multiplied by the scale. */
final class Settings {

  private final Clock clock;
  private volatile double timeScale;
  private volatile Duration session = Duration.ofMinutes(30);
  private volatile int elementsMax = 10;
  private volatile boolean numericCodes;
  private volatile @Nullable Long asOf;

  Settings(Clock clock, double timeScale) {
    this.clock = clock;
    this.timeScale = timeScale;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  long nowMillis() {
    return clock.millis();
  }

  /** At which moment the evaluation looks: now, unless one was set. */
  long asOf() {
    Long set = asOf;
    return set == null ? now() : set;
  }

  boolean isAsOfSet() {
    return asOf != null;
  }

  Duration scaled(Duration real) {
    return Duration.ofMillis((long) (real.toMillis() * timeScale));
  }

  Duration session() {
    return scaled(session);
  }

  int elementsMax() {
    return elementsMax;
  }

  /** Whether {@code error_code} is a number instead of a text. */
  boolean numericCodes() {
    return numericCodes;
  }

  /**
   * Takes what is there of {@code timeScale}, {@code sessionSeconds}, {@code elementsMax}, {@code
   * numericCodes}, {@code asOf} (null: now).
   *
   * @throws Refused if one cannot be
   */
  void set(JsonNode wanted) {
    try {
      double scale = wanted.path("timeScale").asDouble(timeScale);
      long seconds = wanted.path("sessionSeconds").asLong(session.toSeconds());
      int most = wanted.path("elementsMax").asInt(elementsMax);
      if (!(scale >= 0 && scale <= 1_000) || seconds < 0 || most < 1) {
        throw new Refused("timeScale từ 0 đến 1000, sessionSeconds từ 0, elementsMax từ 1");
      }
      if (wanted.has("asOf")) {
        String text = Json.text(wanted, "asOf");
        asOf = text == null ? null : Moments.ofText(text);
      }
      timeScale = scale;
      session = Duration.ofSeconds(seconds);
      elementsMax = most;
      numericCodes = wanted.path("numericCodes").asBoolean(numericCodes);
    } catch (DateTimeException impossible) {
      throw new Refused("asOf không đúng định dạng");
    }
  }

  ObjectNode told() {
    Long set = asOf;
    return Json.object()
        .put("timeScale", timeScale)
        .put("sessionSeconds", session.toSeconds())
        .put("elementsMax", elementsMax)
        .put("numericCodes", numericCodes)
        .put("asOf", set == null ? null : Moments.toText(set));
  }
}
