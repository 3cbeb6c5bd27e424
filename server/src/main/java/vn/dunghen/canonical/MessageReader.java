package vn.dunghen.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;

/** Reads one canonical message: everything that is wrong with it, or the message. */
public final class MessageReader {

  /** What came of one message. */
  public sealed interface Read {}

  /**
   * A sound message.
   *
   * @param body its canonical JSON: fields sorted by name, nothing else changed
   */
  public record Good(Message message, MessageKind kind, String body, List<Problem> warnings)
      implements Read {}

  /**
   * A message that cannot be taken as it is.
   *
   * @param redacted what may be kept of it: no unknown field, no value that looks like a person's
   * @param digest tells what was sent apart from anything else. NB: to be kept only keyed, for from
   *     a plain one a name or a number can be guessed
   */
  public record Bad(
      List<Problem> problems, String redacted, Optional<String> messageId, String digest)
      implements Read {}

  /** A number as long as a person's: telephone, identity card. */
  private static final Pattern PERSONS_NUMBER = Pattern.compile("(?<![0-9])[0-9]{9,12}(?![0-9])");

  private MessageReader() {}

  /** As {@link #read(JsonNode)}, and warns of moments that had not come when it was heard. */
  public static Read read(JsonNode node, Instant heardAt) {
    return switch (read(node)) {
      case Good good -> {
        List<Problem> warnings = new ArrayList<>(good.warnings());
        warnings.addAll(Oddities.ahead(good.kind(), node, heardAt));
        yield new Good(good.message(), good.kind(), good.body(), warnings);
      }
      case Bad bad -> bad;
    };
  }

  public static Read read(JsonNode node) {
    return read(node, true);
  }

  /**
   * As {@link #read(JsonNode)}, but moments may stand in an order that cannot be: what the portal
   * is told we keep as it was told, and a rule of data quality says what is wrong with it.
   */
  public static Read asTold(JsonNode node) {
    return read(node, false);
  }

  private static Read read(JsonNode node, boolean inOrder) {
    if (!node.isObject()) {
      return bad(
          List.of(new Problem("", "type", "cần một đối tượng JSON · wanted a JSON object")),
          JsonNodeFactory.instance.objectNode(),
          node);
    }
    JsonNode kind = node.get("kind");
    Optional<MessageKind> known =
        kind != null && kind.isString() ? MessageKind.named(kind.stringValue()) : Optional.empty();
    if (known.isEmpty()) {
      return bad(
          List.of(
              new Problem(
                  "/kind",
                  "kind",
                  "loại thông điệp không có trong danh mục · unknown kind of message")),
          names(node),
          node);
    }
    Checker checker = new Checker();
    ObjectNode kept = checker.check(node, Shapes.of(known.get()).group());
    if (inOrder) {
      Consistency.check(known.get(), kept, checker);
    }
    if (!checker.problems().isEmpty()) {
      return bad(checker.problems(), kept, node);
    }
    Message message = new MessageBuilder(kept).build(known.get());
    return new Good(message, known.get(), kept.toString(), Oddities.of(known.get(), kept));
  }

  /** Reads what was once accepted; anything else is our own fault. */
  public static Message trusted(JsonNode body) {
    MessageKind kind = MessageKind.named(body.get("kind").asString()).orElseThrow();
    return new MessageBuilder(body).build(kind);
  }

  /** What names a message of no known kind, where that has its form and can be no person's. */
  private static ObjectNode names(JsonNode node) {
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    for (Field field : Shapes.of(MessageKind.RETRACTION).group().byName()) {
      JsonNode value = node.get(field.name());
      if ((field.name().equals("source") || field.name().equals("messageId"))
          && value != null
          && Wrong.with(value, field.form()).isEmpty()
          && !PERSONS_NUMBER.matcher(value.stringValue()).find()) {
        names.set(field.name(), value);
      }
    }
    return names;
  }

  /** The SHA-256 of what was sent, in hex. */
  public static String digest(byte[] sent) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Bad bad(List<Problem> problems, ObjectNode redacted, JsonNode sent) {
    JsonNode id = redacted.get("messageId");
    return new Bad(
        List.copyOf(problems),
        redacted.toString(),
        id != null && id.isString() ? Optional.of(id.stringValue()) : Optional.empty(),
        digest(sent.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
