package vn.dunghen.board.page;

import java.util.Arrays;
import java.util.Optional;
import vn.dunghen.calendar.Limit;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.Sentence;
import vn.dunghen.index.Words;
import vn.dunghen.procedure.PublicationState;

/** In which language a page speaks. Names of units and procedures stay Vietnamese. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** As in {@code lang="vi"}. */
  public String code() {
    return code;
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The other one, for the switch. */
  public Language other() {
    return switch (this) {
      case VI -> EN;
      case EN -> VI;
    };
  }

  public String say(Words words) {
    return say(words.vi(), words.en());
  }

  /** The one of the two that is its own. */
  public String say(String vietnamese, String english) {
    return switch (this) {
      case VI -> vietnamese;
      case EN -> english;
    };
  }

  public String say(Limit limit) {
    return say(limit.vietnamese(), limit.english());
  }

  public String say(Clause.Standing standing) {
    return say(standing.vietnamese(), standing.english());
  }

  public String say(PublicationState state) {
    return say(state.vietnamese(), state.english());
  }

  public String say(Sentence sentence) {
    return switch (this) {
      case VI -> sentence.vi();
      case EN -> sentence.en();
    };
  }
}
