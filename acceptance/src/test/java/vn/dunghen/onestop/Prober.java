package vn.dunghen.onestop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.dunghen.onestop.OddEnvelope.Door;

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
   * The answer; one that only asks for patience is waited for, except at the door, where patience
   * is what a guesser of passwords has to have. Status 0 where there was none.
   */
  public Heard ask(OddEnvelope odd) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(odd.address(portal)).timeout(PATIENCE).POST(publisher(odd));
    odd.headers().forEach(request::header);
    try {
      for (int attempt = 1; ; attempt++) {
        HttpResponse<String> response =
            client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean comeAgain = response.statusCode() == 429 && odd.door() != Door.LOGIN;
        if (!comeAgain || attempt == ATTEMPTS) {
          return new Heard(response.statusCode(), response.body());
        }
        pause.last(Wire.retryAfter(response));
      }
    } catch (IOException noAnswer) {
      return new Heard(0, noAnswer.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher publisher(OddEnvelope odd) {
    byte[] body = odd.body().get();
    return switch (odd.length()) {
      case TOLD -> BodyPublishers.ofByteArray(body);
      case UNTOLD -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    };
  }
}
