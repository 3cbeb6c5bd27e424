package vn.dunghen.intake.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as clerks write them: the day first, as is usual in Việt Nam. */
final class Dates {

  /** The standard's own form, with an offset. */
  private static final Pattern MACHINE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:\\d{2})");

  private static final Pattern DIGITS = Pattern.compile("\\d{8}(\\d{4}(\\d{2})?)?");

  private static final String TIME =
      "(?:[ T,]+(\\d{1,2})(?::|H|G)(\\d{1,2})?(?::(\\d{1,2})(?:\\.\\d{1,9})?)?(?: ?(SA|CH|AM|PM))?)?";

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{1,4})" + TIME);

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + TIME);

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS = 12;

  private static final String STYLES =
      "không phải ngày giờ; viết như 23/11/2026 hoặc 23/11/2026 07:30";

  private Dates() {}

  /**
   * A date that was read.
   *
   * @param time null where only a day was written
   */
  record Read(LocalDate day, @Nullable LocalTime time) {

    LocalDateTime moment() {
      return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }
  }

  /** Cannot be read; the sentence stands after the name of the cell. */
  static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean monthFirst;

    private Unread(String sentence, boolean monthFirst) {
      super(sentence, null, false, false);
      this.monthFirst = monthFirst;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }

    /** Whether it looks written with the month before the day. */
    boolean monthFirst() {
      return monthFirst;
    }
  }

  private static Unread unread(String sentence) {
    return new Unread(sentence, false);
  }

  static Read of(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    Matcher digits = DIGITS.matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    try {
      if (MACHINE.matcher(text).matches()) {
        return of(OffsetDateTime.parse(text).atZoneSameInstant(HERE).toLocalDateTime());
      }
      if (digits.matches()) {
        return run(text);
      }
      if (dayFirst.matches()) {
        return dayFirst(dayFirst);
      }
      if (yearFirst.matches()) {
        LocalDate day = day(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        return new Read(day, time(yearFirst));
      }
    } catch (DateTimeException noSuchTime) {
      throw unread("không phải một ngày giờ có thật");
    }
    throw unread(STYLES);
  }

  static Read of(LocalDateTime moment) {
    requireYear(moment.getYear());
    LocalDateTime rounded = moment.plusNanos(500_000_000).withNano(0);
    return new Read(rounded.toLocalDate(), rounded.toLocalTime());
  }

  /** As an Excel date: midnight is a day without a time. */
  static Read ofSheet(LocalDateTime moment) {
    Read read = of(moment);
    return LocalTime.MIDNIGHT.equals(read.time()) ? new Read(read.day(), null) : read;
  }

  private static Read dayFirst(Matcher form) {
    if (form.group(4).length() != 4) {
      throw unread("phải ghi năm đủ bốn chữ số, như 23/11/2026");
    }
    int first = number(form, 1);
    int second = number(form, 3);
    if (second > MONTHS && second <= 31 && first <= MONTHS && first > 0) {
      throw new Unread(
          "có vẻ viết tháng trước ngày; phải viết ngày/tháng/năm, như 23/11/2026", true);
    }
    return new Read(day(number(form, 4), second, first), time(form));
  }

  private static Read run(String text) {
    LocalDate day = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    requireYear(day.getYear());
    if (text.length() == 8) {
      return new Read(day, null);
    }
    int second = text.length() > 12 ? Integer.parseInt(text.substring(12)) : 0;
    return new Read(
        day,
        LocalTime.of(
            Integer.parseInt(text.substring(8, 10)),
            Integer.parseInt(text.substring(10, 12)),
            second));
  }

  private static LocalDate day(int year, int month, int day) {
    requireYear(year);
    return LocalDate.of(year, month, day);
  }

  private static void requireYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw unread("có năm ngoài khoảng 2000–2100");
    }
  }

  private static @Nullable LocalTime time(Matcher form) {
    if (form.group(5) == null) {
      return null;
    }
    int hour = number(form, 5);
    String half = form.group(8);
    if (half != null) {
      if (hour < 1 || hour > MONTHS) {
        throw unread("không phải một ngày giờ có thật");
      }
      boolean afternoon = half.equals("CH") || half.equals("PM");
      hour = hour % MONTHS + (afternoon ? MONTHS : 0);
    }
    return LocalTime.of(
        hour,
        form.group(6) == null ? 0 : number(form, 6),
        form.group(7) == null ? 0 : number(form, 7));
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
