package vn.dunghen.index;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.dunghen.counting.CountName;

/**
 * Numerator or denominator of a ratio: counts added and taken off.
 *
 * @param words what is counted, as on the indicator page: {@code hồ sơ tiếp nhận và xử lý}
 */
public record Part(Words words, List<Term> terms) {

  /** Refuses a part that counts nothing. */
  public Part {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("nothing is counted for '" + words.vi() + "'");
    }
  }

  /** The sum of the counts, not below 0: taking two faults off one dossier owes nothing. */
  public long of(ToLongFunction<CountName> counts) {
    long sum = 0;
    for (Term term : terms) {
      sum += term.signed(counts.applyAsLong(term.count()));
    }
    return Math.max(0, sum);
  }

  /** Whether it is one count, so that one list stands behind it. */
  public boolean plain() {
    return terms.size() == 1 && terms.getFirst().sign() == Term.Sign.PLUS;
  }

  /** Whether it needs a total that was reported and not counted. */
  public boolean reported() {
    return terms.stream().anyMatch(term -> term.count() == CountName.REPORTED_RECEIVED);
  }
}
