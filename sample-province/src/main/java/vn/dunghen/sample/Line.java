package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;

/** One message as a line of JSON, written by hand: there are millions of them. */
final class Line {

  private static final long ZONE_SECONDS = 7 * 3_600L;
  private static final long DAY_SECONDS = 86_400;
  private static final String SOURCE = "mot-cua-h32";

  private final StringBuilder text = new StringBuilder(512);
  private long cachedDay = Long.MIN_VALUE;
  private String cachedDate = "";

  /** Begins a message of the one-stop software. */
  Line begin(String kind, String messageId, Instant spokeOf) {
    return begin(kind, SOURCE, messageId, spokeOf);
  }

  Line begin(String kind, String source, String messageId, Instant spokeOf) {
    text.setLength(0);
    text.append("{\"kind\":\"").append(kind).append("\",\"source\":\"").append(source);
    text.append("\",\"messageId\":\"").append(messageId).append('"');
    return moment("spokeOf", spokeOf);
  }

  Line text(String name, String value) {
    name(name).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
    return this;
  }

  Line number(String name, long value) {
    name(name).append(value);
    return this;
  }

  Line flag(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  Line moment(String name, Instant value) {
    long seconds = value.getEpochSecond() + ZONE_SECONDS;
    long day = Math.floorDiv(seconds, DAY_SECONDS);
    if (day != cachedDay) {
      cachedDay = day;
      cachedDate = LocalDate.ofEpochDay(day).toString();
    }
    int of = (int) Math.floorMod(seconds, DAY_SECONDS);
    name(name).append('"').append(cachedDate).append('T');
    two(of / 3_600).append(':');
    two(of / 60 % 60).append(':');
    two(of % 60).append("+07:00\"");
    return this;
  }

  /** Writes JSON as it is. */
  Line raw(String name, String json) {
    name(name).append(json);
    return this;
  }

  private StringBuilder name(String name) {
    return text.append(",\"").append(name).append("\":");
  }

  private StringBuilder two(int value) {
    if (value < 10) {
      text.append('0');
    }
    return text.append(value);
  }

  String end() {
    return text.append('}').toString();
  }
}
