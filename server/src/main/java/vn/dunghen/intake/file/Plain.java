package vn.dunghen.intake.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without marks, case, blanks and signs: as two headings that mean the same are equal. */
final class Plain {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Plain() {}

  static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    return SIGNS.matcher(bare).replaceAll("");
  }
}
