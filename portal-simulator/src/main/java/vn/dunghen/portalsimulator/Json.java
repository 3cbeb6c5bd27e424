package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading of wire shapes, where nearly every scalar is a text. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The tree of a text in UTF-8, null where it is none. */
  static @Nullable JsonNode read(byte[] body) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      return tree.isMissingNode() ? null : tree;
    } catch (JacksonException broken) {
      return null;
    }
  }

  static byte[] write(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  /**
   * The text of a scalar, trimmed; null where it is absent, null or empty.
   *
   * @throws Refused if it is an object or an array
   */
  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isContainer()) {
      throw new Refused("Trường " + field + " không đúng định dạng");
    }
    String text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }

  static String text(JsonNode object, String field, String otherwise) {
    String text = text(object, field);
    return text == null ? otherwise : text;
  }

  static boolean is(JsonNode object, String field, String value) {
    return value.equals(text(object, field));
  }

  /** "1", "True" or true. */
  static boolean yes(JsonNode object, String field) {
    String text = text(object, field);
    return text != null && (text.equals("1") || text.equalsIgnoreCase("true"));
  }

  /**
   * A moment on the wire, {@link Moments#NONE} where it is absent.
   *
   * @throws Refused if there is no such moment
   */
  static long moment(JsonNode object, String field) {
    String text = text(object, field);
    try {
      return text == null ? Moments.NONE : Moments.ofWire(text);
    } catch (DateTimeException impossible) {
      throw new Refused("Trường " + field + " không đúng định dạng yyyyMMddHHmmss");
    }
  }

  /**
   * A small whole number, or the other value where it is absent.
   *
   * @throws Refused if it is no number
   */
  static int number(JsonNode object, String field, int otherwise) {
    String text = text(object, field);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException none) {
      throw new Refused("Trường " + field + " phải là số");
    }
  }

  /**
   * The objects of a list; none where it is absent.
   *
   * @throws Refused if it is no list of objects
   */
  static List<JsonNode> list(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>(value.size());
    for (JsonNode item : value) {
      if (!value.isArray() || !item.isObject()) {
        throw new Refused("Trường " + field + " không đúng định dạng");
      }
      items.add(item);
    }
    if (!value.isArray() && !Json.isBlank(value)) {
      throw new Refused("Trường " + field + " không đúng định dạng");
    }
    return items;
  }

  private static boolean isBlank(JsonNode value) {
    return value.isValueNode() && value.asString().isBlank();
  }
}
