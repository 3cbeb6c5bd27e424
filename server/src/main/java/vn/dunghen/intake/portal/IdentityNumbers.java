package vn.dunghen.intake.portal;

import java.util.regex.Pattern;

/**
 * Whether an identity number can be somebody's (DQ-04); looked at once, at the door, never kept.
 */
final class IdentityNumbers {

  /** Nine figures of the old card, twelve of the number for life. */
  private static final Pattern FORM = Pattern.compile("[0-9]{9}|[0-9]{12}");

  private static final Pattern ONE_FIGURE = Pattern.compile("([0-9])\\1*");
  private static final Pattern ZEROS = Pattern.compile("0{6,}[0-9]{1,6}");

  private IdentityNumbers() {}

  static boolean isPlaceholder(String number) {
    return !FORM.matcher(number).matches()
        || ONE_FIGURE.matcher(number).matches()
        || ZEROS.matcher(number).matches()
        || "123456789012".startsWith(number);
  }
}
