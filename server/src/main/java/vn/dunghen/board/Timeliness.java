package vn.dunghen.board;

import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Indicator;
import vn.dunghen.register.Tally;

/**
 * Dossiers on time and overdue, in the population that the definition takes for 2.1.
 *
 * @param notKnown neither on time nor overdue: no appointment and no limit
 */
record Timeliness(long dossiers, long onTime, long late, long notKnown) {

  /** The indicator of dossiers on time; index-766 section 3. */
  static final String INDICATOR = "2.1";

  static Population population(IndexDefinition definition) {
    return definition
        .indicator(INDICATOR)
        .map(Indicator::population)
        .filter(population -> population != Population.PRESENT)
        .orElse(Population.IN_HAND);
  }

  static Timeliness of(IndexDefinition definition, Tally tally) {
    Population population = population(definition);
    long dossiers = tally.of(CountName.RECEIVED, population);
    long onTime = tally.of(CountName.ON_TIME, population);
    long late = tally.of(CountName.OVERDUE, population);
    return new Timeliness(dossiers, onTime, late, dossiers - onTime - late);
  }

  /** On time in percent; null without dossiers. */
  @org.jspecify.annotations.Nullable
  Double ratio() {
    return dossiers == 0 ? null : onTime * 100.0 / dossiers;
  }
}
