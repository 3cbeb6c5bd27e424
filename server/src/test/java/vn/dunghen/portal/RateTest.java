package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limit of calls in a second, by a clock that only waiting moves. */
class RateTest {

  private static final long SECOND = 1_000_000_000L;

  private static final class Clock implements TimeMeter {
    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private static List<Long> moments(int callsPerSecond, int calls, long idleBefore) {
    Clock clock = new Clock();
    Rate rate = new Rate(callsPerSecond, clock, nanos -> clock.nanos += nanos);
    clock.nanos = idleBefore;
    List<Long> moments = new ArrayList<>();
    for (int call = 0; call < calls; call++) {
      rate.await();
      moments.add(clock.nanos);
    }
    return moments;
  }

  @Test
  void inNoSecondAreMoreCallsMadeThanMayBe() {
    List<Long> moments = moments(5, 23, 0);
    for (int call = 5; call < moments.size(); call++) {
      assertThat(moments.get(call) - moments.get(call - 5)).isGreaterThanOrEqualTo(SECOND);
    }
  }

  @Test
  void whatWasNotUsedIsNotSavedUp() {
    List<Long> moments = moments(5, 6, 60 * SECOND);
    assertThat(moments.getLast() - moments.getFirst()).isGreaterThanOrEqualTo(SECOND);
  }

  @Test
  void itWaitsNoLongerThanItHasTo() {
    assertThat(moments(5, 26, 0).getLast()).isEqualTo(5 * SECOND);
  }

  @Test
  void zeroIsNoLimit() {
    assertThat(moments(0, 1_000, 0).getLast()).isZero();
  }
}
