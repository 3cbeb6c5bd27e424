package vn.dunghen.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.DungHenServer;

/** The whole server with a source that is relayed to a portal, and one that is observed. */
final class RelayingServer implements AutoCloseable {

  static final String RELAYED = "mot-cua-chuyen";
  static final String OBSERVED = "mot-cua-tu-gui";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final Path home;
  private final ConfigurableApplicationContext context;
  private final Map<String, String> sessions;

  RelayingServer(String portal, String more) {
    try {
      home = Files.createTempDirectory("dunghen-portal");
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("pw"), "mat-khau");
      Files.writeString(
          config.resolve("portal.yaml"),
          """
          adapterUrl: %s
          dstcode: VN:GOV:000.00.00.G22:thu
          madonvi: 000.00.00.H32
          username: tinh
          passwordFrom: file:pw
          confirm: ALWAYS
          timeScale: 0.02
          %s
          sources:
            - source: %s
              mode: RELAY
          """
              .formatted(portal, more, RELAYED));
      context =
          new SpringApplication(DungHenServer.class)
              .run("--server.port=0", "--dunghen.home=" + home);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    sessions = Map.of(RELAYED, session(RELAYED), OBSERVED, session(OBSERVED));
  }

  private String session(String source) {
    JsonNode account =
        post("/api/v1/sources", "{\"source\":\"%s\",\"units\":[\"H32\"]}".formatted(source));
    String login =
        "{\"username\":\"%s\",\"password\":\"%s\"}"
            .formatted(source, account.path("password").asString());
    return post("/intake/portal/login", login).path("session").asString();
  }

  JsonNode post(String path, String body) {
    return JSON.readTree(
        text(
            HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }

  String token() {
    try {
      return Files.readString(home.resolve("token")).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String page(String path) {
    return text(HttpRequest.newBuilder(address(path)).GET());
  }

  String form(String path, String fields) {
    return text(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private String text(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  URI address(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The source sends these elements in one envelope. */
  void send(String source, String service, List<String> elements) {
    JsonNode answer =
        post(
            "/intake/portal/integration",
            """
            {"session":"%s","madonvi":"000.00.00.H32","service":"%s","isUpdating":"False","data":[%s]}"""
                .formatted(sessions.get(source), service, String.join(",", elements)));
    if (!answer.path("error_code").asString().equals("0")) {
      throw new IllegalStateException(answer.toString());
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** One column of a query as texts. */
  List<String> query(String sql, Object... arguments) {
    return bean(JdbcTemplate.class)
        .query(sql, (row, number) -> String.valueOf(row.getString(1)), arguments);
  }

  String state(String code) {
    return String.join("", query("select state from portal_dossier where code = ?", code));
  }

  void until(String what, BooleanSupplier holds) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }

  void untilState(String code, State wanted) {
    until(code + " is " + wanted, () -> state(code).equals(wanted.name()));
  }

  @Override
  public void close() {
    context.close();
    FileSystemUtils.deleteRecursively(home.toFile());
  }
}
