package vn.dunghen.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days on end on which nobody works.
 *
 * @param first inclusive; {@code last} too
 * @param names what the holidays among them are, without repeats; empty for a mere weekend
 */
public record DaysOff(LocalDate first, LocalDate last, List<String> names) {

  public DaysOff {
    names = List.copyOf(names);
  }

  /** As in a sentence: {@code 14–22/02 (Tết Bính Ngọ)}, {@code 30/04–03/05}, {@code 24/11}. */
  public String text() {
    String days = VietnamTime.dayAndMonth(last);
    if (!first.equals(last)) {
      String from = VietnamTime.dayAndMonth(first);
      boolean sameMonth = first.getMonth() == last.getMonth();
      days = (sameMonth ? from.substring(0, from.indexOf('/')) : from) + "–" + days;
    }
    return names.isEmpty()
        ? days
        : names.stream().collect(Collectors.joining(", ", days + " (", ")"));
  }
}
