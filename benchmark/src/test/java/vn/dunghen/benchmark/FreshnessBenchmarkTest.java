package vn.dunghen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dunghen.benchmark.FreshnessBenchmark.Answered;

class FreshnessBenchmarkTest {

  /** Batches of 25, one each 10 ms, shown 4 ms after their answers. */
  private static Map<String, Object> values(int batches, int shown) {
    List<Answered> answered = new ArrayList<>();
    TreeMap<Long, Long> seenAt = new TreeMap<>();
    for (int i = 1; i <= batches; i++) {
      answered.add(new Answered(i * 10_000L, i * 25L));
      if (i <= shown) {
        seenAt.put(i * 25L, i * 10_000L + 4_000);
      }
    }
    return FreshnessBenchmark.values(answered, seenAt, batches * 10_000L + 20_000_000);
  }

  @Test
  void tellsHowLongAfterTheAnswerItWasShown() {
    assertThat(values(100, 100))
        .containsEntry("messages", 2_500L)
        .containsEntry("p99_ms", 4.0)
        .containsEntry("max_ms", 4.0)
        .containsEntry("missed", 0L);
  }

  @Test
  void whatWasNeverShownIsAmongTheLongestNotLeftOut() {
    assertThat(values(100, 98))
        .containsEntry("messages", 2_500L)
        .containsEntry("p50_ms", 4.0)
        .containsEntry("p99_ms", 20_010.0)
        .containsEntry("max_ms", 20_010.0)
        .containsEntry("missed", 50L);
    assertThat(values(100, 0)).containsEntry("p50_ms", 20_500.0);
  }
}
