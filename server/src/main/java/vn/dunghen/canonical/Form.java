package vn.dunghen.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value of a canonical message may look like. */
public sealed interface Form {

  /** A code or a short word of the sender's: at most so many characters of that pattern. */
  record Code(int longest, Pattern pattern) implements Form {

    Code(int longest, String pattern) {
      this(longest, Pattern.compile(pattern));
    }
  }

  /** Words, such as the name of a unit or a procedure. */
  record Text(int longest) implements Form {

    /** Something else than blanks, and no control characters. */
    static final Pattern PATTERN =
        Pattern.compile(" *[^\\u0000-\\u0020\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*");
  }

  /**
   * A short name of a division, a title, a sort of unit. NB: six digits at most, three in a row: a
   * telephone or identity number does not fit, nor does an e-mail address.
   */
  record Label() implements Form {

    static final int LONGEST = 60;

    static final Pattern PATTERN =
        Pattern.compile(
            "(?=[\\p{L}0-9])(?!(?:[^0-9]*[0-9]){7})"
                + "(?:[\\p{L}\\p{M} .,&/()-]|[0-9]{1,3}(?![0-9])){1,60}");

    /** Whether a text has this form. */
    public static boolean fits(String text) {
      return PATTERN.matcher(text).matches();
    }
  }

  /** RFC 3339 with an offset, of the years 2000 to 2100. */
  record Moment() implements Form {}

  /** {@code yyyy-MM-dd}, of the years 2000 to 2100. */
  record Day() implements Form {}

  /** A moment, or a day where the sender has no time. */
  record MomentOrDay() implements Form {}

  record Whole(long least, long most) implements Form {}

  record Flag() implements Form {}

  record Choice(List<String> words) implements Form {}

  /**
   * A name of a list that is data. Another name with the form of a label is taken too, as {@link
   * #OTHER}: it may be anything, a person's name among it, so it is told and not kept.
   *
   * @param names what is kept, by what is sent
   */
  record Named(Map<String, String> names) implements Form {

    static final String OTHER = "Khác";

    public Named {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** What is kept of it. */
    String kept(String sent) {
      return names.getOrDefault(sent, OTHER);
    }
  }

  /**
   * A period as {@code 2026}, {@code 2026-08}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M}.
   */
  record PeriodName() implements Form {

    static final Pattern PATTERN =
        Pattern.compile("(20[0-9]{2}|2100)(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?");
  }

  record ListOf(Form element, int least, int most) implements Form {}

  /**
   * An object with these fields and no others.
   *
   * @param fields in the order in which a reader of the schema wants them
   * @param byName the same in the order of the canonical body
   */
  record Group(List<Field> fields, List<Field> byName, Set<String> names) implements Form {

    Group(List<Field> fields) {
      this(
          List.copyOf(fields),
          sorted(fields),
          fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Field> sorted(List<Field> fields) {
      List<Field> byName = new ArrayList<>(fields);
      byName.sort(Comparator.comparing(Field::name));
      return List.copyOf(byName);
    }
  }
}
