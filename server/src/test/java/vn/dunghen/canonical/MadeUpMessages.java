package vn.dunghen.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/** Messages by chance from the shapes: sound ones, and ones with something broken somewhere. */
final class MadeUpMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> CODES =
      List.of(
          "DQ-04",
          "NgayHenTra",
          "20260231",
          "A1",
          "H32.101",
          "1.000105.H32",
          "000.00.37.H32-260817-00213",
          "CB-7",
          "Đ_1/2:x+y",
          "٣x",
          "0123456789abcdef0123456789abcdef01234567");
  private static final List<String> LABELS =
      List.of("Phòng Tư pháp", "P.1 - Tổ 2/3 (A)", "Văn hóa & Xã hội", "2", "Phòng 123.456");
  private static final List<String> TOO_MUCH =
      List.of("x".repeat(61), "0912345678", "091 234 567 8", "a@b", "Tổ 1234", "-Tổ");
  private static final List<String> BLANKS = List.of("", " ", "  ", "\t");

  private final Random random;

  MadeUpMessages(Random random) {
    this.random = random;
  }

  MessageKind kind() {
    MessageKind[] kinds = MessageKind.values();
    return kinds[random.nextInt(kinds.length)];
  }

  /** A message that is sound field by field; its moments stand in an order that can be. */
  ObjectNode sound(MessageKind kind) {
    ObjectNode message = object(Shapes.of(kind).group());
    message.put("kind", kind.word());
    if (kind == MessageKind.RATING) {
      boolean ofDossier = random.nextBoolean();
      message.put(ofDossier ? "dossier" : "petition", "A1");
      if (random.nextBoolean()) {
        message.putNull(ofDossier ? "petition" : "dossier");
      } else {
        message.remove(ofDossier ? "petition" : "dossier");
      }
    }
    inOrder(message);
    return message;
  }

  /** NB: leap years, for a 29th of February may be moved into them. */
  private static void inOrder(ObjectNode message) {
    List<String> first = List.of("submittedAt", "askedAt", "validFrom", "sentAt");
    List<String> middle = List.of("acceptedAt", "receivedAt");
    List<String> last =
        List.of(
            "returnedAt",
            "refusedAt",
            "answeredAt",
            "validTo",
            "askedMoreAt",
            "handledAt",
            "awaitingPublicationAt",
            "publishedAt");
    for (String field : message.propertyNames().stream().toList()) {
      JsonNode value = message.get(field);
      if (value.isString() && first.contains(field)) {
        message.put(field, year(value, 2000));
      } else if (value.isString() && middle.contains(field)) {
        message.put(field, year(value, 2048));
      } else if (value.isString() && field.equals("endedAt")) {
        message.put(field, year(value, 2092));
      } else if (value.isString() && last.contains(field)) {
        message.put(field, year(value, 2096));
      }
    }
  }

  private static String year(JsonNode value, int year) {
    return year + value.stringValue().substring(4);
  }

  ObjectNode object(Form.Group group) {
    ObjectNode object = JSON.objectNode();
    for (Field field : group.fields()) {
      boolean required = field.need() == Field.Need.REQUIRED;
      if (required || random.nextInt(3) > 0) {
        boolean cleared = !required && random.nextInt(5) == 0;
        object.set(field.name(), cleared ? JSON.nullNode() : value(field.form()));
      }
    }
    return object;
  }

  JsonNode value(Form form) {
    return switch (form) {
      case Form.Code code -> JSON.stringNode(code(code));
      case Form.Text text ->
          JSON.stringNode(
              "  Phòng Tư pháp xã Ninh Hải  ".substring(0, Math.min(20, text.longest())));
      case Form.Label label -> JSON.stringNode(LABELS.get(random.nextInt(LABELS.size())));
      case Form.Moment moment -> JSON.stringNode(moment());
      case Form.Day day -> JSON.stringNode(day());
      case Form.MomentOrDay either -> JSON.stringNode(random.nextBoolean() ? moment() : day());
      case Form.Whole whole -> JSON.numberNode(whole(whole));
      case Form.Flag flag -> JSON.booleanNode(random.nextBoolean());
      case Form.Choice choice ->
          JSON.stringNode(choice.words().get(random.nextInt(choice.words().size())));
      case Form.Named named ->
          JSON.stringNode(List.copyOf(named.names().values()).get(random.nextInt(9)));
      case Form.PeriodName period ->
          JSON.stringNode(List.of("2026", "2026-08", "2026-Q3", "2026-H1").get(random.nextInt(4)));
      case Form.ListOf list -> list(list);
      case Form.Group group -> object(group);
    };
  }

  private ArrayNode list(Form.ListOf list) {
    ArrayNode array = JSON.arrayNode();
    int size = Math.min(list.most(), list.least() + random.nextInt(3));
    for (int i = 0; i < size; i++) {
      array.add(value(list.element()));
    }
    return array;
  }

  private String code(Form.Code form) {
    List<String> fitting =
        CODES.stream().filter(code -> form.pattern().matcher(code).matches()).toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  private long whole(Form.Whole form) {
    return switch (random.nextInt(4)) {
      case 0 -> form.least();
      case 1 -> form.most();
      default -> form.least() + random.nextInt(9);
    };
  }

  private String moment() {
    String time = List.of("T08:30:00", "T23:59:59.123456789", "T00:00:00.5").get(random.nextInt(3));
    return day() + time + List.of("Z", "+07:00", "-18:00").get(random.nextInt(3));
  }

  private String day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(34_000)).toString();
  }

  /** Breaks something somewhere, or leaves the message as sound as it was. */
  void disturb(ObjectNode message, MessageKind kind) {
    List<Field> fields = Shapes.of(kind).group().fields();
    Field field = fields.get(random.nextInt(fields.size()));
    switch (random.nextInt(7)) {
      case 0 -> message.remove(field.name());
      case 1 -> message.putNull(field.name());
      case 2 -> message.set("chuHoSo", odd());
      case 3 -> message.set(field.name(), odd());
      case 4 -> inside(message.get(field.name()));
      case 5 -> message.put(field.name(), BLANKS.get(random.nextInt(BLANKS.size())));
      default -> message.set(field.name(), tooMuch(field.form()));
    }
  }

  private void inside(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.set(random.nextBoolean() ? "amount" : "diaChi", odd());
    } else if (value instanceof ArrayNode array && !array.isEmpty()) {
      if (random.nextBoolean()) {
        array.set(random.nextInt(array.size()), odd());
      } else {
        inside(array.get(random.nextInt(array.size())));
      }
    }
  }

  /** A value of any type, with the ones among them that lie at an edge. */
  JsonNode odd() {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(true);
      case 2 -> JSON.numberNode(-1);
      case 3 -> JSON.numberNode(2.5);
      case 4 -> JSON.numberNode(new java.math.BigInteger("123456789012345678901234567890"));
      case 5 -> JSON.stringNode("a\u0007b");
      case 6 -> JSON.stringNode("0202-08-17T08:30:00+07:00");
      case 7 -> JSON.stringNode("2026-13-17");
      case 8 -> JSON.stringNode("2026-08-17T25:00:00+07:00");
      case 9 -> JSON.stringNode("2026-08-17T08:30:00");
      case 10 -> JSON.objectNode().put("a", 1);
      default -> JSON.arrayNode().add("x");
    };
  }

  private JsonNode tooMuch(Form form) {
    return switch (form) {
      case Form.Code code -> JSON.stringNode("x".repeat(code.longest() + 1));
      case Form.Text text -> JSON.stringNode("x".repeat(text.longest() + 1));
      case Form.Label label -> JSON.stringNode(TOO_MUCH.get(random.nextInt(TOO_MUCH.size())));
      case Form.Whole whole -> JSON.numberNode(whole.most() + 1);
      case Form.ListOf list -> {
        ArrayNode array = JSON.arrayNode();
        JsonNode element = value(list.element());
        for (int i = 0; i <= list.most(); i++) {
          array.add(element);
        }
        yield array;
      }
      case Form.Moment moment -> JSON.stringNode("2101-01-01T00:00:00Z");
      case Form.Day day -> JSON.stringNode("1999-12-31");
      case Form.MomentOrDay either -> JSON.stringNode("1999-12-31");
      case Form.Named named -> JSON.stringNode(TOO_MUCH.get(random.nextInt(TOO_MUCH.size())));
      case Form.PeriodName period -> JSON.stringNode("2026-Q5");
      case Form.Choice choice -> JSON.stringNode(choice.words().getFirst() + "S");
      case Form.Flag flag -> JSON.stringNode("true");
      case Form.Group group -> JSON.objectNode();
    };
  }
}
