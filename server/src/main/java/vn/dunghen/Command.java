package vn.dunghen;

import java.util.Arrays;
import java.util.Optional;

/** What the server jar can be asked to do; the words are those of {@code ./dunghen}. */
enum Command {
  SERVE("serve"),
  SCORE("score"),
  CLOCK("clock"),
  RECOUNT("recount"),
  EXPORT("export");

  private final String word;

  Command(String word) {
    this.word = word;
  }

  /** The word as typed, or empty where nobody knows it. */
  static Optional<Command> named(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  static String words() {
    return String.join(" · ", Arrays.stream(values()).map(command -> command.word).toList());
  }
}
