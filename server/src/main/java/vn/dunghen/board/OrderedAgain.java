package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.portal.SendAgain;

/** How many dossiers somebody ordered to be sent again, as the address after it tells it. */
final class OrderedAgain {

  /** The parameter of the address. */
  static final String NAME = "da-gui";

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,7})-([0-9]{1,7})-([0-9]{1,7})-([0-9]{1,7})");

  private OrderedAgain() {}

  static String written(SendAgain.Ordered ordered) {
    return "%d-%d-%d-%d"
        .formatted(
            ordered.queued(), ordered.requested(), ordered.passedOver(), ordered.undecided());
  }

  /**
   * The sentence for whoever ordered it; empty where the address tells of no order.
   *
   * @param text with a place for what was queued and one for what sources are asked for
   */
  static String said(HttpServletRequest request, Question question, String text) {
    @Nullable String told = request.getParameter(NAME);
    Matcher ordered = WRITTEN.matcher(told == null ? "" : told);
    if (!ordered.matches()) {
      return "";
    }
    String done =
        question.t(text, count(question, ordered.group(1)), count(question, ordered.group(2)));
    return done
        + more(question, "ordered.passed", ordered.group(3))
        + more(question, "ordered.undecided", ordered.group(4));
  }

  private static String more(Question question, String text, String number) {
    return Long.parseLong(number) == 0 ? "" : " " + question.t(text, count(question, number));
  }

  private static String count(Question question, String number) {
    return question.written().count(Long.parseLong(number));
  }
}
