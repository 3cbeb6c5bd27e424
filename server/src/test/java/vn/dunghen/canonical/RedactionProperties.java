package vn.dunghen.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.message.MessageKind;

/**
 * Goal: nothing that names a person gets past the door by way of a refused message, whichever field
 * it was put in. Method: sound messages by chance, with one to four marked values put where they do
 * not belong: in a field of another type, too long, in an unknown field, in a name of a field. What
 * stands well-formed in a field for codes or words is not refused, and not looked at here.
 */
class RedactionProperties {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** No piece of these may be found again. */
  private static final List<String> TRACES =
      List.of("NGUYEN", "MAU", "Nguyễn", "Mẫu", "079123456789", "0905123456", "mau@", "VanMau");

  private static final List<String> MARKED =
      List.of(
          "NGUYEN-MAU-079123456789",
          "Nguyễn Văn Mẫu",
          "VanMau",
          "079123456789",
          "0905123456",
          "0905.123.456",
          "+84905123456",
          "mau@example.vn",
          "NGUYEN",
          "Số 5 đường Mẫu, 079123456789");

  @Property(tries = 3_000)
  void nothingMarkedIsFoundAgain(@ForAll Random random) {
    MadeUpMessages madeUp = new MadeUpMessages(random);
    MessageKind kind = madeUp.kind();
    ObjectNode message = madeUp.sound(kind);
    for (int i = random.nextInt(4); i >= 0; i--) {
      mark(message, Shapes.of(kind).group(), random);
    }
    message.put("kind", kind.word());
    if (MessageReader.read(message) instanceof Bad bad) {
      String left = bad.redacted() + bad.problems() + bad.messageId();
      assertThat(left).as("%s", message).doesNotContain(TRACES);
    }
  }

  private static void mark(ObjectNode object, Form.Group group, Random random) {
    String marked = MARKED.get(random.nextInt(MARKED.size()));
    Field field = group.fields().get(random.nextInt(group.fields().size()));
    switch (random.nextInt(4)) {
      case 0 ->
          object.set(List.of("chuHoSo", "ghiChu").get(random.nextInt(2)), any(marked, random));
      case 1 -> object.put("079123456789 " + marked, "x");
      case 2 -> object.set(field.name(), misplaced(field.form(), marked, random));
      default -> inside(object.get(field.name()), field.form(), random);
    }
  }

  private static void inside(
      @org.jspecify.annotations.Nullable JsonNode value, Form form, Random random) {
    if (value instanceof ObjectNode object && form instanceof Form.Group group) {
      mark(object, group, random);
    } else if (value instanceof ArrayNode array && form instanceof Form.ListOf list) {
      if (array.isEmpty() || random.nextBoolean()) {
        array.add(misplaced(list.element(), MARKED.get(random.nextInt(MARKED.size())), random));
      } else {
        inside(array.get(random.nextInt(array.size())), list.element(), random);
      }
    }
  }

  private static JsonNode misplaced(Form form, String marked, Random random) {
    return switch (form) {
      case Form.Code code -> JSON.stringNode("?" + marked);
      case Form.Text text -> JSON.stringNode(marked + "\u0007" + "x".repeat(random.nextInt(9)));
      case Form.Label label -> JSON.stringNode(marked + "@0905123456");
      case Form.Moment moment -> any(marked, random);
      case Form.Day day -> any(marked, random);
      case Form.MomentOrDay either -> any(marked, random);
      case Form.Whole whole ->
          random.nextBoolean() ? JSON.numberNode(79_123_456_789L * 100_000) : any(marked, random);
      case Form.Flag flag -> any(marked, random);
      case Form.Choice choice -> any(marked, random);
      case Form.Named named -> JSON.stringNode(marked + "@0905123456");
      case Form.PeriodName period -> any(marked, random);
      case Form.ListOf list -> JSON.objectNode().put("ten", marked);
      case Form.Group group -> JSON.arrayNode().add(marked);
    };
  }

  private static JsonNode any(String marked, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> JSON.arrayNode().add(marked);
      case 1 -> JSON.objectNode().put(marked, marked);
      case 2 -> JSON.objectNode().set("sâu", JSON.arrayNode().add(marked));
      default -> JSON.stringNode(marked);
    };
  }
}
