package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.VietnamTime;

/**
 * A reason that a citizen understands, in Vietnamese and in English.
 *
 * <p>Kept as a pattern ({@code %s}) and its arguments, because millions are made while columns are
 * laid and few are ever read.
 */
public record Sentence(String vietnamesePattern, String englishPattern, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String vietnamesePattern, String englishPattern, Object... arguments) {
    return new Sentence(vietnamesePattern, englishPattern, List.of(arguments));
  }

  public String vi() {
    return format(vietnamesePattern);
  }

  public String en() {
    return format(englishPattern)
        .replace(" ngày ", " on ")
        .replace(" giờ", " h")
        .replace(" phút", " min");
  }

  private String format(String pattern) {
    return String.format(pattern, arguments.stream().map(Sentence::written).toArray());
  }

  private static Object written(Object argument) {
    return switch (argument) {
      case Instant moment -> VietnamTime.moment(moment);
      case LocalDate date -> VietnamTime.date(date);
      case Duration lapse -> VietnamTime.lapse(lapse);
      default -> argument;
    };
  }
}
