package vn.dunghen.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
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
          // An array is read element by element: what follows an element is the next one.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonMapper LINE =
      STRICT.rebuild().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String NOT_UTF_8 = "nội dung không phải UTF-8 · the body is not UTF-8";

  private Parsing() {}

  /** The body is not what it says it is. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /** The body holds more messages than are taken at once; how many more is not looked at. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany(int most) {
      super("more than " + most + " messages");
    }
  }

  /** One object, or an array of them; read one by one, so that what is kept is bounded. */
  static List<Read> json(byte[] body, int most) {
    if (!Utf8.is(body)) {
      throw new Unreadable(NOT_UTF_8);
    }
    List<Read> read = new ArrayList<>();
    try (JsonParser parser = STRICT.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Unreadable("nội dung trống · empty body");
      }
      if (first != JsonToken.START_ARRAY) {
        read.add(read(STRICT.readTree(parser)));
      } else {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(read, read(STRICT.readTree(parser)), most);
        }
      }
      if (parser.nextToken() != null) {
        throw new Unreadable("còn nội dung sau thông điệp · there is more after the message");
      }
      return read;
    } catch (JacksonException broken) {
      throw new Unreadable(reason(broken));
    }
  }

  /** A message a line; a line that is not JSON is kept out by itself. */
  static List<Read> lines(byte[] body, int most) {
    if (!Utf8.is(body)) {
      throw new Unreadable(NOT_UTF_8);
    }
    List<Read> read = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '\n') {
        if (!blank(body, start, i)) {
          add(read, line(body, start, i), most);
        }
        start = i + 1;
      }
    }
    return read;
  }

  private static void add(List<Read> read, Read next, int most) {
    if (read.size() == most) {
      throw new TooMany(most);
    }
    read.add(next);
  }

  private static Read line(byte[] body, int start, int end) {
    try {
      return read(LINE.readTree(body, start, end - start));
    } catch (JacksonException broken) {
      return new Bad(
          List.of(new Problem("", "json", reason(broken))),
          "{}",
          Optional.empty(),
          MessageReader.digest(Arrays.copyOfRange(body, start, end)));
    }
  }

  private static Read read(JsonNode node) {
    return MessageReader.read(node, Instant.now());
  }

  private static boolean blank(byte[] body, int start, int end) {
    for (int i = start; i < end; i++) {
      if (body[i] != ' ' && body[i] != '\r' && body[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Where it broke, without what stood there: that may be somebody's name. */
  private static String reason(JacksonException broken) {
    String kind;
    if (broken instanceof StreamConstraintsException) {
      kind = "quá sâu hoặc quá dài · too deep or too long";
    } else if (String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate")) {
      kind = "trùng tên trường · duplicate field name";
    } else {
      kind = "không phải JSON hợp lệ · not valid JSON";
    }
    return broken.getLocation() == null
        ? kind
        : "%s (dòng · line %d, cột · column %d)"
            .formatted(kind, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
  }
}
