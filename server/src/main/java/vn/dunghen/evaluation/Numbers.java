package vn.dunghen.evaluation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers as others write them; what is none is null, never 0. */
final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?");

  private Numbers() {}

  static @Nullable BigDecimal decimal(@Nullable String text) {
    String plain = text == null ? "" : text.strip();
    return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
  }

  /** A whole number that is not negative. */
  static @Nullable Long count(@Nullable BigDecimal number) {
    if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return number.longValueExact();
  }

  /** A number of the object, written as a number or as a text. */
  static @Nullable BigDecimal decimal(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !(value.isNumber() || value.isString())) {
      return null;
    }
    return value.isNumber() ? sensible(value.decimalValue()) : decimal(value.asString());
  }

  private static @Nullable BigDecimal sensible(BigDecimal number) {
    return number.precision() - number.scale() > 15 || number.scale() > 40
        ? null
        : number.scale() < 0 ? number.setScale(0) : number;
  }

  static @Nullable Long count(JsonNode object, String name) {
    return count(decimal(object, name));
  }
}
