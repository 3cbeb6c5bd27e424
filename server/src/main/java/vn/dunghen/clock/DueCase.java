package vn.dunghen.clock;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/**
 * One row of a file of cases.
 *
 * @param start on the clock of Việt Nam, to the minute
 */
record DueCase(LocalDateTime start, Limit limit, DayCount how) {

  static final String ID = "case_id";
  static final List<String> COLUMNS = List.of(ID, "start", "amount", "unit", "day_count");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}");

  static List<String> missing(List<String> header) {
    return COLUMNS.stream().filter(column -> !header.contains(column)).toList();
  }

  /**
   * @throws Unanswerable naming the value that cannot be read and what is accepted
   */
  static DueCase of(NamedCsvRecord row) throws Unanswerable {
    return new DueCase(
        start(value(row, "start")),
        new Limit(amount(value(row, "amount")), word(LimitUnit.class, row, "unit")),
        word(DayCount.class, row, "day_count"));
  }

  /** When the limit ends, to the minute. */
  String due(WorkingCalendar calendar) throws Unanswerable {
    try {
      return calendar
          .due(start.toInstant(VietnamTime.ZONE.getRules().getOffset(start)), limit, how)
          .atZone(VietnamTime.ZONE)
          .format(MINUTE);
    } catch (DateOutsideCalendar outside) {
      throw new Unanswerable(outside.getMessage());
    } catch (DateTimeException | ArithmeticException beyond) {
      throw new Unanswerable("the limit ends beyond all calendars");
    }
  }

  private static LocalDateTime start(String text) throws Unanswerable {
    try {
      return LocalDateTime.parse(
          text, MINUTE.withResolverStyle(java.time.format.ResolverStyle.STRICT));
    } catch (DateTimeParseException unreadable) {
      throw new Unanswerable("start '%s' is not a moment like 2026-02-12T09:30".formatted(text));
    }
  }

  private static int amount(String text) throws Unanswerable {
    if (!AMOUNT.matcher(text).matches()) {
      throw new Unanswerable("amount '%s' is not a whole number up to 999999".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E>> E word(Class<E> kind, NamedCsvRecord row, String column)
      throws Unanswerable {
    String text = value(row, column);
    E[] words = kind.getEnumConstants();
    Optional<E> found = Arrays.stream(words).filter(w -> w.name().equals(text)).findFirst();
    return found.orElseThrow(
        () ->
            new Unanswerable(
                "%s '%s' is none of %s".formatted(column, text, Arrays.toString(words))));
  }

  private static String value(NamedCsvRecord row, String column) throws Unanswerable {
    return row.findField(column)
        .map(String::strip)
        .orElseThrow(() -> new Unanswerable("there is no %s".formatted(column)));
  }

  /** Why a row has no due date. */
  static final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1;

    Unanswerable(@Nullable String reason) {
      super(reason);
    }
  }
}
