package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.portalsimulator.Asking.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, from its jar. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PortalSimulatorIT {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

  @TempDir Path folder;

  private record Started(Process process, Asking asking) {}

  private Process begin(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-jar", Path.of("target", "portal-simulator.jar").toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private Started start(String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of("--port", "0", "--data", folder.toString()));
    options.addAll(List.of(more));
    Process process = begin(options.toArray(String[]::new));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    Matcher found = ADDRESS.matcher(String.valueOf(line));
    assertThat(found.find()).as("%s", line).isTrue();
    return new Started(process, new Asking(Integer.parseInt(found.group(1))));
  }

  @Test
  void holdsWhatItAnsweredThoughItIsKilled() throws Exception {
    Started first = start();
    first.asking().loggedIn();
    for (int i = 0; i < 50; i++) {
      assertThat(first.asking().send(false, dossier("H32." + i)).code()).isEqualTo("0");
    }
    first.process().destroyForcibly().waitFor();

    Started second = start();
    try {
      assertThat(second.asking().counts().path("dossiers").asInt()).isEqualTo(50);
      assertThat(second.asking().loggedIn().send(false, dossier("H32.7")).code()).isEqualTo("-3");
    } finally {
      second.process().destroy();
      assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void nobodyTrustsItsCertificate() throws Exception {
    int port = freePort();
    Started portal = start("--https-port", String.valueOf(port));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/health")).build();

      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
          .isInstanceOf(SSLException.class);
    } finally {
      portal.process().destroyForcibly().waitFor();
    }
  }

  @Test
  void goesWrongFromTheBeginningWhereThatIsAsked() throws Exception {
    Started portal = start("--faults", "1:STATUS_500", "--seed", "3", "--time-scale", "0.01");
    try {
      assertThat(portal.asking().post("/login", "{}").status()).isEqualTo(500);
      assertThat(portal.asking().get("/health").status()).isEqualTo(200);
    } finally {
      portal.process().destroyForcibly().waitFor();
    }
  }

  @Test
  void saysWhatWasAskedWrongly() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"--prot", "1"},
          {"--port"},
          {"--port", "x"},
          {"--port", "70000"},
          {"--faults", "2"},
          {"--faults", "0.5:KHONG_CO"}
        }) {
      Process process = begin(wrong);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(said).isNotBlank().doesNotContain("Exception");
    }
    int taken = freePort();
    try (ServerSocket other = new ServerSocket(taken)) {
      Process process = begin("--port", "" + other.getLocalPort(), "--data", folder.toString());
      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
