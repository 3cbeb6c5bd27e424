package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.Field;
import vn.dunghen.canonical.Form;

/**
 * What nests within one cell. Elements are parted by semicolons or lines. An element is a code, or
 * a code, a colon, and parts parted by commas: {@code name=value}, or a value alone where one more
 * is required: {@code LP01:50000; LP02:0}, {@code TP1: tệp=có, số hóa=có}.
 */
final class Lists {

  private static final Pattern BETWEEN = Pattern.compile("[;\\n\\r]+");
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,5})\\s+(.+)");
  private static final String AT_ONCE = Plain.of("trả ngay");
  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9. ]*");

  private Lists() {}

  static JsonNode elements(String written, Form.ListOf list, Values values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (String element : BETWEEN.split(written)) {
      if (!element.isBlank()) {
        array.add(
            list.element() instanceof Form.Group group
                ? element(element.strip(), group, values)
                : values.of(new Cell.Text(element), list.element()));
      }
    }
    return array;
  }

  /**
   * A group by itself: a number and its unit, {@code 10 ngày làm việc}, none of it in words, {@code
   * trả ngay}, or one element.
   */
  static JsonNode alone(String written, Form.Group group, Values values) {
    boolean atOnce = Plain.of(written).equals(AT_ONCE);
    Matcher amount = AMOUNT.matcher(atOnce ? "0 ngày làm việc" : written.strip());
    List<Field> fields = group.fields();
    if (!(fields.getFirst().form() instanceof Form.Whole)) {
      return element(written.strip(), group, values);
    }
    if (!amount.matches()) {
      throw new Values.Unfit(
          "phải ghi số rồi đến đơn vị: giờ, ngày, ngày làm việc hoặc tháng, như 10 ngày làm việc;"
              + " hoặc ghi trả ngay");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 2; i++) {
      Field field = fields.get(i);
      object.set(field.name(), values.of(new Cell.Text(amount.group(i + 1)), field.form()));
    }
    return object;
  }

  /** A list or a group in words, as it is written into a cell; what is none stands as it is. */
  static String said(JsonNode value, Form form) {
    if (value.isNull()) {
      return "–";
    }
    if (value.isArray() && form instanceof Form.ListOf list) {
      return String.join("; ", value.valueStream().map(one -> said(one, list.element())).toList());
    }
    if (value.isObject() && form instanceof Form.Group group) {
      return group(value, group);
    }
    if (Meanings.dated(form)) {
      return Meanings.date(value.asString(""));
    }
    return value.isBoolean()
        ? (value.booleanValue() ? "có" : "không")
        : Words.said(value.asString(""));
  }

  /** The first part is what the others speak of. */
  private static String group(JsonNode value, Form.Group group) {
    List<Field> parts =
        group.fields().stream().filter(field -> value.hasNonNull(field.name())).toList();
    if (parts.isEmpty()) {
      return "–";
    }
    String head = said(value.get(parts.getFirst().name()), parts.getFirst().form());
    List<Field> rest = parts.subList(1, parts.size());
    if (rest.isEmpty()) {
      return head;
    }
    return parts.getFirst().form() instanceof Form.Whole
        ? head
            + " "
            + String.join(
                " ", rest.stream().map(part -> said(value.get(part.name()), part.form())).toList())
        : head
            + ": "
            + String.join(
                ", ",
                rest.stream()
                    .map(
                        part ->
                            Words.partSaid(part.name())
                                + "="
                                + said(value.get(part.name()), part.form()))
                    .toList());
  }

  private static ObjectNode element(String written, Form.Group group, Values values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<Field> fields = group.fields();
    int colon = written.indexOf(':');
    String head = colon < 0 ? written : written.substring(0, colon);
    Optional<Field> owed = owed(fields);
    if (colon < 0 && owed.isPresent() && DIGITS.matcher(head.strip()).matches()) {
      set(object, owed.get(), head, values);
      return object;
    }
    set(object, fields.getFirst(), head, values);
    if (colon >= 0) {
      for (String part : parts(written.substring(colon + 1))) {
        part(object, fields, owed, part, values);
      }
    }
    return object;
  }

  /** The one required field after an optional first: an amount may stand without a name. */
  private static Optional<Field> owed(List<Field> fields) {
    return fields.stream()
        .skip(1)
        .filter(field -> field.need() == Field.Need.REQUIRED && field.form() instanceof Form.Whole)
        .findFirst();
  }

  private static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    for (String part : written.split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static void part(
      ObjectNode object, List<Field> fields, Optional<Field> owed, String part, Values values) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      set(
          object,
          owed.orElseThrow(
              () -> new Values.Unfit("phải ghi tên=giá trị sau dấu hai chấm; xem dòng mẫu")),
          part,
          values);
      return;
    }
    String name = Words.part(part.substring(0, equals));
    Field field =
        fields.stream()
            .filter(one -> Plain.of(one.name()).equals(Plain.of(name)))
            .findFirst()
            .orElseThrow(
                () -> new Values.Unfit("có tên phần không có trong danh mục; xem ghi chú của cột"));
    set(object, field, part.substring(equals + 1), values);
  }

  private static void set(ObjectNode object, Field field, String written, Values values) {
    if (object.has(field.name())) {
      throw new Values.Unfit("ghi một phần hai lần");
    }
    object.set(field.name(), values.of(new Cell.Text(written), field.form()));
  }
}
