package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;

class ParsingTest {

  private static final String STEP =
      "{\"kind\":\"step\",\"source\":\"s\",\"messageId\":\"%d\","
          + "\"spokeOf\":\"2026-08-17T08:30:00Z\",\"dossier\":\"A\",\"status\":4}";

  private static final int MOST = 3;

  private static List<Read> json(String text) {
    return Parsing.json(text.getBytes(UTF_8), MOST);
  }

  private static List<Read> lines(String text) {
    return Parsing.lines(text.getBytes(UTF_8), MOST);
  }

  private static String steps(String separator, int many) {
    return String.join(
        separator, java.util.stream.IntStream.range(0, many).mapToObj(STEP::formatted).toList());
  }

  @Test
  void readsOneMessageAnArrayAndLines() {
    assertThat(json(STEP.formatted(1))).hasOnlyElementsOfType(Good.class).hasSize(1);
    assertThat(json("[" + steps(",", 3) + "]")).hasOnlyElementsOfType(Good.class).hasSize(3);
    assertThat(json(" [ ] ")).isEmpty();
    assertThat(lines(steps("\n", 3))).hasOnlyElementsOfType(Good.class).hasSize(3);
    assertThat(lines("\r\n" + steps("\r\n\r\n", 2) + "\n")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "[{}",
        "[{},]",
        "nonsense",
        "{} {}",
        "[] []",
        "{'kind':'step'}",
        "{\"kind\":\"step\",\"kind\":\"step\"}",
        "[{\"a\":{\"b\":1,\"b\":1}}]",
        "{\"a\":NaN}"
      })
  void saysThatABodyIsNoJson(String body) {
    assertThatThrownBy(() -> json(body)).isInstanceOf(Parsing.Unreadable.class);
  }

  @Test
  void doesNotRepeatWhatStoodWhereItBroke() {
    assertThatThrownBy(() -> json("{\"a\": Nguyễn Văn Mẫu}")).message().doesNotContain("Nguy");
    assertThatThrownBy(() -> json("{\"Mẫu\":1,\"Mẫu\":2}"))
        .message()
        .contains("duplicate")
        .doesNotContain("Mẫu");
  }

  @Test
  void keepsABrokenLineOutByItself() {
    List<Read> read = lines(STEP.formatted(1) + "\n{\"kind\":\n" + STEP.formatted(2));
    assertThat(read.get(0)).isInstanceOf(Good.class);
    assertThat(read.get(1)).isInstanceOf(Bad.class);
    assertThat(((Bad) read.get(1)).redacted()).isEqualTo("{}");
    assertThat(read.get(2)).isInstanceOf(Good.class);
  }

  @Test
  void doesNotTakeTwoMessagesOnALine() {
    assertThat(lines(STEP.formatted(1) + STEP.formatted(2))).hasOnlyElementsOfType(Bad.class);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    String deep = "{\"a\":".repeat(13) + "1" + "}".repeat(13);
    String lengthy = "{\"a\":\"" + "x".repeat(20_001) + "\"}";
    assertThatThrownBy(() -> json(deep)).message().contains("too deep");
    assertThatThrownBy(() -> json(lengthy)).message().contains("too long");
    assertThat(lines(deep + "\n" + STEP.formatted(1)))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Bad.class),
            second -> assertThat(second).isInstanceOf(Good.class));
  }

  @Test
  void stopsReadingAtTheFirstMessageTooMany() {
    assertThatThrownBy(() -> json("[" + steps(",", 4) + "]")).isInstanceOf(Parsing.TooMany.class);
    assertThatThrownBy(() -> lines(steps("\n", 4))).isInstanceOf(Parsing.TooMany.class);
    // What follows is not looked at: here it is no JSON at all.
    assertThatThrownBy(() -> json("[" + "{},".repeat(4) + "!")).isInstanceOf(Parsing.TooMany.class);
  }

  @Test
  void refusesOtherEncodings() {
    String name = "{\"a\":\"Nguyên\"}";
    assertThatThrownBy(() -> Parsing.json(name.getBytes(ISO_8859_1), MOST))
        .isInstanceOf(Parsing.Unreadable.class)
        .message()
        .contains("UTF-8");
    assertThatThrownBy(() -> Parsing.json("{\"a\":1}".getBytes(UTF_16LE), MOST))
        .isInstanceOf(Parsing.Unreadable.class);
    assertThatThrownBy(() -> Parsing.lines(name.getBytes(ISO_8859_1), MOST))
        .isInstanceOf(Parsing.Unreadable.class);
    assertThatThrownBy(() -> Parsing.json(new byte[] {'"', (byte) 0xc3}, MOST))
        .isInstanceOf(Parsing.Unreadable.class);
  }

  @Test
  void takesALongTextWithManyWordsWhole() {
    String name = "Nguyên Hồng ".repeat(1_000);
    assertThat(json("{\"a\":\"" + name + "\"}")).hasSize(1);
  }
}
