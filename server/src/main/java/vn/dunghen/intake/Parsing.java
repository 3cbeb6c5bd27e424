package vn.dunghen.intake;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;

/** Takes a body apart into messages. */
final class Parsing {

  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 20_000;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Parsing() {}

  /** The body is not what it says it is. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /** One object, or an array of them. */
  static List<Read> json(byte[] body) {
    requireUtf8(body);
    JsonNode root;
    try {
      root = STRICT.readTree(new ByteArrayInputStream(body));
    } catch (JacksonException broken) {
      throw new Unreadable(reason(broken));
    }
    if (root == null || root.isMissingNode()) {
      throw new Unreadable("nội dung trống · empty body");
    }
    List<Read> read = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(element -> read.add(MessageReader.read(element)));
    } else {
      read.add(MessageReader.read(root));
    }
    return read;
  }

  /** A message a line; a line that is not JSON is kept out by itself. */
  static List<Read> lines(byte[] body) {
    requireUtf8(body);
    List<Read> read = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '\n') {
        if (!blank(body, start, i)) {
          read.add(line(body, start, i));
        }
        start = i + 1;
      }
    }
    return read;
  }

  private static Read line(byte[] body, int start, int end) {
    try {
      return MessageReader.read(STRICT.readTree(body, start, end - start));
    } catch (JacksonException broken) {
      return new Bad(
          List.of(new Problem("", "json", reason(broken))), "{}", java.util.Optional.empty());
    }
  }

  private static boolean blank(byte[] body, int start, int end) {
    for (int i = start; i < end; i++) {
      if (body[i] != ' ' && body[i] != '\r' && body[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static void requireUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException wrong) {
      throw new Unreadable("nội dung không phải UTF-8 · the body is not UTF-8");
    }
  }

  /** Where it broke, without what stood there: that may be somebody's name. */
  private static String reason(JacksonException broken) {
    String kind =
        String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate")
            ? "trùng tên trường · duplicate field name"
            : "không phải JSON hợp lệ · not valid JSON";
    return broken.getLocation() == null
        ? kind
        : "%s (dòng · line %d, cột · column %d)"
            .formatted(kind, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
  }
}
