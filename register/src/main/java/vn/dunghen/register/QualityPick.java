package vn.dunghen.register;

import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.quality.Distortion;
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

  /** One by its code, whatever is found in it. */
  record Only(DossierCode code) implements QualityPick {}

  /**
   * Those of a cause that stand in an item in one way; of the population of the item, so they may
   * have begun before the period.
   *
   * @param cause a finding, a pattern or one dossier
   */
  record Touched(QualityPick cause, Wish wish, Distortion way) implements QualityPick {}

  /**
   * An item of the index: dossiers of one count that are to answer another; or procedures of one
   * count that are to have a dossier which answers another.
   */
  record Wish(CountName all, CountName wished, Population population) {

    public boolean ofProcedures() {
      return wished.subject() == CountName.Subject.PROCEDURE_IN_DOSSIERS;
    }
  }

  /**
   * What an item would change by if the touched dossiers were mended, or were not there.
   *
   * @param dossiers how many are touched
   * @param numerator what is added to the numerator; below 0: taken off
   * @param denominator the same of the denominator
   */
  record Shift(long dossiers, long numerator, long denominator) {}
}
