package vn.dunghen.onestop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.onestop.Portal.Wrapping;

/** The connection to the portal; waits where it is asked to, and then sends the same again. */
final class Wire {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration UNTOLD_WAIT = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 8;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String dstcode;
  private final Pause pause;

  Wire(String dstcode, Pause pause) {
    this.dstcode = dstcode;
    this.pause = pause;
  }

  /**
   * @throws IOException if the connection broke, so that nobody knows what was stored
   */
  Answer post(URI address, Map<String, ?> envelope, Wrapping wrapping) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(READ_TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Charset", "utf-8")
            .header("dstcode", dstcode)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(envelope)))
            .build();
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response = exchanged(request);
      int status = response.statusCode();
      boolean comeAgain = status == 429 || status == 503;
      if (!comeAgain && status >= 500) {
        throw new ProtocolFault("HTTP " + status, response.body());
      }
      // Even "come again" is an answer of the protocol; reading it judges its words.
      Answer answer = Answer.read(status, response.body(), wrapping);
      if (!comeAgain || attempt == ATTEMPTS) {
        return answer;
      }
      pause.last(retryAfter(response));
    }
  }

  private static HttpResponse<String> exchanged(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Duration retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,4}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(UNTOLD_WAIT);
  }
}
