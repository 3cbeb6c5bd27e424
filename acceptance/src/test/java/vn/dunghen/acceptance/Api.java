package vn.dunghen.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The server's HTTP interface, as a stranger's client would use it. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI address;
  private final Home home;

  Api(URI address, Home home) {
    this.address = address;
    this.home = home;
  }

  /** The answer; what fails on the way is a failure of the test. */
  Reply get(String path) {
    try {
      return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** What only those may see who show the token. */
  Reply getWithToken(String path) {
    try {
      return send(
          HttpRequest.newBuilder(address.resolve(path))
              .header("Authorization", "Bearer " + home.token())
              .GET());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  Reply get(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return get(path + "?" + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The answer, or nothing where the server cannot be reached. */
  Optional<Reply> tries(String path) {
    try {
      return Optional.of(send(HttpRequest.newBuilder(address.resolve(path)).GET()));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  /** Posts messages as one JSON array. */
  Reply post(Collection<? extends Map<String, ?>> messages) {
    return post("application/json", JSON.writeValueAsString(messages));
  }

  Reply post(String type, String body) {
    return post(type, BodyPublishers.ofString(body), home.token());
  }

  Reply post(String type, BodyPublisher body, String token) {
    try {
      return send(
          intake()
              .header("Content-Type", type)
              .header("Authorization", "Bearer " + token)
              .POST(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reply postWithoutToken(String type, String body) {
    try {
      return send(intake().header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts one JSON object to another path, with the token. */
  Reply postTo(String path, Map<String, ?> body) {
    return postTo(path, "application/json", JSON.writeValueAsString(body));
  }

  /** Posts a text of that type to another path, with the token. */
  Reply postTo(String path, String type, String body) {
    return postTo(path, type, BodyPublishers.ofString(body));
  }

  Reply postTo(String path, String type, BodyPublisher body) {
    try {
      return send(
          HttpRequest.newBuilder(address.resolve(path))
              .header("Content-Type", type)
              .header("Authorization", "Bearer " + home.token())
              .POST(body));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** As {@link #post}, but nothing where the connection broke: then nothing was acknowledged. */
  Optional<Reply> triesToPost(Collection<? extends Map<String, ?>> messages) {
    try {
      return Optional.of(post(messages));
    } catch (UncheckedIOException away) {
      return Optional.empty();
    }
  }

  private HttpRequest.Builder intake() {
    return HttpRequest.newBuilder(address.resolve("/api/v1/messages"));
  }

  private static Reply send(HttpRequest.Builder request) throws IOException {
    try {
      var response =
          CLIENT.send(
              request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Reply(response.statusCode(), type, response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
