package vn.dunghen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server, on a free port and a new home; started once for all tests of this JVM that need
 * no settings of their own.
 */
public final class RunningServer implements AutoCloseable {

  public static final String JSON = "application/json";
  public static final String LINES = "application/x-ndjson";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path home;
  private final ConfigurableApplicationContext context;

  private RunningServer(Map<String, String> config) {
    try {
      home = Files.createTempDirectory("dunghen");
      Path folder = Files.createDirectories(home.resolve("config"));
      for (Map.Entry<String, String> file : config.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      SpringApplication application = new SpringApplication(DungHenServer.class);
      application.setRegisterShutdownHook(false);
      context = application.run("--server.port=0", "--dunghen.home=" + home);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Shared {
    static final RunningServer SERVER = new RunningServer(Map.of());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }

  /** One of its own, with that file of settings, to be closed. */
  public static RunningServer with(String name, String text) {
    return new RunningServer(Map.of(name, text));
  }

  @Override
  public void close() {
    context.close();
    FileSystemUtils.deleteRecursively(home.toFile());
  }

  public static RunningServer get() {
    return Shared.SERVER;
  }

  /** An answer: its status, headers and text. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return MAPPER.readTree(response.body());
    }
  }

  public Path home() {
    return home;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public HttpClient client() {
    return client;
  }

  public URI address(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public String token() {
    try {
      return Files.readString(home.resolve("token")).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  /** With the token. */
  public Answer call(String method, String path) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + token())
            .method(method, BodyPublishers.noBody()));
  }

  /** With the token. */
  public Answer call(String method, String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  public Answer send(String messages) {
    return send(messages, JSON);
  }

  public Answer send(String messages, String type) {
    return call("POST", "/api/v1/messages", type, messages.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(
          client.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
