package vn.dunghen.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock on the wall of every counter in Việt Nam, and how a moment is said in a sentence.
 *
 * <p>The country keeps one time without summer time, seven hours ahead of UTC, so plain arithmetic
 * with a fixed offset is exact for every day since 1975.
 */
public final class VietnamTime {

  /** The time zone of every date in the index. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  private static final long SECONDS_OF_DAY = 86_400;

  private VietnamTime() {}

  /** The date in Việt Nam at this instant. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofEpochDay(
        Math.floorDiv(instant.getEpochSecond() + OFFSET.getTotalSeconds(), SECONDS_OF_DAY));
  }

  /** The first instant of this date in Việt Nam, 00:00. */
  public static Instant startOf(LocalDate date) {
    return at(date, LocalTime.MIDNIGHT);
  }

  /** This time of day on this date in Việt Nam. */
  public static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).toInstant(OFFSET);
  }

  /** The time of day in Việt Nam at this instant. */
  public static LocalTime timeOf(Instant instant) {
    return instant.atOffset(OFFSET).toLocalTime();
  }

  /** As in a sentence: {@code 17:00 ngày 03/09/2026}. Seconds are left out, not rounded. */
  public static String moment(Instant instant) {
    StringBuilder text = new StringBuilder(22);
    text.append(clock(instant)).append(" ngày ");
    return date(text, dateOf(instant)).toString();
  }

  /** As in a sentence: {@code 03/09/2026}. */
  public static String date(LocalDate date) {
    return date(new StringBuilder(10), date).toString();
  }

  /** As in a sentence that tells the year elsewhere: {@code 03/09}. */
  public static String dayAndMonth(LocalDate date) {
    StringBuilder text = new StringBuilder(5);
    twoDigits(text, date.getDayOfMonth()).append('/');
    return twoDigits(text, date.getMonthValue()).toString();
  }

  /** The time of day as in a sentence: {@code 17:00}. Seconds are left out, not rounded. */
  public static String clock(Instant instant) {
    LocalTime time = timeOf(instant);
    StringBuilder text = new StringBuilder(5);
    twoDigits(text, time.getHour()).append(':');
    return twoDigits(text, time.getMinute()).toString();
  }

  /** As calendars write it: {@code T2} for Monday to {@code T7} for Saturday, {@code CN}. */
  public static String weekday(LocalDate date) {
    int day = date.getDayOfWeek().getValue();
    return day == 7 ? "CN" : "T" + (day + 1);
  }

  /**
   * How long, in plain elapsed time: {@code 12 giờ 30 phút}, {@code 5 ngày 4 giờ}. A day is 24
   * hours; parts that are zero and seconds are left out. The sign is left out too, the sentence
   * around it says early or late.
   */
  public static String lapse(Duration duration) {
    Duration length = duration.abs();
    if (length.compareTo(Duration.ofMinutes(1)) < 0) {
      return length.isZero() ? "0 phút" : "dưới 1 phút";
    }
    StringBuilder text = new StringBuilder();
    part(text, length.toDays(), "ngày");
    part(text, length.toHoursPart(), "giờ");
    part(text, length.toMinutesPart(), "phút");
    return text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  private static StringBuilder date(StringBuilder text, LocalDate date) {
    twoDigits(text, date.getDayOfMonth()).append('/');
    twoDigits(text, date.getMonthValue()).append('/');
    String year = String.valueOf(date.getYear());
    return text.append("0".repeat(Math.max(0, 4 - year.length()))).append(year);
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
