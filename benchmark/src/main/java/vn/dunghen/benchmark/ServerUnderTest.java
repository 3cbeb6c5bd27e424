package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real server as a process of its own, with its own PostgreSQL in an empty folder. */
final class ServerUnderTest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Process process;
  private final URI address;
  private final HttpClient http;

  private ServerUnderTest(Path home, Process process, URI address) {
    this.home = home;
    this.process = process;
    this.address = address;
    this.http = client();
  }

  static HttpClient client() {
    return HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  }

  /**
   * Starts one and waits until it answers.
   *
   * @throws IllegalStateException if it does not; its log is told
   */
  static ServerUnderTest start() throws IOException, InterruptedException {
    return start("");
  }

  /**
   * As {@link #start()}.
   *
   * @param portal what stands in {@code config/portal.yaml}; empty: no such file
   */
  static ServerUnderTest start(String portal) throws IOException, InterruptedException {
    String jar = System.getProperty("dunghen.server.jar", "server/target/dunghen-server.jar");
    Path home = Files.createTempDirectory("dunghen-bench");
    if (!portal.isEmpty()) {
      Path config = Files.createDirectory(home.resolve("config"));
      Files.writeString(config.resolve("portal.yaml"), portal);
      Files.writeString(config.resolve("portal-password"), SimulatorUnderTest.PASSWORD);
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=25",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                jar)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("server.log").toFile());
    builder.environment().put("DUNGHEN_HOME", home.toString());
    builder.environment().put("DUNGHEN_PORT", Integer.toString(port));
    builder.environment().remove("DUNGHEN_DB_URL");
    URI address = URI.create("http://127.0.0.1:" + port);
    ServerUnderTest server = new ServerUnderTest(home, builder.start(), address);
    server.awaitHealth();
    return server;
  }

  private void awaitHealth() throws InterruptedException, IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      try {
        if (get("/health").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is still starting.
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(
        "the server does not answer: " + Files.readString(home.resolve("server.log")));
  }

  URI address() {
    return address;
  }

  String token() throws IOException {
    return Files.readString(home.resolve("token")).strip();
  }

  /** Of the PostgreSQL that it brought along. */
  String jdbcUrl() throws IOException {
    String port =
        Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** An account of one-stop software, logged in; its session. */
  String session(String source) throws IOException, InterruptedException {
    String made =
        post("/api/v1/sources", "{\"source\":\"%s\",\"units\":[\"H32\"]}".formatted(source)).body();
    String login =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(source, value(made, "password"));
    return value(post("/intake/portal/login", login).body(), "session");
  }

  private static String value(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  @Override
  public void close() throws IOException {
    http.close();
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    delete(home);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
