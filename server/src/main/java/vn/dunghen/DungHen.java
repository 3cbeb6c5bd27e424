package vn.dunghen;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import vn.dunghen.clock.ClockCommand;
import vn.dunghen.figure.ScoreCommand;
import vn.dunghen.recount.Export;
import vn.dunghen.recount.Recount;
import vn.dunghen.system.Listening;
import vn.dunghen.system.SettingRefused;

/** The one main class of the server jar: reads the first word and hands the rest to it. */
public final class DungHen {

  private DungHen() {}

  public static void main(String[] arguments) {
    Optional<Command> command =
        arguments.length == 0 ? Optional.of(Command.SERVE) : Command.named(arguments[0]);
    if (command.isEmpty()) {
      System.err.printf("%s: unknown command; known are %s%n", arguments[0], Command.words());
      System.exit(SettingRefused.MISUSED);
      return;
    }
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    run(command.get(), rest);
  }

  private static void run(Command command, String[] rest) {
    switch (command) {
      case SERVE -> serve(rest);
      case RECOUNT -> System.exit(CommandHost.run(Recount.class, recount -> recount.run(rest)));
      case EXPORT -> System.exit(CommandHost.run(Export.class, export -> export.run(rest)));
      case SCORE -> System.exit(ScoreCommand.run(rest, writer(System.out), writer(System.err)));
      case CLOCK -> System.exit(ClockCommand.run(rest, writer(System.out), writer(System.err)));
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static void serve(String[] rest) {
    try {
      Listening.checkPort(System.getenv("DUNGHEN_PORT"));
    } catch (SettingRefused refused) {
      System.err.println(refused.getMessage());
      System.exit(SettingRefused.MISUSED);
    }
    SpringApplication application = new SpringApplication(DungHenServer.class);
    if (Arrays.asList(rest).contains("--demo")) {
      application.setDefaultProperties(Map.of("dunghen.demo", "true"));
    }
    application.run(
        Arrays.stream(rest).filter(word -> !word.equals("--demo")).toArray(String[]::new));
  }
}
