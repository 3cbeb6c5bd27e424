package vn.dunghen.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends messages in batches over two connections, again with the same ids until acknowledged. */
final class Sender implements AutoCloseable {

  private static final int TOGETHER = 4_000;
  private static final int CONNECTIONS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern LOCAL = Pattern.compile("\"local\"\\s*:\\s*(\\d+)");

  private final URI server;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private final AtomicLong sent = new AtomicLong();
  private StringBuilder batch = new StringBuilder(1 << 20);
  private int lines;

  Sender(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** How many dossiers the server has; 0 where it is new. */
  long dossiersKnown() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).build();
    try {
      Matcher found = LOCAL.matcher(http.send(request, BodyHandlers.ofString()).body());
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException away) {
      throw new IllegalArgumentException("no server answers at " + server, away);
    }
  }

  /** Puts the messages of one subject into one batch. */
  void subject(List<String> messages) {
    for (String message : messages) {
      batch.append(message).append('\n');
    }
    lines += messages.size();
    if (lines >= TOGETHER) {
      hand();
    }
  }

  private void hand() {
    String body = batch.toString();
    int count = lines;
    batch = new StringBuilder(1 << 20);
    lines = 0;
    free.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            post(body);
            long all = sent.addAndGet(count);
            if (all / 100_000 != (all - count) / 100_000) {
              System.err.printf("%d thông điệp đã gửi · sent%n", all);
            }
          } finally {
            free.release();
          }
        });
  }

  /** Sends what waits and returns when all is acknowledged. */
  void finish() {
    if (lines > 0) {
      hand();
    }
    free.acquireUninterruptibly(CONNECTIONS);
    free.release(CONNECTIONS);
  }

  private void post(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/v1/messages?brief=true"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return;
        }
        if (answer.statusCode() < 500) {
          throw new IllegalStateException(
              "refused with " + answer.statusCode() + ": " + answer.body());
        }
      } catch (IOException lost) {
        // The same ids again: what was taken is answered as known.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      if (!rested(Math.min(attempt, 10))) {
        return;
      }
    }
  }

  private static boolean rested(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    http.close();
  }
}
