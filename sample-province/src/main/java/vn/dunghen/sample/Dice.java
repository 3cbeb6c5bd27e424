package vn.dunghen.sample;

import java.util.Random;

/** Chance that is the same for the same seed and name, whatever happened before. */
final class Dice {

  private Dice() {}

  static Random of(long seed, String name) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < name.length(); i++) {
      mixed = (mixed ^ name.charAt(i)) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 29;
    }
    return new Random(mixed);
  }
}
