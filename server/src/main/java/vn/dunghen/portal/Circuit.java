package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source's lane may call. It opens after five failures in a row and lets a call through
 * after a while; one more failure opens it for twice as long.
 */
final class Circuit {

  private static final int OPENS_AFTER = 5;

  private final IntFunction<Duration> backOff;
  private int failures;
  private int openings;
  private Instant until = Instant.EPOCH;
  private @Nullable Instant lastSuccess;
  private String said = "";

  Circuit(IntFunction<Duration> backOff) {
    this.backOff = backOff;
  }

  synchronized void succeeded(Instant now) {
    failures = 0;
    openings = 0;
    said = "";
    lastSuccess = now;
  }

  synchronized void failed(Instant now, String sentence) {
    failures++;
    said = sentence;
    if (failures >= OPENS_AFTER) {
      failures = OPENS_AFTER - 1;
      openings++;
      pause(now.plus(backOff.apply(openings)));
    }
  }

  /** The portal wants to be left alone. */
  synchronized void pause(Instant moment) {
    until = moment.isAfter(until) ? moment : until;
  }

  /** How long no call may be made; zero where one may. */
  synchronized Duration closedFor(Instant now) {
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  synchronized boolean isOpen(Instant now) {
    return openings > 0 && now.isBefore(until);
  }

  /** Whether it was open and the next call tells whether it closes. */
  synchronized boolean isTried() {
    return openings > 0;
  }

  synchronized @Nullable Instant lastSuccess() {
    return lastSuccess;
  }

  /** Why it failed last; empty where the latest call went well. */
  synchronized String said() {
    return said;
  }
}
