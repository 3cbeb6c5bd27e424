package vn.dunghen.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.VietnamTime;

/**
 * A reason that a citizen understands, in Vietnamese and in English.
 *
 * <p>Kept as a pattern ({@code %s}) and its arguments, because millions are made while columns are
 * laid and few are ever read. An argument may be a sentence itself.
 */
public record Sentence(String vietnamesePattern, String englishPattern, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String vietnamesePattern, String englishPattern, Object... arguments) {
    return new Sentence(vietnamesePattern, englishPattern, List.of(arguments));
  }

  public String vi() {
    return format(vietnamesePattern, Sentence::vietnamese);
  }

  public String en() {
    return format(englishPattern, Sentence::english)
        .replace(" ngày ", " on ")
        .replace(" giờ", " h")
        .replace(" phút", " min");
  }

  private String format(String pattern, UnaryOperator<Object> written) {
    return String.format(pattern, arguments.stream().map(written).toArray());
  }

  private static Object vietnamese(Object argument) {
    return switch (argument) {
      case Sentence part -> part.vi();
      case Limit limit -> limit.vietnamese();
      case Instant moment -> VietnamTime.moment(moment);
      case LocalDate date -> VietnamTime.date(date);
      case Duration lapse -> VietnamTime.lapse(lapse);
      default -> argument;
    };
  }

  private static Object english(Object argument) {
    return switch (argument) {
      case Sentence part -> part.en();
      case Limit limit -> limit.english();
      case Duration lapse -> VietnamTime.lapse(lapse).replace("ngày", "d").replace("dưới", "under");
      default -> vietnamese(argument);
    };
  }
}
