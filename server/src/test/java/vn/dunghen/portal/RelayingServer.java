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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.DungHenServer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;

/** The whole server with a source that is relayed to a portal, and one that is observed. */
final class RelayingServer implements AutoCloseable {

  static final String RELAYED = "mot-cua-chuyen";
  static final String OBSERVED = "mot-cua-tu-gui";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final Path home;
  private final boolean last;
  private final String[] arguments;
  private final ConfigurableApplicationContext context;
  private final Map<String, String> passwords;
  private final Map<String, String> sessions = new HashMap<>();

  /** With a home and a store of its own, all of which ends with it. */
  RelayingServer(String portal, String more) {
    this(home(), Map.of(), true, settings(portal, more, relayed()));
  }

  private RelayingServer(
      Path home, Map<String, String> known, boolean last, String settings, String... arguments) {
    this.home = home;
    this.last = last;
    this.arguments = arguments;
    try {
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("pw"), "mat-khau");
      Files.writeString(config.resolve("portal.yaml"), settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    context =
        new SpringApplication(DungHenServer.class)
            .run(
                Stream.concat(
                        Stream.of("--server.port=0", "--dunghen.home=" + home),
                        Stream.of(arguments))
                    .toArray(String[]::new));
    passwords = new HashMap<>(known);
    for (String source : List.of(RELAYED, OBSERVED)) {
      sessions.put(source, session(source));
    }
  }

  /** One that is started in that home, and leaves it; {@link #again} goes on there. */
  static RelayingServer in(Path home, String settings, String... arguments) {
    return new RelayingServer(home, Map.of(), false, settings, arguments);
  }

  /** Ends this one and starts it anew with other settings. */
  RelayingServer again(String settings) {
    context.close();
    return new RelayingServer(home, passwords, false, settings, arguments);
  }

  /** One of several on the store that somebody else has started in that home. */
  static RelayingServer sharing(Path home, Map<String, String> known, String settings) {
    return new RelayingServer(home, known, false, settings, "--dunghen.command=true");
  }

  Map<String, String> passwords() {
    return Map.copyOf(passwords);
  }

  static Path home() {
    try {
      return Files.createTempDirectory("dunghen-portal");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The rule of a source that is relayed, always. */
  static String relayed() {
    return "  - source: %s\n    mode: RELAY\n".formatted(RELAYED);
  }

  /** {@code config/portal.yaml}: every dossier is confirmed where nothing else is said. */
  static String settings(String portal, String more, String rules) {
    String confirm = more.contains("confirm:") ? "" : "confirm: ALWAYS\n";
    return """
        adapterUrl: %s
        dstcode: VN:GOV:000.00.00.G22:thu
        madonvi: 000.00.00.H32
        username: tinh
        passwordFrom: file:pw
        timeScale: 0.02
        %s%s
        sources:
        %s"""
        .formatted(portal, confirm, more, rules);
  }

  private String session(String source) {
    String password =
        passwords.computeIfAbsent(
            source,
            name ->
                post("/api/v1/sources", "{\"source\":\"%s\",\"units\":[\"H32\"]}".formatted(name))
                    .path("password")
                    .asString());
    String login = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(source, password);
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

  byte[] file(String path) {
    try {
      return client
          .send(HttpRequest.newBuilder(address(path)).GET().build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
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

  /** Whether the portal ledger has the dossier, as the local one has it. */
  boolean ledgersAgree(String code) {
    vn.dunghen.journal.State state =
        bean(Dossiers.class).state(new DossierCode(code)).orElseThrow();
    return state.in(Ledger.PORTAL).isPresent()
        && state.in(Ledger.PORTAL).equals(state.in(Ledger.LOCAL));
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
    if (last) {
      FileSystemUtils.deleteRecursively(home.toFile());
    }
  }
}
