package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as whole seconds since 1970, on the wire on the clock of Việt Nam. */
final class Moments {

  /** It did not happen, or nobody said when. */
  static final long NONE = Long.MIN_VALUE;

  /** Việt Nam knows no summer time. */
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final int DAY = 8;
  private static final int MINUTE = 12;
  private static final int SECOND = 14;

  private Moments() {}

  /**
   * {@code yyyyMMddHHmmss}, also without seconds or without a time, which is read as 00:00.
   *
   * @throws DateTimeException if there is no such moment
   */
  static long ofWire(String text) {
    int length = text.length();
    if (length != DAY && length != MINUTE && length != SECOND) {
      throw new DateTimeException("not yyyyMMddHHmmss");
    }
    int[] parts = new int[6];
    int at = 0;
    for (int part = 0; at < length; part++) {
      int until = at + (part == 0 ? 4 : 2);
      for (; at < until; at++) {
        char c = text.charAt(at);
        if (c < '0' || c > '9') {
          throw new DateTimeException("not yyyyMMddHHmmss");
        }
        parts[part] = parts[part] * 10 + c - '0';
      }
    }
    return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
        .toEpochSecond(VIETNAM);
  }

  static String toWire(long moment) {
    return moment == NONE ? "" : WIRE.format(local(moment));
  }

  /**
   * RFC 3339 with an offset, or a day, which means its beginning.
   *
   * @throws DateTimeException if there is no such moment
   */
  static long ofText(String text) {
    return text.length() <= "2026-01-01".length()
        ? startOf(LocalDate.parse(text))
        : OffsetDateTime.parse(text).toEpochSecond();
  }

  static String toText(long moment) {
    return Instant.ofEpochSecond(moment).atOffset(VIETNAM).toString();
  }

  static LocalDateTime local(long moment) {
    return LocalDateTime.ofEpochSecond(moment, 0, VIETNAM);
  }

  static LocalDate dateOf(long moment) {
    return local(moment).toLocalDate();
  }

  static long startOf(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(VIETNAM);
  }

  /** Whether it had happened by then. */
  static boolean by(long moment, long then) {
    return moment != NONE && moment <= then;
  }
}
