package vn.dunghen.acceptance;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what happens in another process, never longer than said. */
final class Patience {

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private Patience() {}

  static void until(String what, Duration atMost, BooleanSupplier happened) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
      }
      pause(BETWEEN);
    }
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
