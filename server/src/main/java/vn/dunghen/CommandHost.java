package vn.dunghen;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.dunghen.live.Loader;
import vn.dunghen.live.ReportsHeard;

/** The host of a command: store and journal, but no server and nothing that follows. */
@EnableAutoConfiguration
@ComponentScan({
  "vn.dunghen.system",
  "vn.dunghen.journal",
  "vn.dunghen.catalogue",
  "vn.dunghen.recount"
})
@Import({Loader.class, ReportsHeard.class})
class CommandHost {

  private static final int MISUSED = 2;

  /** Runs the command in a host of its own; what it was asked wrongly is told in a line. */
  static <T> int run(Class<T> command, ToIntFunction<T> task) {
    SpringApplication application = new SpringApplication(CommandHost.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of("dunghen.command", "true", "logging.config", "classpath:logback-command.xml"));
    try (ConfigurableApplicationContext host = application.run()) {
      return task.applyAsInt(host.getBean(command));
    } catch (IllegalArgumentException misused) {
      System.err.println(misused.getMessage());
      return MISUSED;
    }
  }
}
