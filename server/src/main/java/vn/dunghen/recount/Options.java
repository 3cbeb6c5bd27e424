package vn.dunghen.recount;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and options of a command line. */
record Options(List<String> words, Map<String, String> values) {

  /** The command line is not one that the command knows. */
  static final class Misused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  /** Reads {@code --name value} for these names, {@code --json} alone, and plain words. */
  static Options of(String[] arguments, String... valued) {
    Set<String> known = Set.of(valued);
    List<String> words = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (known.contains(argument)) {
        if (i + 1 == arguments.length) {
          throw new Misused(argument + " needs a value");
        }
        i++;
        values.put(argument, arguments[i]);
      } else if (argument.equals("--json")) {
        values.put(argument, "true");
      } else if (argument.startsWith("--")) {
        throw new Misused("unknown option " + argument);
      } else {
        words.add(argument);
      }
    }
    return new Options(List.copyOf(words), Map.copyOf(values));
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Instant> moment(String name) {
    return value(name)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException wrong) {
                throw new Misused(
                    name + ": '" + text + "' is not a moment such as 2026-10-10T17:00:00+07:00");
              }
            });
  }
}
