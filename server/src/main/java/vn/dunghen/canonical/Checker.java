package vn.dunghen.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.Period;

/** Holds a message against its shape: all problems at once, and a copy that is safe to keep. */
final class Checker {

  private static final int HARMLESS_LENGTH = 25;

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /**
   * Checks the fields of an object; the copy has what is sound or harmless, never what is unknown.
   */
  ObjectNode check(JsonNode object, List<Field> fields, String pointer) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (Field field : fields) {
      JsonNode value = object.get(field.name());
      String at = pointer + "/" + field.name();
      if (value == null) {
        if (field.need() == Field.Need.REQUIRED) {
          problem(at, "required", "thiếu trường bắt buộc · required field is missing");
        }
      } else if (value.isNull()) {
        if (field.need() == Field.Need.REQUIRED) {
          problem(at, "required", "trường bắt buộc không được để trống · required, not null");
        }
        kept.set(field.name(), value);
      } else {
        kept.set(field.name(), checked(value, field.form(), at));
      }
    }
    for (String name : object.propertyNames()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        unknown(object.get(name), name, pointer);
      }
    }
    return kept;
  }

  private void unknown(JsonNode value, String name, String pointer) {
    String shown = safe(name) ? name : "(" + name.length() + " ký tự)";
    problem(
        pointer + "/" + shown,
        "unknown-field",
        "trường không có trong thông điệp chuẩn, kiểu %s; giá trị không được lưu · unknown field of type %s, value not kept"
            .formatted(type(value), type(value)));
  }

  private JsonNode checked(JsonNode value, Form form, String at) {
    return switch (form) {
      case Form.Code code -> code(value, code, at);
      case Form.Text text -> text(value, text, at);
      case Form.Moment moment -> moment(value, at);
      case Form.Day day -> day(value, at);
      case Form.MomentOrDay either ->
          value.isString() && value.stringValue().length() == 10
              ? day(value, at)
              : moment(value, at);
      case Form.Whole whole -> whole(value, whole, at);
      case Form.Flag flag -> flag(value, at);
      case Form.Choice choice -> choice(value, choice, at);
      case Form.PeriodName period -> period(value, at);
      case Form.ListOf list -> list(value, list, at);
      case Form.Group group ->
          value.isObject()
              ? check(value, group.fields(), at)
              : wrongType(value, "đối tượng · object", at);
    };
  }

  private JsonNode code(JsonNode value, Form.Code form, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi · string", at);
    }
    String text = value.stringValue();
    if (text.length() > form.longest() || !text.matches(form.pattern())) {
      return refused(
          value,
          at,
          "code",
          "mã tối đa %d ký tự theo mẫu %s · a code of at most %d characters of that pattern"
              .formatted(form.longest(), form.pattern(), form.longest()));
    }
    return value;
  }

  private JsonNode text(JsonNode value, Form.Text form, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi · string", at);
    }
    String text = value.stringValue();
    if (text.isBlank()
        || text.length() > form.longest()
        || text.chars().anyMatch(Character::isISOControl)) {
      return refused(
          value,
          at,
          "text",
          "1 đến %d ký tự, không có ký tự điều khiển · 1 to %d characters, none of control"
              .formatted(form.longest(), form.longest()));
    }
    return value;
  }

  private JsonNode moment(JsonNode value, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi thời điểm · string", at);
    }
    return Moments.instant(value.stringValue()).isPresent()
        ? value
        : refused(
            value,
            at,
            "moment",
            "thời điểm phải theo RFC 3339 có múi giờ, năm 2000–2100, có thật · RFC 3339 with offset,"
                + " years 2000 to 2100, existing");
  }

  private JsonNode day(JsonNode value, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi ngày · string", at);
    }
    return Moments.date(value.stringValue()).isPresent()
        ? value
        : refused(
            value,
            at,
            "day",
            "ngày phải theo yyyy-MM-dd, năm 2000–2100, có thật · yyyy-MM-dd, years 2000 to 2100,"
                + " existing");
  }

  private JsonNode whole(JsonNode value, Form.Whole form, String at) {
    if (!value.isIntegralNumber()) {
      return wrongType(value, "số nguyên · whole number", at);
    }
    boolean within =
        value.canConvertToLong()
            && value.longValue() >= form.least()
            && value.longValue() <= form.most();
    return within
        ? value
        : refused(
            value,
            at,
            "range",
            "từ %d đến %d · from %d to %d"
                .formatted(form.least(), form.most(), form.least(), form.most()));
  }

  private JsonNode flag(JsonNode value, String at) {
    return value.isBoolean() ? value : wrongType(value, "true/false", at);
  }

  private JsonNode choice(JsonNode value, Form.Choice form, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi · string", at);
    }
    return form.words().contains(value.stringValue())
        ? value
        : refused(value, at, "choice", "một trong · one of " + String.join(", ", form.words()));
  }

  private JsonNode period(JsonNode value, String at) {
    if (!value.isString()) {
      return wrongType(value, "chuỗi · string", at);
    }
    try {
      Period.parse(value.stringValue());
      return value;
    } catch (IllegalArgumentException notAPeriod) {
      return refused(value, at, "period", "2026, 2026-08, 2026-Q3, 2026-H1, 2026-9M");
    }
  }

  private JsonNode list(JsonNode value, Form.ListOf form, String at) {
    if (!value.isArray()) {
      return wrongType(value, "mảng · array", at);
    }
    if (value.size() < form.least() || value.size() > form.most()) {
      problem(
          at,
          "size",
          "từ %d đến %d phần tử · from %d to %d elements"
              .formatted(form.least(), form.most(), form.least(), form.most()));
      return JsonNodeFactory.instance.arrayNode();
    }
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < value.size(); i++) {
      kept.add(checked(value.get(i), form.element(), at + "/" + i));
    }
    return kept;
  }

  private JsonNode wrongType(JsonNode value, String wanted, String at) {
    return refused(
        value,
        at,
        "type",
        "cần %s, nhận %s · wanted %s, got %s".formatted(wanted, type(value), wanted, type(value)));
  }

  private JsonNode refused(JsonNode value, String at, String rule, String message) {
    problem(at, rule, message);
    return harmless(value) ? value : JsonNodeFactory.instance.nullNode();
  }

  void problem(String at, String rule, String message) {
    problems.add(new Problem(at, rule, message));
  }

  /** Short and not the look of an identity number or a name: may be kept to be corrected. */
  private static boolean harmless(JsonNode value) {
    if (value.isBoolean()) {
      return true;
    }
    return (value.isString() || value.isNumber()) && safe(value.asString());
  }

  private static boolean safe(String text) {
    return text.length() <= HARMLESS_LENGTH
        && text.matches("[0-9A-Za-z.:+_-]*")
        && !text.matches("[+]?[0-9.]{9,12}");
  }

  private static String type(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
