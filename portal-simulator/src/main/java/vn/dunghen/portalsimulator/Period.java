package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * A period as a half-open interval of moments.
 *
 * @param label how a control report names it: {@code 2026-08}, {@code 2026-Q3}, {@code 2026}; for
 *     any two days their dates
 */
record Period(String label, long from, long until) {

  private static final int MONTHS_OF_QUARTER = 3;

  static Period of(LocalDate first, LocalDate after, String label) {
    return new Period(label, Moments.startOf(first), Moments.startOf(after));
  }

  /**
   * {@code timeType} year, quarter or month with their numbers, or {@code fromDate}, {@code
   * toDate}.
   *
   * @throws Refused if it names no period
   */
  static Period of(JsonNode asked) {
    try {
      if (asked.has("fromDate") || asked.has("toDate")) {
        LocalDate first = LocalDate.parse(Json.text(asked, "fromDate", ""));
        LocalDate last = LocalDate.parse(Json.text(asked, "toDate", ""));
        if (last.isBefore(first)) {
          throw new Refused("toDate trước fromDate");
        }
        return named(first, last.plusDays(1));
      }
      LocalDate year = LocalDate.of(Json.number(asked, "year", 0), 1, 1);
      if (year.getYear() < 2000 || year.getYear() > 2100) {
        throw new Refused("year phải từ 2000 đến 2100");
      }
      return switch (Json.text(asked, "timeType", "")) {
        case "year" -> of(year, year.plusYears(1), "" + year.getYear());
        case "quarter" -> {
          int quarter = Json.number(asked, "quarter", 0);
          LocalDate first = year.withMonth((quarter - 1) * MONTHS_OF_QUARTER + 1);
          yield of(first, first.plusMonths(MONTHS_OF_QUARTER), year.getYear() + "-Q" + quarter);
        }
        case "month" -> {
          LocalDate first = year.withMonth(Json.number(asked, "month", 0));
          yield of(first, first.plusMonths(1), first.toString().substring(0, 7));
        }
        default -> throw new Refused("timeType phải là year, quarter hoặc month");
      };
    } catch (DateTimeException none) {
      throw new Refused("Kỳ đánh giá không hợp lệ");
    }
  }

  /** Two days that are a whole month, quarter or year are that. */
  private static Period named(LocalDate first, LocalDate after) {
    String label = first + ".." + after.minusDays(1);
    if (first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1) {
      boolean begins = first.getMonthValue() % MONTHS_OF_QUARTER == 1;
      if (first.plusMonths(1).equals(after)) {
        label = first.toString().substring(0, 7);
      } else if (begins && first.plusMonths(MONTHS_OF_QUARTER).equals(after)) {
        label = first.getYear() + "-Q" + (first.getMonthValue() / MONTHS_OF_QUARTER + 1);
      } else if (first.getMonthValue() == 1 && first.plusYears(1).equals(after)) {
        label = "" + first.getYear();
      }
    }
    return of(first, after, label);
  }

  /** The last moment that counts: of a running period the as-of time. */
  long end(long asOf) {
    return Math.min(until, asOf);
  }
}
