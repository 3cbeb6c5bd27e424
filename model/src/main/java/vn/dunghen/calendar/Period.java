package vn.dunghen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a figure speaks of, <i>kỳ</i>: a half-open interval of instants [from, to) on the clock
 * of Việt Nam.
 *
 * @param label short and unique: {@code 2026}, {@code 2026-08}, {@code 2026-Q3}, {@code 2026-H1},
 *     {@code 2026-9M}, or {@code 01/01/2026–09/10/2026}
 */
public record Period(String label, Instant from, Instant to) {

  private static final Pattern FORM =
      Pattern.compile("(2\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?");

  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

  /** Refuses a period that holds no instant. */
  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "period %s ends at %s, not after its start %s".formatted(label, to, from));
    }
  }

  /**
   * Reads a year, month, quarter, half-year or nine months.
   *
   * @throws IllegalArgumentException with the text and the accepted forms
   */
  public static Period parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a period; accepted: 2026 (year), 2026-08 (month), 2026-Q3 (quarter),"
              + " 2026-H1 or 2026-H2 (half-year), 2026-9M (first nine months)");
    }
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) != null) {
      return ofMonths(text, year, Integer.parseInt(form.group(2)), 1);
    }
    if (form.group(3) != null) {
      return ofMonths(text, year, 3 * Integer.parseInt(form.group(3)) - 2, 3);
    }
    if (form.group(4) != null) {
      return ofMonths(text, year, 6 * Integer.parseInt(form.group(4)) - 5, 6);
    }
    return ofMonths(text, year, 1, form.group(5) != null ? 9 : 12);
  }

  /**
   * From one day to another, both inclusive.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static Period between(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(
          "a period cannot end on %s, before its first day %s".formatted(lastDay, firstDay));
    }
    return new Period(
        VietnamTime.date(firstDay) + "–" + VietnamTime.date(lastDay),
        VietnamTime.startOf(firstDay),
        VietnamTime.startOf(lastDay.plusDays(1)));
  }

  /** The calendar month of this date. */
  public static Period monthOf(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    return ofMonths(month.toString(), month.getYear(), month.getMonthValue(), 1);
  }

  private static Period ofMonths(String label, int year, int firstMonth, int months) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    return new Period(
        label, VietnamTime.startOf(first), VietnamTime.startOf(first.plusMonths(months)));
  }

  /** Whether the instant is in the period; its end is not. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** The date of the first instant. */
  public LocalDate firstDay() {
    return VietnamTime.dateOf(from);
  }

  /** The date of the last instant that still is in the period. */
  public LocalDate lastDay() {
    return VietnamTime.dateOf(to.minusNanos(1));
  }

  /** The calendar months inside, in order; the first and the last are cut to the period. */
  public List<Period> months() {
    List<Period> months = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to)) {
      Period month = monthOf(VietnamTime.dateOf(at));
      months.add(month.cutTo(this));
      at = month.to();
    }
    return List.copyOf(months);
  }

  private Period cutTo(Period whole) {
    if (!from.isBefore(whole.from) && !to.isAfter(whole.to)) {
      return this;
    }
    Instant start = from.isBefore(whole.from) ? whole.from : from;
    Instant end = to.isAfter(whole.to) ? whole.to : to;
    LocalDate lastDay = VietnamTime.dateOf(end.minusNanos(1));
    return new Period(between(VietnamTime.dateOf(start), lastDay).label, start, end);
  }

  /** As a heading: {@code Quý III năm 2026}, {@code 6 tháng đầu năm 2026}. */
  public String name() {
    Matcher form = FORM.matcher(label);
    if (!form.matches()) {
      return days();
    }
    String ofYear = " năm " + form.group(1);
    if (form.group(2) != null) {
      return "Tháng " + Integer.parseInt(form.group(2)) + ofYear;
    }
    if (form.group(3) != null) {
      return "Quý " + QUARTERS.get(Integer.parseInt(form.group(3)) - 1) + ofYear;
    }
    if (form.group(4) != null) {
      return (form.group(4).equals("1") ? "6 tháng đầu" : "6 tháng cuối") + ofYear;
    }
    return form.group(5) != null ? "9 tháng đầu" + ofYear : "Năm " + form.group(1);
  }

  private String days() {
    return firstDay().equals(lastDay())
        ? "Ngày " + VietnamTime.date(firstDay())
        : "Từ " + VietnamTime.date(firstDay()) + " đến " + VietnamTime.date(lastDay());
  }
}
