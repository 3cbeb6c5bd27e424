package vn.dunghen.index;

import vn.dunghen.counting.Population;

/** A figure that is shown beside the scored ones and gives no points; index-766 section 6. */
public sealed interface UnscoredFigure {

  String code();

  String group();

  Words name();

  Population population();

  /** Numerator ÷ denominator × 100, such as petitions by kind, 5.1. */
  record Share(
      String code,
      String group,
      Words name,
      Population population,
      Part numerator,
      Part denominator)
      implements UnscoredFigure {}

  /** Mean time from acceptance to end of the dossiers handled, 2.2. */
  record MeanHandlingTime(String code, String group, Words name, Population population)
      implements UnscoredFigure {}
}
