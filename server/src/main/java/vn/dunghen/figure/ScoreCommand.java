package vn.dunghen.figure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.catalogue.DefinitionsRefused;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.system.Home;

/**
 * {@code ./dunghen score}: points from published counts, without server or database.
 *
 * <p>Ends with 0, or with 2 when the file, the definitions or the words on the command line are
 * wrong.
 */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores published counts; chấm điểm từ số liệu đã công bố.")
public final class ScoreCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int WRONG = 2;

  @Option(names = "--counts", required = true, paramLabel = "FILE.csv")
  @SuppressWarnings("NullAway.Init") // picocli fills it before call(), or refuses
  private Path counts;

  @Option(names = "--definition", paramLabel = "ID", defaultValue = Definitions.STANDARD)
  @SuppressWarnings("NullAway.Init") // as above
  private String definition;

  @Option(names = "--format", paramLabel = "csv|json|text", defaultValue = "csv")
  @SuppressWarnings("NullAway.Init") // as above
  private ScoreFormat format;

  @Spec
  @SuppressWarnings("NullAway.Init") // as above
  private CommandSpec spec;

  /** Runs the command; the answer is the exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return new CommandLine(new ScoreCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .execute(arguments);
  }

  @Override
  public Integer call() {
    try {
      IndexDefinition chosen = chosen();
      List<PublishedCase> cases = PublishedCounts.read(counts, chosen);
      PrintWriter out = spec.commandLine().getOut();
      format.write(chosen, cases, out);
      out.flush();
      return out.checkError() ? WRONG : DONE;
    } catch (PublishedCounts.Refused | DefinitionsRefused wrong) {
      spec.commandLine().getErr().println(wrong.getMessage());
      return WRONG;
    }
  }

  private IndexDefinition chosen() {
    Definitions definitions = Definitions.of(Home.ofEnvironment());
    Optional<IndexDefinition> found = definitions.find(definition);
    return found.orElseThrow(
        () ->
            new ParameterException(
                spec.commandLine(),
                "there is no definition '%s'; there are %s"
                    .formatted(
                        definition,
                        definitions.all().stream()
                            .map(IndexDefinition::id)
                            .collect(Collectors.joining(", ")))));
  }
}
