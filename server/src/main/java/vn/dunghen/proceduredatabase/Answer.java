package vn.dunghen.proceduredatabase;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the procedure database, {@code {error_code, message, result}}; a relay puts all of
 * it, as text, into its own {@code message}.
 */
record Answer(String errorCode, String message, List<JsonNode> result, JsonNode body) {

  private static final int DEEPEST = 24;
  private static final int LONGEST_TEXT = 4_000_000;

  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .build();

  /** It is none; the message is a sentence, in Vietnamese and English. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /** Reads the JSON of a body, whatever it says. */
  static JsonNode json(byte[] body) {
    String text = text(body).strip();
    if (text.isEmpty()) {
      throw new Unreadable("nội dung trống · empty body");
    }
    if (text.startsWith("<")) {
      throw new Unreadable(
          "nội dung là trang HTML hoặc XML, không phải JSON · the body is HTML or XML, not JSON");
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      throw new Unreadable("nội dung không phải JSON hợp lệ · the body is not valid JSON");
    }
  }

  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException broken) {
      throw new Unreadable("nội dung không phải UTF-8 · the body is not UTF-8");
    }
  }

  static Answer of(JsonNode body) {
    if (!body.isObject()) {
      throw new Unreadable(
          "cần một đối tượng có error_code và result · wanted an object with error_code and result");
    }
    JsonNode result = body.get("result");
    JsonNode message = body.get("message");
    if ((result == null || result.isNull())
        && message != null
        && message.isString()
        && message.stringValue().strip().startsWith("{")) {
      return of(json(message.stringValue().getBytes(StandardCharsets.UTF_8)));
    }
    return new Answer(scalar(body, "error_code"), scalar(body, "message"), elements(result), body);
  }

  private static List<JsonNode> elements(@org.jspecify.annotations.Nullable JsonNode result) {
    if (result == null || result.isNull()) {
      return List.of();
    }
    if (result.isObject()) {
      return List.of(result);
    }
    if (!result.isArray()) {
      throw new Unreadable("result không phải danh sách · result is not a list");
    }
    return List.copyOf(result.values());
  }

  /** Whether it says that all went well; an answer without a code is taken at its result. */
  boolean succeeded() {
    return errorCode.equals("0") || (errorCode.isEmpty() && !result.isEmpty());
  }

  String field(String name) {
    return scalar(body, name);
  }

  private static String scalar(JsonNode body, String name) {
    JsonNode value = body.get(name);
    return value == null || value.isNull() || !value.isValueNode() ? "" : value.asString().strip();
  }
}
