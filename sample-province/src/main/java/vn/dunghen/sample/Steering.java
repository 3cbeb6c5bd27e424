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

  /** How many more cases of yes the share wanted until now; negative if there were too many. */
  private double missing;

  Steering(double share) {
    this.share = share;
  }

  Steering(Published target) {
    this(target.share());
  }

  boolean draw(double likely, Random random) {
    return random.nextDouble() < likely + missing / GENTLE;
  }

  /** Remembers what became of a case. */
  void saw(boolean outcome) {
    saw(outcome, 0);
  }

  /** Remembers what became of a case whose season wanted a share higher by so much. */
  void saw(boolean outcome, double season) {
    missing += share + season - (outcome ? 1 : 0);
  }
}
