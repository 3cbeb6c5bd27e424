package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Durable intake by HTTP, batches of 100 over several connections, beside a raw {@code COPY} of as
 * many such messages into such a server's PostgreSQL, in the same run.
 */
final class IntakeBenchmark {

  private static final int BATCH = 100;
  private static final int CONNECTIONS = 6;
  private static final int WARM_UP_SECONDS = 10;
  private static final int MADE_FOR_COPY = 200_000;

  private final int seconds;
  private final Consumer<String> progress;

  IntakeBenchmark(int seconds, Consumer<String> progress) {
    this.seconds = seconds;
    this.progress = progress;
  }

  /** What one path came to. */
  private record Measured(IntakePath path, long messages, double seconds, double p99Millis) {

    double perSecond() {
      return messages / seconds;
    }
  }

  /** Both paths; each key is that of the path that is worse in it. */
  Map<String, Object> run() throws IOException, InterruptedException, SQLException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (IntakePath path : List.of(IntakePath.PORTAL, IntakePath.CANONICAL)) {
      progress.accept(path.word + ": " + seconds + " s");
      Measured measured = measure(path);
      Copied copied = copied(measured.messages(), told(path));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("path", path.word);
      values.put("messages", measured.messages());
      values.put("seconds", Math.round(measured.seconds() * 10) / 10.0);
      values.put("messages_per_second", Math.round(measured.perSecond()));
      values.put("copy_ratio", Math.round(measured.perSecond() / copied.raw() * 1000) / 1000.0);
      values.put("p99_ms", Math.round(measured.p99Millis() * 10) / 10.0);
      values.put("copied_per_second", Math.round(copied.raw()));
      values.put("journal_copied_per_second", Math.round(copied.journal()));
      progress.accept(values.toString());
      all.add(values);
    }
    return worst(all);
  }

  /**
   * The lowest rate, the lowest share of a copy and the longest answers, of whichever path; the
   * rest is told of the path with the lowest rate. All of each path stands behind, under its name.
   */
  static Map<String, Object> worst(List<Map<String, Object>> paths) {
    Comparator<Map<String, Object>> bySpeed =
        Comparator.comparingDouble(path -> number(path, "messages_per_second"));
    Map<String, Object> worst = new LinkedHashMap<>(Collections.min(paths, bySpeed));
    worst.put(
        "copy_ratio",
        paths.stream().mapToDouble(path -> number(path, "copy_ratio")).min().orElseThrow());
    worst.put(
        "p99_ms", paths.stream().mapToDouble(path -> number(path, "p99_ms")).max().orElseThrow());
    for (Map<String, Object> path : paths) {
      path.forEach(
          (key, value) -> {
            if (!key.equals("path")) {
              worst.put(path.get("path") + "_" + key, value);
            }
          });
    }
    return worst;
  }

  private static double number(Map<String, Object> values, String key) {
    return ((Number) Objects.requireNonNull(values.get(key), key)).doubleValue();
  }

  private Measured measure(IntakePath path) throws IOException, InterruptedException {
    try (ServerUnderTest server = ServerUnderTest.start()) {
      String session = path == IntakePath.PORTAL ? server.session("mot-cua-bench") : "";
      Run run = new Run(path, server, session);
      run.send(WARM_UP_SECONDS);
      run.forget();
      long began = System.nanoTime();
      run.send(seconds);
      double took = (System.nanoTime() - began) / 1e9;
      return new Measured(path, run.messages.get(), took, run.p99Millis());
    }
  }

  /** Senders that each tell a hundred dossiers after the other, stage by stage. */
  private static final class Run {
    private final IntakePath path;
    private final ServerUnderTest server;
    private final String session;
    private final String token;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong messages = new AtomicLong();
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    Run(IntakePath path, ServerUnderTest server, String session) throws IOException {
      this.path = path;
      this.server = server;
      this.session = session;
      this.token = server.token();
    }

    void forget() {
      messages.set(0);
      nanos.clear();
    }

    void send(int seconds) throws InterruptedException {
      long until = System.nanoTime() + seconds * 1_000_000_000L;
      List<Thread> senders = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        senders.add(Thread.ofPlatform().start(() -> sendUntil(until)));
      }
      for (Thread sender : senders) {
        sender.join();
      }
      Exception broken = failed.get();
      if (broken != null) {
        throw new IllegalStateException("a sender failed", broken);
      }
    }

    private void sendUntil(long until) {
      try (HttpClient http = ServerUnderTest.client()) {
        while (System.nanoTime() < until && failed.get() == null) {
          List<List<String>> dossiers = new ArrayList<>(BATCH);
          for (int i = 0; i < BATCH; i++) {
            int n = number.incrementAndGet();
            dossiers.add(path.told("H32.%d-260803-%06d".formatted(101 + n % 65, n), n));
          }
          for (int stage = 0; stage < IntakePath.STAGES && System.nanoTime() < until; stage++) {
            int now = stage;
            List<String> together = dossiers.stream().map(told -> told.get(now)).toList();
            post(http, path.body(stage, together, session));
          }
        }
      } catch (Exception broken) {
        failed.compareAndSet(null, broken);
      }
    }

    private void post(HttpClient http, String body) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve(path.address))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", path.type)
              .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
              .build();
      long began = System.nanoTime();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      nanos.add(System.nanoTime() - began);
      if (answer.statusCode() != 200 || !path.accepted(answer.body(), BATCH)) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      messages.addAndGet(BATCH);
    }

    double p99Millis() {
      List<Long> sorted = new ArrayList<>(nanos);
      Collections.sort(sorted);
      return sorted.get((int) (sorted.size() * 0.99)) / 1e6;
    }
  }

  /** Messages of the path, each as the end of a row. */
  private static List<byte[]> told(IntakePath path) {
    List<byte[]> told = new ArrayList<>(MADE_FOR_COPY);
    for (int n = 0; told.size() < MADE_FOR_COPY; n++) {
      path.told("H32.101-260803-%06d".formatted(n), n)
          .forEach(
              message ->
                  told.add(
                      IntakePath.bytes(message.replace("\\", "\\\\").replace("\n", " ") + "\n")));
    }
    return told;
  }

  /**
   * Rows a second.
   *
   * @param raw into a table of one column of text
   * @param journal into one with the columns and indices of the journal
   */
  private record Copied(double raw, double journal) {}

  /** Copies as many messages into the PostgreSQL of a server that has nothing else to do. */
  private static Copied copied(long messages, List<byte[]> told)
      throws IOException, InterruptedException, SQLException {
    try (ServerUnderTest server = ServerUnderTest.start();
        Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("create table raw (body text not null)");
      statement.execute("create table entered (like journal including all)");
      return new Copied(
          perSecond(connection, "raw (body)", messages, number -> "", told),
          perSecond(
              connection,
              "entered (source, message_id, kind, subject, dossier, spoke_of, digest, body)",
              messages,
              IntakeBenchmark::columns,
              told));
    }
  }

  /** What stands before the message in a row of the journal. */
  private static String columns(long number) {
    String dossier = "H32.101-260803-" + number / IntakePath.STAGES;
    return String.join(
        "\t",
        "mot-cua-bench",
        dossier + "-" + number % IntakePath.STAGES,
        "dossier",
        dossier,
        dossier,
        "2026-08-03T08:05:12+07:00",
        "0".repeat(64),
        "");
  }

  /** Of one COPY of so many messages: of some made before, over and over. */
  private static double perSecond(
      Connection connection,
      String columns,
      long messages,
      LongFunction<String> before,
      List<byte[]> told)
      throws SQLException {
    long began = System.nanoTime();
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + columns + " FROM STDIN");
    for (long i = 0; i < messages; i++) {
      byte[] first = IntakePath.bytes(before.apply(i));
      if (first.length > 0) {
        copy.writeToCopy(first, 0, first.length);
      }
      byte[] message = told.get((int) (i % told.size()));
      copy.writeToCopy(message, 0, message.length);
    }
    copy.endCopy();
    return messages / ((System.nanoTime() - began) / 1e9);
  }
}
