package vn.dunghen.onestop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends odd envelopes as they are and brings back what was said, unread. */
public final class Prober {

  private static final int ATTEMPTS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Portal portal;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public Prober(Portal portal) {
    this(portal, Pause.REAL);
  }

  Prober(Portal portal, Pause pause) {
    this.portal = portal;
    this.pause = pause;
  }

  /**
   * The answer; one that only asks for patience is waited for.
   *
   * @throws UncheckedIOException if there was none, which no envelope may bring about
   */
  public Heard ask(OddEnvelope odd) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(odd.address(portal))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(odd.body().get()));
    if (!odd.contentType().isEmpty()) {
      request.header("Content-Type", odd.contentType());
    }
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response = exchanged(odd, request.build());
      if (response.statusCode() != 429 || attempt == ATTEMPTS) {
        return new Heard(response.statusCode(), response.body());
      }
      pause.last(Wire.retryAfter(response));
    }
  }

  private HttpResponse<String> exchanged(OddEnvelope odd, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(odd.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
