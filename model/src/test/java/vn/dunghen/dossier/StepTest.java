package vn.dunghen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step against its own deadline. */
class StepTest {

  private static final Instant DONE = Instant.parse("2026-11-26T02:30:00Z");

  private static Step until(@Nullable Instant limit) {
    return new Step(DONE, 4, null, null, null, null, limit);
  }

  @Test
  void isLateAfterItsLimitAndNotAtIt() {
    assertThat(until(DONE.minusSeconds(60)).lateBy()).contains(Duration.ofMinutes(1));
    assertThat(until(DONE).lateBy()).contains(Duration.ZERO);
    assertThat(until(DONE.plusSeconds(60)).lateBy()).contains(Duration.ofMinutes(-1));
  }

  @Test
  void withoutALimitNobodyKnows() {
    assertThat(until(null).lateBy()).isEmpty();
  }
}
