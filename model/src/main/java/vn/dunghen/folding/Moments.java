package vn.dunghen.folding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Facts are known to the second; only the order of the fold keeps the fraction. */
final class Moments {

  private Moments() {}

  static Instant wholeSecond(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
