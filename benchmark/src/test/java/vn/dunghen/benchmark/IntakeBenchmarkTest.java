package vn.dunghen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeBenchmarkTest {

  @Test
  void eachKeyIsThatOfThePathThatIsWorseInIt() {
    // 11,249 and 12,313 a second, but 0.062 and 0.024 of a copy.
    Map<String, Object> portal =
        Map.of("path", "portal", "messages_per_second", 11_249L, "copy_ratio", 0.062, "p99_ms", 90);
    Map<String, Object> canonical =
        Map.of(
            "path", "canonical", "messages_per_second", 12_313L, "copy_ratio", 0.024, "p99_ms", 95);
    for (List<Map<String, Object>> paths :
        List.of(List.of(portal, canonical), List.of(canonical, portal))) {
      assertThat(IntakeBenchmark.worst(paths))
          .containsEntry("path", "portal")
          .containsEntry("messages_per_second", 11_249L)
          .containsEntry("copy_ratio", 0.024)
          .containsEntry("p99_ms", 95.0)
          .containsEntry("portal_copy_ratio", 0.062)
          .containsEntry("canonical_messages_per_second", 12_313L);
    }
  }
}
