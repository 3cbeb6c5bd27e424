package vn.dunghen.clock;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dunghen.calendar.WorkingCalendar;
import vn.dunghen.catalogue.ReferenceData;
import vn.dunghen.catalogue.ReferenceProblem;
import vn.dunghen.system.Home;

/**
 * {@code ./dunghen clock}: when limits end, by the default calendar, without server or database.
 *
 * <p>Ends with 0, or with 2 when the file, the calendar or the words on the command line are wrong.
 * A case that cannot be worked out has an empty due date and a reason on standard error; the others
 * are still answered. Rows are streamed: a file may be of any length.
 */
@Command(
    name = "clock",
    mixinStandardHelpOptions = true,
    description = "Works out due dates; tính hạn trả kết quả.")
public final class ClockCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int WRONG = 2;

  @Option(names = "--cases", required = true, paramLabel = "FILE.csv")
  @SuppressWarnings("NullAway.Init") // picocli fills it before call(), or refuses
  private Path cases;

  @Spec
  @SuppressWarnings("NullAway.Init") // as above
  private CommandSpec spec;

  private boolean wrong;

  /** Runs the command; the answer is the exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return new CommandLine(new ClockCommand()).setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public Integer call() {
    try {
      WorkingCalendar calendar = new ReferenceData(Home.ofEnvironment()).calendar();
      answer(calendar);
    } catch (ReferenceProblem problem) {
      say(problem.getMessage());
    } catch (NoSuchFileException missing) {
      say(cases + ": there is no such file");
    } catch (CsvParseException noCsv) {
      say(cases + ": no CSV: " + noCsv.getMessage());
    } catch (IOException | UncheckedIOException unreadable) {
      say(cases + ": cannot be read: " + unreadable.getMessage());
    }
    return wrong ? WRONG : DONE;
  }

  private void answer(WorkingCalendar calendar) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(cases)) {
      // Not closed: standard output belongs to the process.
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      boolean first = true;
      for (NamedCsvRecord row : reader) {
        if (first) {
          List<String> missing = DueCase.missing(row.getHeader());
          if (!missing.isEmpty()) {
            say("%s:1: columns missing: %s".formatted(cases, String.join(", ", missing)));
            return;
          }
          writer.writeRecord("case_id", "due");
          first = false;
        }
        writer.writeRecord(row.getField(DueCase.ID), due(calendar, row));
      }
      writer.flush();
      if (first) {
        say("%s:1: the file has no cases; columns: %s".formatted(cases, DueCase.COLUMNS));
      }
    }
    out.flush();
    if (out.checkError()) {
      wrong = true;
    }
  }

  private String due(WorkingCalendar calendar, NamedCsvRecord row) {
    try {
      return DueCase.of(row).due(calendar);
    } catch (DueCase.Unanswerable reason) {
      say("%s:%d: %s".formatted(cases, row.getStartingLineNumber(), reason.getMessage()));
      return "";
    }
  }

  private void say(@Nullable String problem) {
    wrong = true;
    spec.commandLine().getErr().println(problem);
  }
}
