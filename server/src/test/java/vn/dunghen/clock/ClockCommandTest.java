package vn.dunghen.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockCommandTest {

  private static final String HEADER = "case_id,start,amount,unit,day_count\n";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersTheWorkedExamplesOfTheRules() throws IOException {
    assertThat(
            clock(
                HEADER
                    + "W1,2026-02-12T09:30,3,WORKING_DAY,DAYS\n"
                    + "W1,2026-02-12T09:30,3,WORKING_DAY,ROLLING\n"
                    + "W2,2026-02-10T14:00,7,DAY,DAYS\n"
                    + "W7,2026-11-23T16:00,4,HOUR,DAYS\n"
                    + "W9,2026-07-31T08:00,1,MONTH,DAYS\n"))
        .isZero();
    assertThat(out)
        .hasToString(
            """
            case_id,due
            W1,2026-02-24T17:00
            W1,2026-02-24T09:30
            W2,2026-02-23T17:00
            W7,2026-11-25T10:00
            W9,2026-09-03T17:00
            """);
    assertThat(err).hasToString("");
  }

  @Test
  void takesColumnsInAnyOrderAndAByteOrderMark() throws IOException {
    assertThat(
            clock(
                """
                \uFEFFunit,day_count,case_id,start,amount,note\r
                HOUR,DAYS,"a,b",2026-11-23T16:00,4,x\r
                """))
        .isZero();
    assertThat(out).hasToString("case_id,due\n\"a,b\",2026-11-25T10:00\n");
  }

  @Test
  void saysWhichCaseCannotBeWorkedOutAndAnswersTheOthers() throws IOException {
    assertThat(
            clock(
                HEADER
                    + "a,2026-02-30T09:30,3,DAY,DAYS\n"
                    + "b,2026-02-12,3,DAY,DAYS\n"
                    + "c,2026-02-12T09:30,-3,DAY,DAYS\n"
                    + "d,2026-02-12T09:30,3,WEEK,DAYS\n"
                    + "e,2026-02-12T09:30,3,DAY,days\n"
                    + "f,2019-02-12T09:30,3,DAY,DAYS\n"
                    + "g,2026-02-12T09:30,999999,MONTH,DAYS\n"
                    + "h,2026-02-12T09:30,0,DAY,DAYS\n"))
        .isEqualTo(2);
    assertThat(out).hasToString("case_id,due\na,\nb,\nc,\nd,\ne,\nf,\ng,\nh,2026-02-12T17:00\n");
    assertThat(err.toString())
        .contains(
            "cases.csv:2: start '2026-02-30T09:30'",
            ":3: start '2026-02-12'",
            ":4: amount '-3'",
            ":5: unit 'WEEK' is none of [HOUR, DAY, WORKING_DAY, MONTH]",
            ":6: day_count 'days'",
            ":7: 2019-02-15 is outside the working calendar",
            ":8: ");
  }

  @Test
  void refusesAFileThatIsNone() throws IOException {
    assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
    assertThat(clock("case_id,start\nx,2026-02-12T09:30\n")).isEqualTo(2);
    assertThat(clock("")).isEqualTo(2);
    assertThat(clock(HEADER)).isEqualTo(2);
    assertThat(out).hasToString("");
    assertThat(err.toString())
        .contains("there is no such file", "columns missing: amount, unit, day_count", "no cases");
  }

  private int clock(String text) throws IOException {
    Path file = folder.resolve("cases.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return run(file);
  }

  private int run(Path file) {
    return ClockCommand.run(
        new String[] {"--cases", file.toString()},
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }
}
