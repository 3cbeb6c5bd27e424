package vn.dunghen;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/** The one main class of the server jar: reads the first word and hands the rest to it. */
public final class DungHen {

  private static final int MISUSED = 2;

  private DungHen() {}

  public static void main(String[] arguments) {
    Optional<Command> command =
        arguments.length == 0 ? Optional.of(Command.SERVE) : Command.named(arguments[0]);
    if (command.isEmpty()) {
      System.err.printf("%s: unknown command; known are %s%n", arguments[0], Command.words());
      System.exit(MISUSED);
      return;
    }
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    run(command.get(), rest);
  }

  private static void run(Command command, String[] rest) {
    switch (command) {
      case SERVE -> SpringApplication.run(DungHenServer.class, rest);
      case SCORE, RECOUNT, EXPORT -> {
        System.err.printf("%s is not built yet%n", command);
        System.exit(MISUSED);
      }
    }
  }
}
