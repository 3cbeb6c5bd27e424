package vn.dunghen.canonical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments and days as messages write them; the years 2000 to 2100 are the possible ones. The
 * patterns stand in the schemas too; that the 31st of February does not exist is said only here.
 */
final class Moments {

  private static final String DATE = "(20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

  /** A date. */
  static final Pattern DAY = Pattern.compile(DATE);

  /** NB: Java reads a moment without its seconds too; the standard and other readers do not. */
  static final Pattern MOMENT =
      Pattern.compile(
          DATE
              + "T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,9}))?"
              + "(Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)");

  private static final int SECONDS_END = 19;
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final int FRACTION = 7;
  private static final int OFFSET = 8;
  private static final int NANO_DIGITS = 9;

  private Moments() {}

  static Optional<Instant> instant(String text) {
    Instant usual = usual(text);
    return usual != null ? Optional.of(usual) : byForm(text);
  }

  /**
   * What nearly all moments look like, {@code 2026-08-03T08:05:12+07:00} and our own {@code
   * 2026-08-03T01:05:12.123456Z}, read without the pattern: it was a tenth of all work of the
   * intake. Null for anything else, and for what does not exist.
   */
  private static @Nullable Instant usual(String text) {
    if (text.length() <= SECONDS_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int zone = SECONDS_END;
    int nanos = 0;
    if (text.charAt(zone) == '.') {
      zone = fractionEnd(text);
      nanos = nanos(text, zone);
    }
    ZoneOffset offset = offset(text, zone);
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    boolean within =
        offset != null
            && nanos >= 0
            && year >= 2000
            && year <= 2100
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    return within && offset != null
        ? LocalDateTime.of(year, month, day, hour, minute, second, nanos).toInstant(offset)
        : null;
  }

  private static int fractionEnd(String text) {
    int end = SECONDS_END + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Below zero where the fraction has not one to nine digits. */
  private static int nanos(String text, int end) {
    int digits = end - SECONDS_END - 1;
    if (digits < 1 || digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = Integer.parseInt(text, SECONDS_END + 1, end, 10);
    for (int i = digits; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static @Nullable ZoneOffset offset(String text, int from) {
    if (text.length() == from + 1 && text.charAt(from) == 'Z') {
      return ZoneOffset.UTC;
    }
    return text.length() == from + 6 && text.endsWith("+07:00") ? VIETNAM : null;
  }

  /** Two figures of ASCII; far below zero for anything else. */
  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
  }

  private static Optional<Instant> byForm(String text) {
    Matcher form = MOMENT.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime there =
          LocalDateTime.of(
              number(text, form, 1),
              number(text, form, 2),
              number(text, form, 3),
              number(text, form, 4),
              number(text, form, 5),
              number(text, form, 6),
              nanos(form.group(FRACTION)));
      return Optional.of(there.toInstant(ZoneOffset.of(form.group(OFFSET))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    Matcher form = DAY.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(text, form, 1), number(text, form, 2), number(text, form, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String text, Matcher form, int group) {
    return Integer.parseInt(text, form.start(group), form.end(group), 10);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
  }
}
