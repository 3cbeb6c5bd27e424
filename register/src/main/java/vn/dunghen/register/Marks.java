package vn.dunghen.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Severity;
import vn.dunghen.quality.Trait;

/**
 * Which bit of a row's findings says what: a bit for each rule of one dossier, one for each trait,
 * one for rows whose findings come and go, and a number of the dossier's content above them.
 */
final class Marks {

  /** DQ-05 takes two dossiers, so no single row knows it. */
  static final List<QualityRule> RULES =
      Arrays.stream(QualityRule.values())
          .filter(rule -> rule.scope().ofDossiers() && rule != QualityRule.DQ_05)
          .toList();

  static final List<Trait> TRAITS = List.of(Trait.values());

  private static final Map<QualityRule, Long> BITS_OF_RULES = bitsOfRules();

  static final long ALL_RULES = (1L << RULES.size()) - 1;

  private static final int TRAIT_SHIFT = RULES.size();
  static final int BITS = TRAIT_SHIFT + TRAITS.size();

  /** All that is said of a moment. */
  static final long SAID = (1L << BITS) - 1;

  /** The findings come and go as the short form cannot say; they stand in a timeline. */
  static final long CHANGING = 1L << BITS;

  static final int CONTENT_SHIFT = BITS + 1;

  /** What holds from the end on. */
  static final long SINCE_END = of(QualityRule.DQ_11) | of(QualityRule.DQ_20);

  /** What holds once an hour has passed since the acceptance, or since the dossier was told of. */
  static final long AFTER_AN_HOUR = of(QualityRule.DQ_26) | of(QualityRule.DQ_29);

  /** An event of it was heard late; DQ-28 in either severity. */
  static final long HEARD_LATE = of(QualityRule.DQ_28) | of(QualityRule.DQ_28E);

  static final int HOUR_SECONDS = 3_601;

  static {
    if (CONTENT_SHIFT + vn.dunghen.quality.Twin.BITS > Long.SIZE) {
      throw new IllegalStateException("more rules and traits than a row has bits for: " + BITS);
    }
  }

  private Marks() {}

  private static Map<QualityRule, Long> bitsOfRules() {
    Map<QualityRule, Long> bits = new EnumMap<>(QualityRule.class);
    for (QualityRule rule : RULES) {
      bits.put(rule, 1L << bits.size());
    }
    return bits;
  }

  static long of(QualityRule rule) {
    Long bit = BITS_OF_RULES.get(rule);
    if (bit == null) {
      throw new IllegalArgumentException(rule + " is not said of one dossier");
    }
    return bit;
  }

  static long of(Trait trait) {
    return 1L << (TRAIT_SHIFT + TRAITS.indexOf(trait));
  }

  static long of(Collection<Trait> traits) {
    long bits = 0;
    for (Trait trait : traits) {
      bits |= of(trait);
    }
    return bits;
  }

  /** What holds at a moment, of a row that is told by its beginning and end. */
  static long shortForm(long bits, int began, int ended, int moment) {
    long left = bits;
    if (ended > moment) {
      left &= ~SINCE_END;
    }
    if ((long) began + HOUR_SECONDS > moment) {
      left &= ~AFTER_AN_HOUR;
    }
    return left & SAID;
  }

  /** The bits of rules that are an error. */
  static long errors() {
    long bits = 0;
    for (QualityRule rule : RULES) {
      bits |= rule.severity() == Severity.ERROR ? of(rule) : 0;
    }
    return bits;
  }

  /** What each rule takes off a dossier, by the place of its bit. */
  static int[] weights(QualitySettings settings) {
    return RULES.stream().mapToInt(settings::weight).toArray();
  }

  /** The heaviest of the findings. */
  static int heaviest(long bits, int[] weights) {
    int heaviest = 0;
    for (long rest = bits & ALL_RULES; rest != 0; rest &= rest - 1) {
      heaviest = Math.max(heaviest, weights[Long.numberOfTrailingZeros(rest)]);
    }
    return heaviest;
  }
}
