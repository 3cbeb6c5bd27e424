package vn.dunghen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line of the evidence may end. */
class WholeWordsTest {

  @ParameterizedTest
  @CsvSource({
    "'xác nhận 00:12 ngày 09/01/2026', 'xác |nhận |00:12 |ngày |09/01/2026'",
    "'day-87-1795949941676', 'day-|87-|1795949941676'",
    "'15:26', '15:26'",
    "'', ''"
  })
  void aDateAndATimeStayWhole(String text, String parts) {
    WholeWords words = new WholeWords();
    words.setText(text);
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      found.add(text.substring(from, to));
      from = to;
    }
    assertThat(String.join("|", found)).isEqualTo(parts);
  }
}
