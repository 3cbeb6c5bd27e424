package vn.dunghen.canonical;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Why a single value is refused. */
record Wrong(String rule, String message) {

  /** What is wrong with the value, if anything. */
  static Optional<Wrong> with(JsonNode value, Form form) {
    return switch (form) {
      case Form.Code code -> string(value).or(() -> code(value.stringValue(), code));
      case Form.Text text -> string(value).or(() -> text(value.stringValue(), text));
      case Form.Label label -> string(value).or(() -> label(value.stringValue()));
      case Form.Moment moment -> string(value).or(() -> moment(value.stringValue()));
      case Form.Day day -> string(value).or(() -> day(value.stringValue()));
      case Form.MomentOrDay either ->
          string(value)
              .or(
                  () ->
                      value.stringValue().length() == 10
                          ? day(value.stringValue())
                          : moment(value.stringValue()));
      case Form.Whole whole -> whole(value, whole);
      case Form.Flag flag -> typed(value.isBoolean(), value, "true/false", "true/false");
      case Form.Choice choice -> string(value).or(() -> choice(value.stringValue(), choice));
      case Form.Named named -> string(value).or(() -> named(value.stringValue(), named));
      case Form.PeriodName period -> string(value).or(() -> period(value.stringValue()));
      case Form.ListOf list -> typed(value.isArray(), value, "mảng", "array");
      case Form.Group group -> typed(value.isObject(), value, "đối tượng", "object");
    };
  }

  static String type(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  static String inVietnamese(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "mảng";
      case OBJECT, POJO -> "đối tượng";
      case STRING, BINARY -> "chuỗi";
      case NUMBER -> "số";
      case BOOLEAN -> "true/false";
      case NULL, MISSING -> "giá trị trống";
    };
  }

  private static Optional<Wrong> typed(boolean sound, JsonNode value, String can, String wanted) {
    if (sound) {
      return Optional.empty();
    }
    String got = type(value);
    return Optional.of(
        new Wrong(
            "type",
            "cần %s, nhận %s · wanted %s, got %s"
                .formatted(can, inVietnamese(value), wanted, got)));
  }

  private static Optional<Wrong> string(JsonNode value) {
    return typed(value.isString(), value, "chuỗi", "string");
  }

  private static Optional<Wrong> unless(boolean sound, Wrong otherwise) {
    return sound ? Optional.empty() : Optional.of(otherwise);
  }

  private static Optional<Wrong> code(String text, Form.Code form) {
    if (text.length() <= form.longest() && form.pattern().matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Wrong(
            "code",
            "mã tối đa %d ký tự theo mẫu %s · a code of at most %d characters of that pattern"
                .formatted(form.longest(), form.pattern(), form.longest())));
  }

  private static Optional<Wrong> text(String text, Form.Text form) {
    if (text.length() <= form.longest()
        && Form.Text.PATTERN.matcher(text).matches()
        && wellFormed(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new Wrong(
            "text",
            "1 đến %d ký tự, không có ký tự điều khiển · 1 to %d characters, none of control"
                .formatted(form.longest(), form.longest())));
  }

  private static Optional<Wrong> label(String text) {
    return unless(
        text.length() <= Form.Label.LONGEST && Form.Label.PATTERN.matcher(text).matches(),
        new Wrong(
            "label",
            "tên ngắn tối đa 60 ký tự: chữ, dấu cách và . , & -, tối đa 6 chữ số, không quá 3 chữ số"
                + " liền nhau; không ghi họ tên, số điện thoại, số định danh hay địa chỉ · a short"
                + " name of at most 60 characters: letters, blanks and . , & - / ( ), at most 6 digits,"
                + " 3 in a row; no person's name, telephone or identity number, no address"));
  }

  /** Half of a surrogate pair is no character, and no UTF-8 can carry it. */
  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Optional<Wrong> moment(String text) {
    return unless(
        Moments.instant(text).isPresent(),
        new Wrong(
            "moment",
            "thời điểm phải theo RFC 3339 có múi giờ, năm 2000–2100, có thật · RFC 3339 with offset,"
                + " years 2000 to 2100, existing"));
  }

  private static Optional<Wrong> day(String text) {
    return unless(
        Moments.date(text).isPresent(),
        new Wrong(
            "day",
            "ngày phải theo yyyy-MM-dd, năm 2000–2100, có thật · yyyy-MM-dd, years 2000 to 2100,"
                + " existing"));
  }

  private static Optional<Wrong> whole(JsonNode value, Form.Whole form) {
    if (!value.isIntegralNumber()) {
      return typed(false, value, "số nguyên", "whole number");
    }
    if (value.canConvertToLong()
        && value.longValue() >= form.least()
        && value.longValue() <= form.most()) {
      return Optional.empty();
    }
    return Optional.of(
        new Wrong(
            "range",
            "từ %d đến %d · from %d to %d"
                .formatted(form.least(), form.most(), form.least(), form.most())));
  }

  private static Optional<Wrong> choice(String text, Form.Choice form) {
    return form.words().contains(text)
        ? Optional.empty()
        : Optional.of(new Wrong("choice", "một trong · one of " + String.join(", ", form.words())));
  }

  private static Optional<Wrong> named(String text, Form.Named form) {
    return unless(
        Form.Label.fits(text) && text.length() <= Form.Label.LONGEST,
        new Wrong(
            "choice",
            "tên như một trong · a name like one of " + String.join(", ", form.names().keySet())));
  }

  private static Optional<Wrong> period(String text) {
    return unless(
        Form.PeriodName.PATTERN.matcher(text).matches(),
        new Wrong("period", "2026, 2026-08, 2026-Q3, 2026-H1, 2026-9M"));
  }
}
