package vn.dunghen.figure;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of one address. What cannot be read is remembered, so that all of it is answered
 * at once.
 */
public final class Parameters {

  private final MultiValueMap<String, String> said;
  private final List<Wrong.Problem> problems = new ArrayList<>();

  /** Refuses names that are not known: a filter misspelt would be a filter forgotten. */
  public Parameters(MultiValueMap<String, String> said, List<String> known) {
    this.said = said;
    said.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            wrong(name, "unknown parameter; known are " + String.join(", ", known));
          } else if (values.size() > 1) {
            wrong(name, "given more than once");
          }
        });
  }

  /** One or more parameters are wrong; answered as a problem (RFC 9457). */
  public static final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** What is wrong with one parameter. */
    record Problem(String parameter, String detail) {}

    private Wrong(List<Problem> problems) {
      super(problems.toString());
      this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
      return problems;
    }
  }

  /** Remembers that a parameter is wrong. */
  public void wrong(String parameter, String detail) {
    problems.add(new Wrong.Problem(parameter, detail));
  }

  /**
   * Ends the reading.
   *
   * @throws Wrong if anything was
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Wrong(problems);
    }
  }

  /** Whether the address says it. */
  public boolean has(String name) {
    return said.containsKey(name);
  }

  /** The text of a parameter; an empty one is wrong. */
  public Optional<String> text(String name) {
    return value(name, Function.identity(), "a text");
  }

  /**
   * The value of a parameter.
   *
   * @param read answers the value or throws what the libraries throw for wrong texts
   * @param expected what to say was expected
   */
  public <T> Optional<T> value(String name, Function<String, T> read, String expected) {
    String text = said.getFirst(name);
    if (text == null) {
      return Optional.empty();
    }
    if (text.isBlank()) {
      wrong(name, "is empty; expected is " + expected);
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text.strip()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      wrong(name, "'%s' cannot be read; expected is %s".formatted(text, expected));
      return Optional.empty();
    }
  }

  /** One of the words of an enum, in small letters. */
  public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    Map<String, E> words =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));
    String expected =
        Arrays.stream(type.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return value(name, text -> known(words.get(text)), "one of " + expected);
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("unknown");
    }
    return value;
  }

  /** A whole number between two others, both included. */
  public Optional<Integer> number(String name, int least, int most) {
    return value(
        name,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        },
        "a whole number from " + least + " to " + most);
  }
}
