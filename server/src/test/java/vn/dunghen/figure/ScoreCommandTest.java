package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

  private static final String HEADER = "case_id,unit_code,indicator,numerator,denominator\n";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it
  private Path folder;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void nothingSaid() {
    out = new StringWriter();
    err = new StringWriter();
  }

  @Test
  void writesPointsWithADotAndTwoDecimals() throws IOException {
    assertThat(score("c,H32.101,2.1,4,5\n")).isZero();
    assertThat(out)
        .hasToString("case_id,unit_code,code,points\nc,H32.101,2.1,16.00\nc,H32.101,TDGQ,16.00\n");
  }

  @Test
  void takesADenominatorOfZeroForGivenEvenWithoutANumerator() throws IOException {
    assertThat(score("c,H32,4.1,,0\nc,H32,2.1,,0\n")).isZero();
    assertThat(out.toString()).contains("c,H32,4.1,\n", "c,H32,2.1,0.00\n", "c,H32,TDGQ,0.00\n");
  }

  @Test
  void leavesAnIndicatorWithoutCountsEmptyAndItsGroupOut() throws IOException {
    assertThat(score("c,H32,2.1,,5\nc,H32,4.6,,\n")).isZero();
    assertThat(out).hasToString("case_id,unit_code,code,points\nc,H32,2.1,\nc,H32,4.6,2.00\n");
  }

  @Test
  void takesAnotherDefinition() throws IOException {
    assertThat(score("c,H32,4.2,1,5\n", "--definition", "766-working-document")).isZero();
    // 20 % of a target of 80 % is a quarter of 4.
    assertThat(out.toString()).contains("c,H32,4.2,1.00\n");
  }

  @Test
  void writesJsonWithRatiosAndNames() throws IOException {
    assertThat(score("c,H32,2.1,4,5\nc,H32,4.1,,5\n", "--format", "json")).isZero();
    JsonNode answer = new JsonMapper().readTree(out.toString()).at("/cases/0");
    assertThat(answer.at("/indicators/0/ratio").asDouble()).isEqualTo(80.0);
    assertThat(answer.at("/indicators/0/name").asString())
        .isEqualTo("Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn");
    assertThat(answer.at("/indicators/1/points").isNull()).isTrue();
    assertThat(answer.at("/total").isNull()).isTrue();
    assertThat(out.toString()).contains("\"points\" : 16.00");
  }

  @Test
  void writesTextForReaders() throws IOException {
    assertThat(score("c,H32,2.1,4,5\n", "--format", "text")).isZero();
    assertThat(out.toString()).contains("80.00 %", "16.00 / 20.00", "Tiến độ giải quyết");
  }

  @Test
  void tellsAllThatIsWrongWithTheFileAndItsLines() throws IOException {
    String rows = "c,H32,2.1,four,5\nc,H32,9.9,1,2\nc,H32,4.1,-1,5\nc,H32,4.1,1,5\nd,H32,2.1,1\n";
    assertThat(score(rows)).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            ":2: numerator 'four' is not a whole number",
            ":3: indicator '9.9' is not in definition 766-portal-2026",
            ":4: numerator '-1' is negative",
            ":5: indicator 4.1 is there twice in case c",
            ":6: 4 fields, but the header has 5");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsWhichColumnIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("counts.csv"), "case_id,unit_code,numerator\n");
    assertThat(run("--counts", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(":1: column 'indicator' is missing", ":1: column 'denominator' is missing");
  }

  @Test
  void refusesAFileThatIsNotThereNotUtf8OrEmpty() throws IOException {
    assertThat(run("--counts", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no such file");
    Path latin =
        Files.write(folder.resolve("latin.csv"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("--counts", latin.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("the file is not UTF-8");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertThat(run("--counts", empty.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("the file is empty");
  }

  @Test
  void refusesADefinitionOrFormatThatIsNotThere() throws IOException {
    assertThat(score("c,H32,2.1,4,5\n", "--definition", "nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no definition 'nothing'", "766-portal-2026");
    assertThat(score("c,H32,2.1,4,5\n", "--format", "xml")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  private int score(String rows, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("counts.csv"), HEADER + rows);
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--counts";
    arguments[1] = file.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return run(arguments);
  }

  private int run(String... arguments) {
    return ScoreCommand.run(arguments, new PrintWriter(out), new PrintWriter(err, true));
  }
}
