package vn.dunghen.intake.portal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.intake.Utf8;

/** The body of a call: {@code {session, madonvi, service, isUpdating, data[]}}. */
record Envelope(JsonNode body) {

  /** What senders with old libraries put before UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final int DEEPEST = 200;
  private static final int LONGEST_TEXT = 11_000_000;
  private static final int LONGEST_NUMBER = 1_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Empty for what is no JSON object in UTF-8. */
  static Optional<Envelope> read(byte[] sent) {
    int from = marked(sent) ? MARK.length : 0;
    try {
      if (!Utf8.is(sent)) {
        return Optional.empty();
      }
      JsonNode body = JSON.readTree(sent, from, sent.length - from);
      return body.isObject() ? Optional.of(new Envelope(body)) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static boolean marked(byte[] sent) {
    return sent.length >= MARK.length
        && sent[0] == MARK[0]
        && sent[1] == MARK[1]
        && sent[2] == MARK[2];
  }

  /** The text of a field, by its name or by that ignoring case; empty where it has none. */
  Optional<String> text(String name) {
    JsonNode value = value(name);
    return value == null || value.isNull() || value.isContainer()
        ? Optional.empty()
        : Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  boolean updating() {
    return text("isUpdating").filter(t -> t.equalsIgnoreCase("true") || t.equals("1")).isPresent();
  }

  /** The elements; a single object is a list of one, and none where there is no data. */
  List<JsonNode> data() {
    JsonNode data = value("data");
    if (data == null || data.isNull()) {
      return List.of();
    }
    if (!data.isArray()) {
      return List.of(data);
    }
    List<JsonNode> elements = new ArrayList<>(data.size());
    data.forEach(elements::add);
    return elements;
  }

  /** Whether it has something that is to be a list of elements. */
  boolean hasData() {
    JsonNode data = value("data");
    return data != null && (data.isArray() || data.isObject());
  }

  private @Nullable JsonNode value(String name) {
    JsonNode exact = body.get(name);
    if (exact != null) {
      return exact;
    }
    for (Iterator<Map.Entry<String, JsonNode>> it = body.properties().iterator(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> property = it.next();
      if (property.getKey().equalsIgnoreCase(name)) {
        return property.getValue();
      }
    }
    return null;
  }
}
