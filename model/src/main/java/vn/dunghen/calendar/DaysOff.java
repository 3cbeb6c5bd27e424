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

  /** As in a sentence: {@code 14/02/2026–22/02/2026 (Tết Bính Ngọ)}. */
  public String text() {
    String days = VietnamTime.date(first);
    if (!first.equals(last)) {
      days += "–" + VietnamTime.date(last);
    }
    return names.isEmpty()
        ? days
        : names.stream().collect(Collectors.joining(", ", days + " (", ")"));
  }
}
