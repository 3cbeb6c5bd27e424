package vn.dunghen.onestop;

import java.time.Duration;

/** Waiting, so that a test need not. */
@FunctionalInterface
interface Pause {

  Pause REAL =
      length -> {
        try {
          Thread.sleep(length);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      };

  void last(Duration length);
}
