package vn.dunghen.canonical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Moments and days as messages write them; the years 2000 to 2100 are the possible ones. */
final class Moments {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private Moments() {}

  static Optional<Instant> instant(String text) {
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
