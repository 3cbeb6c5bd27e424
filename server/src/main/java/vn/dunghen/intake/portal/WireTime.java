package vn.dunghen.intake.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dunghen.calendar.VietnamTime;

/**
 * A time of the wire with its precision: {@code yyyyMMddHHmmss} or {@code yyyyMMddHHmm} is a
 * moment, {@code yyyyMMdd} a day, which is not its midnight (DQ-09).
 *
 * @param at the moment, or the first one of the day
 * @param isDay whether no time was told
 * @param written as a canonical message has it: a moment with its offset, or the day alone
 */
record WireTime(Instant at, boolean isDay, String written) {

  private static final Pattern DIGITS = Pattern.compile("20[0-9]{6}(?:[0-9]{4}(?:[0-9]{2})?)?");
  private static final int DAY_DIGITS = 8;

  /** Empty for what is no such time, and for a day that does not exist. */
  static Optional<WireTime> read(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              number(text, 0, 4), number(text, 4, 6), number(text, DAY_DIGITS - 2, DAY_DIGITS));
      if (text.length() == DAY_DIGITS) {
        return Optional.of(new WireTime(VietnamTime.startOf(date), true, date.toString()));
      }
      int second = text.length() == 14 ? number(text, 12, 14) : 0;
      LocalTime clock = LocalTime.of(number(text, 8, 10), number(text, 10, 12), second);
      return Optional.of(new WireTime(VietnamTime.at(date, clock), false, written(text)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** {@code 2026-11-25T07:40:00+07:00}, out of the very figures. */
  private static String written(String text) {
    return text.substring(0, 4)
        + '-'
        + text.substring(4, 6)
        + '-'
        + text.substring(6, 8)
        + 'T'
        + text.substring(8, 10)
        + ':'
        + text.substring(10, 12)
        + ':'
        + (text.length() == 14 ? text.substring(12) : "00")
        + "+07:00";
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** As on the wire: eight figures of a day, fourteen of a moment. */
  String digits() {
    String figures = written.replaceAll("[-T:]|\\+07:00$", "");
    return figures.substring(0, isDay ? DAY_DIGITS : 14);
  }

  /** As a canonical message has it; of a day its first moment. */
  String moment() {
    return isDay ? written + "T00:00:00+07:00" : written;
  }
}
