package vn.dunghen.register;

import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;

/** Which dossiers of a question to list. */
public sealed interface QualityPick {

  /** All that are asked about. */
  record All() implements QualityPick {}

  /** Those of which nothing is taken off. */
  record Sound() implements QualityPick {}

  /** Those of which something is taken off. */
  record Faulty() implements QualityPick {}

  /** Those with a finding of the rule. */
  record Found(QualityRule rule) implements QualityPick {}

  /**
   * Those that make a pattern.
   *
   * @param database for {@link QualityPattern#SAME_DATABASE} the code, else ""
   */
  record Shown(QualityPattern pattern, String database) implements QualityPick {}

  /**
   * Those with a finding of the rule that lack what is wished; of the population of the wish, so
   * they may have begun before the period.
   */
  record Lost(QualityRule rule, Wish wish) implements QualityPick {}

  /** An item of the index: dossiers of one count that are to answer another. */
  record Wish(CountName all, CountName wished, Population population) {}
}
