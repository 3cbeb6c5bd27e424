package vn.dunghen.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real server, from its jar, in a process of its own on a port of its own. */
final class ServerProcess implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Duration TO_STOP = Duration.ofMinutes(1);

  private final Home home;
  private final Process process;
  private final int port;
  private final Map<String, String> settings;

  private ServerProcess(Home home, Process process, int port, Map<String, String> settings) {
    this.home = home;
    this.process = process;
    this.port = port;
    this.settings = settings;
  }

  /** Starts and waits until {@code /health} answers 200. */
  static ServerProcess start(Home home, String... options) {
    return start(home, Map.of(), options);
  }

  static ServerProcess start(Home home, Map<String, String> more, String... options) {
    return ready(home, launch(home, more, options));
  }

  /** As {@link #start}, with a heap of that size, as {@code 192m}. */
  static ServerProcess startWithHeap(Home home, String heap) {
    return ready(home, launch(home, "-Xmx" + heap, Map.of()));
  }

  private static ServerProcess ready(Home home, ServerProcess server) {
    Patience.until("the server of " + home.name() + " is ready", TO_START, server::answers);
    return server;
  }

  /** Starts without waiting: for a server that is expected to refuse. */
  static ServerProcess launch(Home home, Map<String, String> more, String... options) {
    return launch(home, "-Xmx1g", more, options);
  }

  private static ServerProcess launch(
      Home home, String memory, Map<String, String> more, String... options) {
    int port = Place.freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("DUNGHEN_HOME", home.folder().toString());
    settings.put("DUNGHEN_PORT", String.valueOf(port));
    settings.putAll(more);
    List<String> command = new ArrayList<>(command(memory, "serve"));
    command.addAll(List.of(options));
    File log = log(home).toFile();
    try {
      Process process =
          Finished.prepared(command, home.folder(), settings)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log))
              .start();
      return new ServerProcess(home, process, port, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String memory, String word) {
    return List.of(
        Place.java(),
        memory,
        "-XX:+UseCompactObjectHeaders",
        "--enable-native-access=ALL-UNNAMED",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-jar",
        Place.serverJar().toString(),
        word);
  }

  private static Path log(Home home) {
    return Place.kept(home.name() + "-server.log");
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended before it was ready:\n" + output());
    }
    return api().tries("/health").filter(reply -> reply.status() == 200).isPresent();
  }

  Home home() {
    return home;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Api api() {
    return new Api(address(), home);
  }

  /** Waits until the figures know what was heard at that moment. */
  void awaitKnown(Instant heardAt) {
    Patience.until(
        "figures know what was heard at " + heardAt,
        Duration.ofMinutes(1),
        () -> !knownAt().isBefore(heardAt));
  }

  private Instant knownAt() {
    String told = api().get("/health").json().path("knownAt").asString("");
    return told.isEmpty() ? Instant.EPOCH : Instant.parse(told);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Everything the servers of this home have printed. */
  String output() {
    try {
      return Files.readString(log(home), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit code of a server that ends by itself. */
  int waitForEnd(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the server still runs after " + atMost);
    }
    return process.exitValue();
  }

  /** Another command of the same jar on the same home, such as {@code export journal}. */
  Finished run(Duration atMost, String word, String... arguments) {
    List<String> command = new ArrayList<>(command("-Xmx1g", word));
    command.addAll(List.of(arguments));
    return Finished.run(command, home.folder(), settings, atMost);
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as Ctrl-C does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      throw new IllegalStateException("the server did not stop within " + TO_STOP);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
