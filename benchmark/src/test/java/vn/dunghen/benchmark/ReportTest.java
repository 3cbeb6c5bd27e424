package vn.dunghen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a script reads of a benchmark. */
class ReportTest {

  @Test
  void wordsStandInQuotesAndNumbersDoNot() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", "portal");
    values.put("messages", 12);
    values.put("answers_equal", true);
    assertThat(Report.json(values))
        .isEqualTo("{\"path\": \"portal\", \"messages\": 12, \"answers_equal\": true}");
  }
}
