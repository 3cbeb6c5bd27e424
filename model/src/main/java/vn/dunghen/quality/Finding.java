package vn.dunghen.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;

/**
 * Something wrong with the data, as a sentence for the unit that can mend it. It never tells who
 * the applicant is.
 *
 * @param since from when on it holds; {@link Instant#MIN} where it always did
 * @param until the first moment at which it holds no more; null while it does
 * @param arguments what fills the places of the rule's sentence, in their order
 * @param words in the place of the rule's own, with their places; null: these are right
 */
public record Finding(
    QualityRule rule,
    Instant since,
    @Nullable Instant until,
    List<Object> arguments,
    @Nullable FaultWords words) {

  /** Refuses arguments that do not fill the sentence. */
  public Finding {
    arguments = List.copyOf(arguments);
    if (arguments.size() != rule.places().size()) {
      throw new IllegalArgumentException(
          "%s has places %s, not for %s".formatted(rule, rule.places(), arguments));
    }
  }

  Finding(QualityRule rule, Instant since, @Nullable Instant until, List<Object> arguments) {
    this(rule, since, until, arguments, null);
  }

  /** One that holds whenever the dossier is looked at. */
  static Finding always(QualityRule rule, Object... arguments) {
    return new Finding(rule, Instant.MIN, null, List.of(arguments));
  }

  /** One that holds from a moment on. */
  static Finding since(Instant since, QualityRule rule, Object... arguments) {
    return new Finding(rule, since, null, List.of(arguments));
  }

  public boolean holdsAt(Instant moment) {
    return !since.isAfter(moment) && (until == null || until.isAfter(moment));
  }

  /** The sentence in Vietnamese, as in the table of rules. */
  public String vi() {
    return filled(words == null ? rule.message() : words.message(), false);
  }

  public String en() {
    return filled(words == null ? RuleWords.of(rule).message() : words.english(), true);
  }

  /** How to mend it, in Vietnamese. */
  public String mend() {
    return words == null ? RuleWords.of(rule).mend() : words.mend();
  }

  public String mendEnglish() {
    return words == null ? RuleWords.of(rule).mendEnglish() : words.mendEnglish();
  }

  private String filled(String sentence, boolean english) {
    String text = sentence;
    for (int i = 0; i < arguments.size(); i++) {
      text =
          text.replace("{" + rule.places().get(i) + "}", Said.written(arguments.get(i), english));
    }
    return text;
  }

  /** A word of a sentence that differs between the languages. */
  record Said(String vi, String en) {

    static String written(Object argument, boolean english) {
      return switch (argument) {
        case Instant moment -> inEnglish(VietnamTime.moment(moment), english);
        case LocalDate date -> VietnamTime.date(date);
        case Duration lapse -> inEnglish(VietnamTime.lapse(lapse), english);
        case Said said -> english ? said.en : said.vi;
        default -> argument.toString();
      };
    }

    private static String inEnglish(String text, boolean english) {
      return english
          ? text.replace(" ngày ", " on ")
              .replace(" ngày", " d")
              .replace(" giờ", " h")
              .replace(" phút", " min")
          : text;
    }
  }
}
