package vn.dunghen.canonical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments and days as messages write them; the years 2000 to 2100 are the possible ones. */
final class Moments {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private Moments() {}

  /** NB: Java reads a moment without its seconds too; the standard and other readers do not. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

  static Optional<Instant> instant(String text) {
    if (!RFC_3339.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text, MOMENT);
      return possible(moment.getYear()) ? Optional.of(moment.toInstant()) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    try {
      LocalDate day = LocalDate.parse(text, DAY);
      return possible(day.getYear()) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static boolean possible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
