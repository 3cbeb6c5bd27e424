package vn.dunghen.evidence;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Breaks lines after a blank or a hyphen only: by the usual rules a date breaks before its year,
 * and a time after its hour.
 */
final class WholeWords implements FSTextBreaker {

  private final BreakIterator breaks =
      BreakIterator.getLineInstance(Locale.forLanguageTag("vi-VN"));
  private String text = "";

  @Override
  public void setText(String other) {
    text = other;
    breaks.setText(other);
  }

  @Override
  public int next() {
    int next = breaks.next();
    while (next != BreakIterator.DONE && next < text.length() && !isAfterAWord(next)) {
      next = breaks.next();
    }
    return next;
  }

  private boolean isAfterAWord(int position) {
    char before = text.charAt(position - 1);
    return Character.isWhitespace(before) || before == '-';
  }
}
