package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal simulator, from its jar, in a process of its own on ports of its own. */
final class SimulatedPortal implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TO_START = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;
  private final int securePort;

  private SimulatedPortal(Process process, int port, int securePort) {
    this.process = process;
    this.port = port;
    this.securePort = securePort;
  }

  /**
   * Starts in the home's folder and waits until it answers.
   *
   * @param more options beside
   */
  static SimulatedPortal start(Home home, double timeScale, String... more) {
    int port = Place.freePort();
    int securePort = Place.freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Place.java(),
                "-Xmx512m",
                "-jar",
                Place.portalJar().toString(),
                "--port",
                String.valueOf(port),
                "--https-port",
                String.valueOf(securePort),
                "--data",
                home.folder().resolve("cong").toString(),
                "--time-scale",
                String.valueOf(timeScale)));
    command.addAll(List.of(more));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(Place.kept(home.name() + "-portal.log").toFile()))
              .start();
      SimulatedPortal portal = new SimulatedPortal(process, port, securePort);
      Patience.until("the portal simulator is ready", TO_START, portal::answers);
      return portal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    assertThat(process.isAlive()).as("the simulator runs").isTrue();
    try {
      return send("GET", "/health", "").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  URI uri() {
    return URI.create(address());
  }

  /** With a certificate that nobody should trust. */
  String secureAddress() {
    return "https://127.0.0.1:" + securePort;
  }

  JsonNode counts() {
    return JSON.readTree(send("GET", "/admin/counts", "").body());
  }

  JsonNode faults() {
    return JSON.readTree(send("GET", "/admin/faults", "").body());
  }

  List<String> codes() {
    return send("GET", "/admin/codes", "").body().lines().toList();
  }

  void schedule(long seed, double rate) {
    String body = "{\"seed\":%d,\"rate\":%s}".formatted(seed, rate);
    assertThat(send("POST", "/admin/schedule", body).statusCode()).isEqualTo(200);
  }

  void noMoreFaults() {
    assertThat(send("DELETE", "/admin/faults", "").statusCode()).isEqualTo(200);
  }

  /** What its own evaluation counts until; it stands still there. */
  void asOf(OffsetDateTime moment) {
    String body = "{\"asOf\":\"%s\"}".formatted(moment);
    assertThat(send("POST", "/admin/settings", body).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address() + path))
              .method(method, BodyPublishers.ofString(body))
              .timeout(Duration.ofSeconds(30))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
