package vn.dunghen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dunghen.message.MessageKind;
import vn.dunghen.portal.sync.Answered.Outcome;

/** A signed page has no code of ours in it. */
class WordingTest {

  @Test
  void everyCodeHasItsOwnWordsWithoutTheCode() {
    assertThat(
            Stream.concat(
                Arrays.stream(MessageKind.values()).map(Wording::of),
                Arrays.stream(Outcome.values()).map(one -> Wording.outcome(one.name()))))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches(".*[^\\x00-\\x7F].*"));
    assertThat(Wording.kind("step")).isEqualTo("bước xử lý");
    assertThat(Wording.kind("of-tomorrow")).isEqualTo("of-tomorrow");
  }
}
