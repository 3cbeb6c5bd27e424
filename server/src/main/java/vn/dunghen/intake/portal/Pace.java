package vn.dunghen.intake.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How fast a sender may call, and how often an address may try a wrong secret. */
@Component
class Pace {

  private static final int FAILURES = 300;
  private static final Duration FORGOTTEN = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 100_000;

  private final int callsPerSecond;
  private final Map<String, Bucket> calls = new ConcurrentHashMap<>();
  private final Map<String, Bucket> failures = new ConcurrentHashMap<>();

  Pace(@Value("${dunghen.intake.calls-per-second:2000}") int callsPerSecond) {
    this.callsPerSecond = callsPerSecond;
  }

  /** Seconds to wait before the next call of this source; 0 where it may go on. */
  int beforeCall(String source) {
    Bucket bucket =
        calls.computeIfAbsent(source, name -> bucket(callsPerSecond, Duration.ofSeconds(1)));
    return seconds(bucket.tryConsumeAndReturnRemaining(1));
  }

  /** Counts a wrong login; seconds to wait before the next is looked at, 0 for none. */
  int failedLogin(String name, String address) {
    if (failures.size() > MOST_REMEMBERED) {
      failures.clear();
    }
    Bucket bucket =
        failures.computeIfAbsent(name + " " + address, key -> bucket(FAILURES, FORGOTTEN));
    return seconds(bucket.tryConsumeAndReturnRemaining(1));
  }

  private static Bucket bucket(int tokens, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
        .build();
  }

  private static int seconds(ConsumptionProbe probe) {
    return probe.isConsumed()
        ? 0
        : (int) Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
  }
}
