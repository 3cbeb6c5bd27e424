package vn.dunghen.canonical;

import java.util.List;
import java.util.Optional;
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
   */
  public record Bad(List<Problem> problems, String redacted, Optional<String> messageId)
      implements Read {}

  private MessageReader() {}

  public static Read read(JsonNode node) {
    if (!node.isObject()) {
      return bad(
          List.of(new Problem("", "type", "cần một đối tượng JSON · wanted a JSON object")),
          empty());
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
          empty());
    }
    Checker checker = new Checker();
    ObjectNode kept = checker.check(node, Shapes.of(known.get()).group());
    Consistency.check(known.get(), kept, checker);
    if (!checker.problems().isEmpty()) {
      return bad(checker.problems(), kept);
    }
    Message message = new MessageBuilder(kept).build(known.get());
    return new Good(message, known.get(), kept.toString(), Oddities.of(known.get(), kept));
  }

  /** Reads what was once accepted; anything else is our own fault. */
  public static Message trusted(JsonNode body) {
    MessageKind kind = MessageKind.named(body.get("kind").asString()).orElseThrow();
    return new MessageBuilder(body).build(kind);
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static Bad bad(List<Problem> problems, ObjectNode redacted) {
    JsonNode id = redacted.get("messageId");
    return new Bad(
        List.copyOf(problems),
        redacted.toString(),
        id != null && id.isString() ? Optional.of(id.stringValue()) : Optional.empty());
  }
}
