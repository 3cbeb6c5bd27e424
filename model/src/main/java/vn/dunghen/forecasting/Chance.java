package vn.dunghen.forecasting;

/** Numbers that look like chance and follow from a seed alone (SplitMix64). */
final class Chance {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    state = seed;
  }

  private long next() {
    state += STEP;
    long mixed = state;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to below 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) (share() * bound);
  }

  /** How many events of that mean happen; means of some hundred at most. */
  int events(double mean) {
    int events = 0;
    double left = mean;
    // In parts, so that the product does not vanish.
    while (left > 0) {
      double part = Math.min(left, 20);
      double floor = Math.exp(-part);
      for (double product = share(); product > floor; product *= share()) {
        events++;
      }
      left -= part;
    }
    return events;
  }
}
