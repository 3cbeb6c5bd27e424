package vn.dunghen.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a message against its shape: all problems at once, and a copy that is safe to keep. */
final class Checker {

  /** A date or a moment, or what was meant to be one; no letters but T and Z. */
  private static final Pattern DATE_LIKE =
      Pattern.compile(
          "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ][0-9]{1,2}(:[0-9]{1,2}){0,2}"
              + "(\\.[0-9]{1,9})?(Z|[+-][0-9]{1,2}(:?[0-9]{2})?)?)?");

  /** A number too short to be somebody's. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,2})?");

  /** The look of a field's name; anything else may be a value on the wrong side of the colon. */
  private static final Pattern FIELD_NAME =
      Pattern.compile("(?:[A-Za-z_-]|[0-9]{1,3}(?![0-9])){1,40}");

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> path = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /**
   * Checks the fields of an object; the copy has what is sound or harmless, never what is unknown,
   * in the order of the canonical body.
   */
  ObjectNode check(JsonNode object, Form.Group group) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    int known = 0;
    for (Field field : group.byName()) {
      JsonNode value = object.get(field.name());
      known += value == null ? 0 : 1;
      path.addLast(field.name());
      keepable(value, field).ifPresent(sound -> kept.set(field.name(), sound));
      path.removeLast();
    }
    if (known < object.size()) {
      object
          .propertyStream()
          .filter(property -> !group.names().contains(property.getKey()))
          .forEach(property -> unknown(property.getKey(), property.getValue()));
    }
    return kept;
  }

  private Optional<JsonNode> keepable(@Nullable JsonNode value, Field field) {
    boolean missing = value == null || value.isNull();
    if (missing && field.need() == Field.Need.REQUIRED) {
      problem(
          "required",
          value == null
              ? "thiếu trường bắt buộc · required field is missing"
              : "trường bắt buộc không được để trống · required, not null");
      return Optional.empty();
    }
    return value == null || missing ? Optional.ofNullable(value) : keepable(value, field.form());
  }

  /** The value where it is sound, or may be kept to be corrected; empty where it may not. */
  private Optional<JsonNode> keepable(JsonNode value, Form form) {
    if (form instanceof Form.Group group && value.isObject()) {
      return Optional.of(check(value, group));
    }
    if (form instanceof Form.ListOf list && value.isArray()) {
      return elements(value, list);
    }
    Optional<Wrong> wrong = Wrong.with(value, form);
    wrong.ifPresent(found -> problem(found.rule(), found.message()));
    if (form instanceof Form.Named named && wrong.isEmpty()) {
      return Optional.of(JsonNodeFactory.instance.stringNode(named.kept(value.stringValue())));
    }
    return wrong.isEmpty() || harmless(value) ? Optional.of(value) : Optional.empty();
  }

  private Optional<JsonNode> elements(JsonNode array, Form.ListOf list) {
    if (array.size() < list.least() || array.size() > list.most()) {
      problem(
          "size",
          "từ %d đến %d phần tử · from %d to %d elements"
              .formatted(list.least(), list.most(), list.least(), list.most()));
      return Optional.empty();
    }
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      path.addLast(Integer.toString(i));
      // An element that may not be kept leaves a gap, so that the pointers of problems still hold.
      kept.add(
          keepable(array.get(i), list.element()).orElseGet(JsonNodeFactory.instance::nullNode));
      path.removeLast();
    }
    return Optional.of(kept);
  }

  private void unknown(String name, JsonNode value) {
    path.addLast(FIELD_NAME.matcher(name).matches() ? name : "(%d)".formatted(name.length()));
    problem(
        "unknown-field",
        "trường không có trong thông điệp chuẩn, kiểu %s; giá trị không được lưu · unknown field of type %s, value not kept"
            .formatted(Wrong.inVietnamese(value), Wrong.type(value)));
    path.removeLast();
  }

  private void problem(String rule, String message) {
    problem("/" + String.join("/", path), rule, message);
  }

  void problem(String pointer, String rule, String message) {
    problems.add(new Problem(pointer, rule, message));
  }

  private static boolean harmless(JsonNode value) {
    if (value.isBoolean()) {
      return true;
    }
    if (!value.isString() && !value.isNumber()) {
      return false;
    }
    String text = value.asString();
    return SHORT_NUMBER.matcher(text).matches() || DATE_LIKE.matcher(text).matches();
  }
}
