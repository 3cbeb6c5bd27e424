package vn.dunghen.canonical;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

/** The JSON Schema (2020-12) of a kind of message, from the same shape that is checked. */
public final class SchemaWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MOMENT = whole(Moments.MOMENT);
  private static final String DAY = whole(Moments.DAY);

  private SchemaWriter() {}

  public static ObjectNode schema(MessageKind kind) {
    Shape shape = Shapes.of(kind);
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:dunghen:message:" + kind.word());
    schema.put("title", kind.word());
    schema.put("description", shape.meaning());
    describe(schema, shape.group().fields());
    ((ObjectNode) schema.get("properties").get("kind")).put("const", kind.word());
    if (kind == MessageKind.RATING) {
      ArrayNode one = schema.putArray("oneOf");
      named(one.addObject(), "dossier");
      named(one.addObject(), "petition");
    }
    return schema;
  }

  /** Says that the field is there and is not null. */
  private static void named(ObjectNode schema, String field) {
    schema.putArray("required").add(field);
    schema.putObject("properties").putObject(field).put("type", "string");
  }

  private static String whole(Pattern pattern) {
    return "^(?:" + pattern.pattern() + ")$";
  }

  private static void describe(ObjectNode schema, List<Field> fields) {
    schema.put("type", "object");
    ArrayNode required = JSON.arrayNode();
    ObjectNode properties = schema.putObject("properties");
    for (Field field : fields) {
      ObjectNode value = properties.putObject(field.name());
      write(value, field.form());
      value.put("description", field.meaning());
      if (field.need() == Field.Need.REQUIRED) {
        required.add(field.name());
      } else {
        nullable(value);
      }
    }
    schema.set("required", required);
    schema.put("additionalProperties", false);
  }

  private static void nullable(ObjectNode value) {
    if (value.has("type")) {
      String type = value.get("type").asString();
      value.putArray("type").add(type).add("null");
      if (value.has("enum")) {
        ((ArrayNode) value.get("enum")).addNull();
      }
    }
  }

  private static void write(ObjectNode value, Form form) {
    switch (form) {
      case Form.Code code -> {
        value.put("type", "string");
        value.put("maxLength", code.longest());
        value.put("pattern", whole(code.pattern()));
      }
      case Form.Text text -> {
        value.put("type", "string");
        value.put("minLength", 1);
        value.put("maxLength", text.longest());
        value.put("pattern", whole(Form.Text.PATTERN));
      }
      case Form.Label label -> {
        value.put("type", "string");
        value.put("maxLength", Form.Label.LONGEST);
        value.put("pattern", whole(Form.Label.PATTERN));
      }
      case Form.Moment moment -> {
        value.put("type", "string");
        value.put("format", "date-time");
        value.put("pattern", MOMENT);
      }
      case Form.Day day -> {
        value.put("type", "string");
        value.put("format", "date");
        value.put("pattern", DAY);
      }
      case Form.MomentOrDay either -> {
        value.put("type", "string");
        value.put("pattern", MOMENT + "|" + DAY);
      }
      case Form.Whole whole -> {
        value.put("type", "integer");
        value.put("minimum", whole.least());
        value.put("maximum", whole.most());
      }
      case Form.Flag flag -> value.put("type", "boolean");
      case Form.Choice choice -> {
        value.put("type", "string");
        ArrayNode words = value.putArray("enum");
        choice.words().forEach(words::add);
      }
      case Form.Named named -> {
        value.put("type", "string");
        value.put("maxLength", Form.Label.LONGEST);
        value.put("pattern", whole(Form.Label.PATTERN));
        ArrayNode names = value.putArray("examples");
        named.names().keySet().forEach(names::add);
      }
      case Form.PeriodName period -> {
        value.put("type", "string");
        value.put("pattern", whole(Form.PeriodName.PATTERN));
      }
      case Form.ListOf list -> {
        value.put("type", "array");
        value.put("minItems", list.least());
        value.put("maxItems", list.most());
        write(value.putObject("items"), list.element());
      }
      case Form.Group group -> describe(value, group.fields());
    }
  }
}
