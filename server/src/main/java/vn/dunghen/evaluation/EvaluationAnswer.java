package vn.dunghen.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the evaluation, {@code {"code":"OK","data":…}}. */
record EvaluationAnswer(JsonNode data) {

  private static final int DEEPEST = 24;
  private static final int LONGEST_TEXT = 1_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(40)
                          .build())
                  .build())
          // A score is what the portal wrote, not the binary number nearest to it.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** It is none; the message is a sentence, in Vietnamese and English. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a body.
   *
   * @throws Unreadable if it is no envelope, or says anything but that all is well
   */
  static EvaluationAnswer of(byte[] body) throws Unreadable {
    JsonNode envelope = json(body);
    String code = text(envelope, "code");
    if (!"OK".equals(code)) {
      String shown = code != null && code.matches("[A-Za-z0-9_.-]{1,40}") ? code : "?";
      throw new Unreadable(
          "Cổng trả lời mã %s, không phải OK · the answer's code is %s, not OK"
              .formatted(shown, shown));
    }
    JsonNode data = envelope.get("data");
    if (data == null || !data.isObject()) {
      throw new Unreadable("trả lời không có data · the answer has no data");
    }
    return new EvaluationAnswer(data);
  }

  private static JsonNode json(byte[] body) throws Unreadable {
    String text = decoded(body).strip();
    if (text.startsWith("\ufeff")) {
      text = text.substring(1).strip();
    }
    if (!text.startsWith("{")) {
      throw new Unreadable(
          text.startsWith("<")
              ? "nội dung là trang HTML hoặc XML, không phải JSON · HTML or XML, not JSON"
              : "nội dung không phải JSON · the body is not JSON");
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      throw new Unreadable("nội dung không phải JSON hợp lệ · the body is not valid JSON");
    }
  }

  static String decoded(byte[] body) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException broken) {
      throw new Unreadable("nội dung không phải UTF-8 · the body is not UTF-8");
    }
  }

  /** A text of the object; null where there is none. */
  static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || !value.isValueNode() || value.isNull() || value.asString().isBlank()
        ? null
        : value.asString().strip();
  }
}
