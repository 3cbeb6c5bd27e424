package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The portal simulator as a process of its own, with an empty store. */
final class SimulatorUnderTest implements AutoCloseable {

  static final String USERNAME = "mot-cua";
  static final String PASSWORD = "mat-khau-thu";

  private final Path folder;
  private final Process process;
  private final URI address;
  private final HttpClient http = ServerUnderTest.client();

  private SimulatorUnderTest(Path folder, Process process, URI address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Starts one and waits until it answers. */
  static SimulatorUnderTest start(double timeScale) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dunghen-bench-portal");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=15",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                System.getProperty(
                    "dunghen.portal.jar", "portal-simulator/target/portal-simulator.jar"),
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString(),
                "--username",
                USERNAME,
                "--password",
                PASSWORD,
                "--time-scale",
                Double.toString(timeScale))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("portal.log").toFile())
            .start();
    SimulatorUnderTest portal =
        new SimulatorUnderTest(folder, process, URI.create("http://127.0.0.1:" + port));
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (process.isAlive() && System.nanoTime() < until) {
      try {
        portal.send("GET", "/health", "");
        return portal;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(
        "the simulator does not answer: " + Files.readString(folder.resolve("portal.log")));
  }

  String address() {
    return address.toString();
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(address.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Faults by a seeded schedule, of every kind but what is slow to send. */
  void schedule(long seed, double rate) throws IOException, InterruptedException {
    send("POST", "/admin/schedule", "{\"seed\":%d,\"rate\":%s}".formatted(seed, rate));
  }

  /** One of its own counts: {@code dossiers}, {@code duplicates}, … */
  long count(String name) throws IOException, InterruptedException {
    return number(send("GET", "/admin/counts", ""), name);
  }

  /** How many calls it was sent. */
  long calls() throws IOException, InterruptedException {
    return number(send("GET", "/admin/faults", ""), "calls");
  }

  /** The codes that it holds. */
  List<String> codes() throws IOException, InterruptedException {
    return send("GET", "/admin/codes", "").lines().toList();
  }

  private static long number(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*([0-9]+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return Long.parseLong(found.group(1));
  }

  @Override
  public void close() throws IOException {
    http.close();
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
