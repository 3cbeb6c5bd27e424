package vn.dunghen.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did on the page of sources, as the address after it tells it: a name and numbers.
 *
 * <p>NB: never a sentence, or a link could make the page say anything.
 */
record SourcesDone(Deed deed, List<Long> numbers) {

  /** What can be done there. */
  enum Deed {
    TAKEN("nhan", 1),
    ALL_TAKEN("nap-het", 2),
    DISMISSED("bo", 1),
    FIELD_DECIDED("truong", 0),
    UNIT_NAMED("ten", 1),
    NAME_DISMISSED("bo-ten", 0);

    private final String word;
    private final int numbers;

    Deed(String word, int numbers) {
      this.word = word;
      this.numbers = numbers;
    }
  }

  private static final Pattern WRITTEN = Pattern.compile("[a-z-]{1,20}(_[0-9]{1,15}){0,2}");

  SourcesDone {
    numbers = List.copyOf(numbers);
    if (numbers.size() != deed.numbers) {
      throw new IllegalArgumentException(deed + " with " + numbers);
    }
  }

  static SourcesDone of(Deed deed, Long... numbers) {
    return new SourcesDone(deed, List.of(numbers));
  }

  /** As {@link #written} wrote it; none where it is anything else. */
  static Optional<SourcesDone> read(@Nullable String text) {
    if (text == null || !WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(text.split("_"));
    List<Long> numbers = parts.stream().skip(1).map(Long::valueOf).toList();
    return Arrays.stream(Deed.values())
        .filter(deed -> deed.word.equals(parts.getFirst()) && deed.numbers == numbers.size())
        .findFirst()
        .map(deed -> new SourcesDone(deed, numbers));
  }

  String written() {
    StringBuilder text = new StringBuilder(deed.word);
    numbers.forEach(number -> text.append('_').append(number));
    return text.toString();
  }

  /** The sentence for whoever did it. */
  String said(Question question) {
    boolean named = deed == Deed.TAKEN || deed == Deed.DISMISSED;
    String[] told =
        numbers.stream()
            .map(number -> named ? String.valueOf(number) : question.written().count(number))
            .toArray(String[]::new);
    return question.t("sources.done." + deed.word, told);
  }
}
