package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running server with the made-up year up to 10/10/2026, fed by the portal's protocol, shared by
 * the tests that only read it.
 *
 * <p>Started by the first that asks; ends with the machine that runs the tests. Its size is {@code
 * -Ddunghen.acceptance.scale}, of the real size.
 */
final class Province {

  static final String UNTIL = "2026-10-10";
  static final String AS_OF = "2026-10-10T00:00:00+07:00";

  private static final String SCALE = System.getProperty("dunghen.acceptance.scale", "0.03");
  private static final String SEED = "766";
  private static final Duration TO_FEED = Duration.ofMinutes(8);

  private static @Nullable ServerProcess running;

  private Province() {}

  static synchronized ServerProcess server() {
    ServerProcess server = running;
    if (server == null) {
      Home home = Home.fresh("province");
      server = ServerProcess.start(home, "--demo");
      Runtime.getRuntime().addShutdownHook(new Thread(ended(server, home)));
      running = server;
      feed(server, "--portal");
    }
    return server;
  }

  private static Runnable ended(ServerProcess server, Home home) {
    return () -> {
      server.close();
      home.close();
    };
  }

  private static boolean standsStill(Api api) {
    String before = api.get("/health").body();
    Patience.pause(Duration.ofSeconds(3));
    return api.get("/health").body().equals(before);
  }

  /** Tells it the whole year, with more options of the sample. */
  static void feed(ServerProcess server, String... more) {
    told(server.address(), server.home(), SCALE, UNTIL, more);
    Patience.until(
        "the register has heard all", Duration.ofMinutes(1), () -> standsStill(server.api()));
  }

  /** Tells it by the portal's protocol through whoever stands before the server. */
  static void fedThrough(URI door, Home home, String scale, String until) {
    told(door, home, scale, until, "--portal");
  }

  private static void told(URI address, Home home, String scale, String until, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Place.java(),
                "-Xmx512m",
                "-jar",
                Place.sampleJar().toString(),
                "--seed",
                SEED,
                "--scale",
                scale,
                "--until",
                until,
                "--post",
                address.toString(),
                "--token-file",
                home.folder().resolve("token").toString()));
    command.addAll(List.of(more));
    Finished fed = Finished.run(command, Place.ROOT, Map.of(), TO_FEED);
    assertThat(fed.exit()).as(fed.toString()).isZero();
  }
}
