package vn.dunghen.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as a Vietnamese page writes them: 325.476. */
final class Figures {

  private static final Pattern WHOLE =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(\\.\\d{3})*(?![\\d.,]*\\d)");

  private Figures() {}

  /** The one number in a text. */
  static long in(String text) {
    List<Long> all = allIn(text);
    if (all.size() != 1) {
      throw new AssertionError("not one whole number: '" + text + "'");
    }
    return all.getFirst();
  }

  static List<Long> allIn(String text) {
    List<Long> all = new ArrayList<>();
    Matcher matcher = WHOLE.matcher(text);
    while (matcher.find()) {
      all.add(Long.parseLong(matcher.group().replace(".", "")));
    }
    return all;
  }
}
