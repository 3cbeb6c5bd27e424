package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first command of the README, at a size that a test can wait for. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoIT {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration TO_STOP = Duration.ofSeconds(60);

  @Test
  void showsTheProvinceAndSurvivesCtrlCAndASecondStart() throws Exception {
    markAsBuilt("server/target/dunghen-server.jar");
    markAsBuilt("sample-province/target/sample-province.jar");
    markAsBuilt("portal-simulator/target/portal-simulator.jar");
    try (Home home = Home.fresh("demo")) {
      Path leftByAKilledRun = Files.createDirectories(home.folder().resolve("run/99999999"));
      long before = firstRun(home);
      assertThat(leftByAKilledRun).doesNotExist();
      assertThat(home.folder().resolve("run")).as("its copies go when it stops").doesNotExist();
      Demo again = Demo.start(home);
      try {
        Patience.until("it is back", SOON, () -> again.dossiers() > 0);
        assertThat(again.dossiers()).isGreaterThanOrEqualTo(before);
        Patience.until("new messages flow", SOON, () -> again.dossiers() > before);
      } finally {
        again.interrupt();
      }
      assertThat(home.postmaster()).as("Ctrl-C stops PostgreSQL too").isEmpty();
    }
  }

  private static long firstRun(Home home) throws Exception {
    Demo demo = Demo.start(home);
    try {
      Patience.until("there are dossiers", SOON, () -> demo.dossiers() > 1_000);
      Reply page = demo.api().get("/");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("Dữ liệu minh họa");
      assertThat(demo.commands())
          .as("a build must not reach what runs")
          .anyMatch(command -> command.contains(home.folder() + "/run/"))
          .noneMatch(command -> command.contains("/target/dunghen-server.jar"))
          .noneMatch(command -> command.contains("/target/sample-province.jar"))
          .noneMatch(command -> command.contains("/target/portal-simulator.jar"));
      assertThat(demo.portal().get("/health").status()).as("the portal beside it").isEqualTo(200);
      Patience.until("the portal's scores are read", SOON, demo::hasScores);
      return demo.dossiers();
    } finally {
      assertThat(demo.interrupt()).isZero();
    }
  }

  /**
   * The build that runs this test has just made the jars; the script need not make them again. NB:
   * the jars themselves bear a fixed time.
   */
  private static void markAsBuilt(String jar) throws IOException {
    assertThat(Place.ROOT.resolve(jar)).isRegularFile();
    Files.writeString(Place.ROOT.resolve(jar + ".built"), "");
  }

  /** The script as a person runs it. */
  private record Demo(Home home, Process process, int port, int portalPort) {

    static Demo start(Home home) throws IOException {
      int port = Place.freePort();
      int portalPort = Place.freePort();
      File log = Place.kept("demo.log").toFile();
      Map<String, String> settings =
          Map.of(
              "DUNGHEN_HOME", home.folder().toString(),
              "DUNGHEN_PORT", String.valueOf(port),
              "DUNGHEN_PORTAL_PORT", String.valueOf(portalPort),
              "DUNGHEN_JAVA_OPTS", "-Xmx1g");
      Process process =
          Finished.prepared(List.of("./dunghen", "demo", "--scale", "0.01"), Place.ROOT, settings)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log))
              .start();
      return new Demo(home, process, port, portalPort);
    }

    Api portal() {
      return new Api(URI.create("http://127.0.0.1:" + portalPort), home);
    }

    Api api() {
      return new Api(URI.create("http://127.0.0.1:" + port), home);
    }

    /** How many dossiers it knows; 0 while it does not answer. */
    long dossiers() {
      assertThat(process.isAlive()).as("see demo.log").isTrue();
      return api()
          .tries("/health")
          .filter(reply -> reply.status() == 200)
          .map(reply -> reply.json().at("/register/local").asLong())
          .orElse(0L);
    }

    /** Whether the portal beside it was read, seven endpoints of it. */
    boolean hasScores() {
      return api()
          .tries("/cong/diem")
          .filter(reply -> reply.status() == 200)
          .map(reply -> reply.body().split("<code class=\"hash\">", -1).length - 1)
          .filter(endpoints -> endpoints >= 7)
          .isPresent();
    }

    /** The command lines of all that it started. */
    List<String> commands() {
      return process
          .descendants()
          .map(child -> child.info().commandLine().orElse(""))
          .filter(command -> command.contains("-jar"))
          .toList();
    }

    /** As Ctrl-C does; the exit code. */
    int interrupt() throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("Ctrl-C did not stop it within " + TO_STOP);
      }
      return process.exitValue();
    }
  }
}
