package vn.dunghen.journal;

import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Good;

/** Messages for tests, as a sender would write them. */
public final class Told {

  public static final String SOURCE = "mot-cua";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Told() {}

  /**
   * A message of that kind.
   *
   * @param spokeOf as {@code 08-17T08:30:00} of 2026 in Việt Nam
   * @param fields its own fields as JSON without braces, with single quotes
   */
  public static Incoming told(String kind, String id, String spokeOf, String fields) {
    return told(SOURCE, kind, id, spokeOf, fields);
  }

  static Incoming told(String source, String kind, String id, String spokeOf, String fields) {
    String json =
        "{'kind':'%s','source':'%s','messageId':'%s','spokeOf':'2026-%s+07:00',%s}"
            .formatted(kind, source, id, spokeOf, fields)
            .replace('\'', '"');
    if (MessageReader.read(JSON.readTree(json)) instanceof Good good) {
      return new Incoming(good.message(), good.kind(), good.body());
    }
    throw new IllegalArgumentException(json + ": " + MessageReader.read(JSON.readTree(json)));
  }
}
