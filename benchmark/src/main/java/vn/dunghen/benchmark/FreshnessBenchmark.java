package vn.dunghen.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long after its answer a message is seen elsewhere: this process sends, another one listens to
 * the stream of the server and asks {@code /api/v1/index} until it shows the new count, while pages
 * stand open. Both read the clock of this machine.
 */
final class FreshnessBenchmark {

  private static final int BATCH = 25;
  private static final long BATCH_NANOS = 1_000_000_000L * BATCH / 1_050;
  private static final int WARM_UP_SECONDS = 15;

  private final int seconds;
  private final Consumer<String> progress;

  FreshnessBenchmark(int seconds, Consumer<String> progress) {
    this.seconds = seconds;
    this.progress = progress;
  }

  /** When a batch was answered, and how many dossiers there were with it. */
  record Answered(long micros, long dossiers) {}

  static long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (ServerUnderTest server = ServerUnderTest.start()) {
      ConcurrentSkipListMap<Long, Long> seenAt = new ConcurrentSkipListMap<>();
      Process watcher = watch(server);
      Thread reader = Thread.ofPlatform().start(() -> read(watcher, seenAt));
      List<Answered> answered = send(server);
      progress.accept("answered " + answered.getLast().dossiers());
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (seenAt.ceilingKey(answered.getLast().dossiers()) == null
          && System.nanoTime() < patience) {
        Thread.sleep(50);
      }
      long until = now();
      watcher.destroy();
      watcher.waitFor();
      reader.join();
      int warmUp = (int) (WARM_UP_SECONDS * 1_000_000_000L / BATCH_NANOS);
      return values(answered.subList(warmUp, answered.size()), seenAt, until);
    }
  }

  private static Process watch(ServerUnderTest server) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            FreshnessWatcher.class.getName(),
            server.address().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Keeps for each number of dossiers when it was first shown. */
  private static void read(Process watcher, ConcurrentSkipListMap<Long, Long> seenAt) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(watcher.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ");
        seenAt.putIfAbsent(Long.parseLong(parts[1]), Long.parseLong(parts[0]));
      }
    } catch (IOException ended) {
      // The watcher was stopped.
    }
  }

  private List<Answered> send(ServerUnderTest server) throws IOException, InterruptedException {
    List<Answered> answered = new ArrayList<>();
    String token = server.token();
    try (HttpClient http = ServerUnderTest.client()) {
      long began = System.nanoTime();
      long batches = (long) (seconds + WARM_UP_SECONDS) * 1_000_000_000L / BATCH_NANOS;
      int number = 0;
      for (long i = 0; i < batches; i++) {
        long wait = began + i * BATCH_NANOS - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        List<String> messages = new ArrayList<>(BATCH);
        for (int k = 0; k < BATCH; k++) {
          number++;
          messages.add(
              IntakePath.CANONICAL
                  .told("H32.%d-260803-%06d".formatted(101 + number % 65, number), number)
                  .getFirst());
        }
        post(http, server, token, String.join("\n", messages));
        answered.add(new Answered(now(), number));
      }
      double took = (System.nanoTime() - began) / 1e9;
      progress.accept("%.0f messages/s".formatted(number / took));
    }
    return answered;
  }

  private static void post(HttpClient http, ServerUnderTest server, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve(IntakePath.CANONICAL.address))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", IntakePath.CANONICAL.type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !IntakePath.CANONICAL.accepted(answer.body(), BATCH)) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  /**
   * What the answers came to. A message that was never shown was waited for until the end, and
   * counts as long as that: it cannot better the figures by being missing.
   *
   * @param seenAt when each number of dossiers was first shown, in microseconds
   * @param until when the watching ended, in microseconds
   */
  static Map<String, Object> values(
      List<Answered> answered, NavigableMap<Long, Long> seenAt, long until) {
    List<Double> millis = new ArrayList<>();
    long missed = 0;
    // When at least so many were shown, for the first time.
    long earliest = Long.MAX_VALUE;
    ConcurrentSkipListMap<Long, Long> atLeast = new ConcurrentSkipListMap<>();
    for (Map.Entry<Long, Long> seen : seenAt.descendingMap().entrySet()) {
      earliest = Math.min(earliest, seen.getValue());
      atLeast.put(seen.getKey(), earliest);
    }
    for (Answered one : answered) {
      Map.Entry<Long, Long> seen = atLeast.ceilingEntry(one.dossiers());
      if (seen == null) {
        missed += BATCH;
      }
      long shown = seen == null ? until : seen.getValue();
      millis.add(Math.max(0, shown - one.micros()) / 1e3);
    }
    Collections.sort(millis);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("messages", (long) millis.size() * BATCH);
    values.put(
        "seconds",
        Math.round((answered.getLast().micros() - answered.getFirst().micros()) / 1e5) / 10.0);
    values.put("p50_ms", at(millis, 0.50));
    values.put("p99_ms", at(millis, 0.99));
    values.put("max_ms", at(millis, 1));
    values.put("missed", missed);
    return values;
  }

  private static double at(List<Double> sorted, double share) {
    if (sorted.isEmpty()) {
      return -1;
    }
    int place = (int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share));
    return Math.round(sorted.get(place) * 10) / 10.0;
  }
}
