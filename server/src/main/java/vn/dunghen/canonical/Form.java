package vn.dunghen.canonical;

import java.util.List;

/** What a value of a canonical message may look like. */
sealed interface Form {

  /** A code or a short word of the sender's: no control characters, at most so many characters. */
  record Code(int longest, String pattern) implements Form {}

  /** Words, such as the name of a unit or a procedure. */
  record Text(int longest) implements Form {}

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
   * A period as {@code 2026}, {@code 2026-08}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M}.
   */
  record PeriodName() implements Form {}

  record ListOf(Form element, int least, int most) implements Form {}

  record Group(List<Field> fields) implements Form {}
}
