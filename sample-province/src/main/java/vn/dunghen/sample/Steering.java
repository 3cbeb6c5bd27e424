package vn.dunghen.sample;

import java.util.Random;

/**
 * Draws yes or no so that the share comes out as published: who is below its share so far becomes a
 * little more likely. Units may differ as they like; the whole is held.
 */
final class Steering {

  /** So many missing cases raise the chance by one. */
  private static final double GENTLE = 150;

  private final double share;
  private long cases;
  private long yes;

  Steering(Published target) {
    this(target, 1);
  }

  /** A share of some cases only: so many of all can say yes at all. */
  Steering(Published target, double able) {
    this.share = target.share() / able;
  }

  boolean draw(double likely, Random random) {
    double missing = share * cases - yes;
    return random.nextDouble() < likely + missing / GENTLE;
  }

  /** Remembers what became of a case. */
  void saw(boolean outcome) {
    cases++;
    if (outcome) {
      yes++;
    }
  }
}
