package vn.dunghen.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends messages in batches over two connections, again with the same ids until acknowledged. */
final class Sender implements AutoCloseable {

  private static final int TOGETHER = 2_000;
  private static final int CONNECTIONS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern LOCAL = Pattern.compile("\"local\"\\s*:\\s*(\\d+)");

  private final URI server;
  private final String token;
  private final @Nullable URI facts;
  private final HttpClient http =
      HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicReference<@Nullable Refused> refused = new AtomicReference<>();
  private StringBuilder batch = new StringBuilder(1 << 20);
  private int lines;

  /** The server does not want what we send; sending it again would not help. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(int status, String body) {
      super("the server refused with " + status + ": " + body);
    }
  }

  Sender(URI server, String token) {
    this(server, token, null);
  }

  /**
   * @param facts where a simulated portal is told the same, as what it knows otherwise; null:
   *     nowhere
   */
  Sender(URI server, String token, @Nullable URI facts) {
    this.server = server;
    this.token = token;
    this.facts = facts;
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

  /**
   * Puts the messages of one subject into one batch.
   *
   * @throws Refused if the server refused an earlier one
   */
  void subject(List<String> messages) {
    for (String message : messages) {
      batch.append(message).append('\n');
    }
    lines += messages.size();
    if (lines >= TOGETHER) {
      hand();
    }
  }

  /** Sends these at once and returns when they are acknowledged; any thread may. */
  void now(List<String> messages) {
    post(String.join("\n", messages));
  }

  private void complain() {
    Refused told = refused.get();
    if (told != null) {
      throw told;
    }
  }

  private void hand() {
    complain();
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
          } catch (Refused told) {
            refused.compareAndSet(null, told);
          } finally {
            free.release();
          }
        });
  }

  /**
   * Sends what waits and returns when all is acknowledged.
   *
   * @throws Refused if the server refused any of it
   */
  void finish() {
    if (lines > 0) {
      hand();
    }
    free.acquireUninterruptibly(CONNECTIONS);
    free.release(CONNECTIONS);
    complain();
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
          tellPortal(body);
          return;
        }
        if (answer.statusCode() < 500) {
          throw new Refused(answer.statusCode(), answer.body());
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

  /** NB: in vain where that portal is away: its scores are only the poorer for it. */
  private void tellPortal(String body) throws InterruptedException {
    URI at = facts;
    if (at == null) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("Content-Type", "application/x-ndjson")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      http.send(request, BodyHandlers.discarding());
    } catch (IOException away) {
      System.err.printf("cổng mô phỏng không trả lời · no portal answers at %s%n", at);
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
