package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands where one-stop software takes the server to be: what is sent goes on to the server and,
 * all of it, to the simulated portal, one call after the other. What the sample spoils on purpose
 * goes to neither.
 *
 * <p>Where the server relays to that portal by itself, only what no protocol carries is told to it
 * from here.
 */
final class BothPortals implements AutoCloseable {

  static final String ACCOUNT = "mot-cua";
  static final String PASSWORD = "mat-khau-thu";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROVINCE = "000.00.00.H32";
  private static final String SOURCE = "mot-cua-h32";
  private static final Pattern SPOILT = Pattern.compile("hs-.*-[xrmn]");
  private static final int TOGETHER = 200;
  private static final int IDS_MAX = 40;

  private final URI server;
  private final URI portal;
  private final HttpServer door;
  private final boolean relayed;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> known = new HashSet<>();
  private final Map<String, JsonNode> told = new LinkedHashMap<>();
  private final Map<String, Map<String, Set<String>>> idsOf = new LinkedHashMap<>();
  private String session = "";

  private BothPortals(URI server, URI portal, HttpServer door, boolean relayed) {
    this.server = server;
    this.portal = portal;
    this.door = door;
    this.relayed = relayed;
  }

  static BothPortals between(URI server, URI portal) {
    return opened(server, portal, false);
  }

  /** The server relays what comes by the portal's protocol. */
  static BothPortals beforeARelay(URI server, URI portal) {
    return opened(server, portal, true);
  }

  private static BothPortals opened(URI server, URI portal, boolean relayed) {
    try {
      HttpServer door =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      BothPortals both = new BothPortals(server, portal, door, relayed);
      door.setExecutor(Executors.newFixedThreadPool(4));
      door.createContext("/", both::pass);
      door.start();
      if (!relayed) {
        both.post("/admin/settings", "{\"elementsMax\":" + TOGETHER + "}");
        both.logIn();
      }
      return both;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** At the portal. */
  void logIn() throws IOException {
    String account = JSON.writeValueAsString(Map.of("username", ACCOUNT, "password", PASSWORD));
    session = post("/login", account).path("session").asString();
  }

  /** Whether a look-up shows the dossier in the status of that element. */
  boolean shows(String code, JsonNode element) throws IOException {
    String field = "TrangThaiHoSo";
    return shown(code).path(field).asString("").equals(element.path(field).asString());
  }

  /** What a look-up at the portal shows. */
  JsonNode shown(String code) throws IOException {
    ObjectNode asked = JSON.createObjectNode().put("session", session).put("madonvi", PROVINCE);
    asked.put("service", "TraCuuHoSo").put("mahoso", code);
    return post("/share", asked.toString()).at("/result/0");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
  }

  /** Each dossier as it was told last. */
  synchronized Map<String, JsonNode> told() {
    return Map.copyOf(told);
  }

  private void pass(HttpExchange exchange) throws IOException {
    HttpResponse<byte[]> answer;
    synchronized (this) {
      String path = exchange.getRequestURI().toString();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.startsWith("/api/v1/messages")) {
        body = messages(body);
      }
      answer = forward(exchange, path, body);
      answer
          .headers()
          .firstValue("Dunghen-Receipt")
          .ifPresent(receipt -> exchange.getResponseHeaders().set("Dunghen-Receipt", receipt));
      if (path.equals("/intake/portal/integration") && answer.statusCode() == 200) {
        JsonNode envelope = JSON.readTree(body);
        if (envelope.path("service").asString().equals("DongBoHoSoMC")) {
          envelope.path("data").forEach(one -> told.put(one.path("MaHoSo").asString(), one));
        }
        if (!relayed) {
          elements(envelope, answer.headers().firstValue("Dunghen-Receipt").orElseThrow());
        }
      }
    }
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer.body());
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, String path, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String name : List.of("Authorization", "Content-Type", "dstcode")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return send(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    try {
      return http.send(request.build(), body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** Without what is spoilt; what no protocol carries is a fact to the portal. */
  private byte[] messages(byte[] body) throws IOException {
    List<String> lines =
        new String(body, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .filter(line -> isToldOn(JSON.readTree(line)))
            .toList();
    for (String line : lines) {
      JsonNode message = JSON.readTree(line);
      if (message.has("dossier") && !message.path("kind").asString().equals("acknowledgement")) {
        confirmLater(
            message.path("dossier").asString(),
            message.path("source").asString(),
            message.path("messageId").asString());
      }
    }
    JsonNode told = post("/admin/facts", String.join("\n", lines));
    assertThat(told.has("taken")).as("%s", told).isTrue();
    return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
  }

  /** Neither what is spoilt, nor, before a relay, that the portal had what it was not sent yet. */
  private boolean isToldOn(JsonNode message) {
    return !SPOILT.matcher(message.path("messageId").asString("")).matches()
        && !(relayed && message.path("kind").asString().equals("acknowledgement"));
  }

  private void confirmLater(String dossier, String source, String id) {
    idsOf
        .computeIfAbsent(dossier, code -> new LinkedHashMap<>())
        .computeIfAbsent(source, of -> new LinkedHashSet<>())
        .add(id);
  }

  /** The elements of a call, in calls as the portal takes them: new and known ones apart. */
  private void elements(JsonNode envelope, String receipt) throws IOException {
    String service = envelope.path("service").asString();
    List<JsonNode> call = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    boolean updating = false;
    int place = 0;
    for (JsonNode element : envelope.path("data")) {
      String code = element.path("MaHoSo").asString();
      confirmLater(code, SOURCE, "%s-%03d".formatted(receipt, place++));
      boolean step = service.equals("CapNhatTienDoHoSoMC");
      boolean again = !step && known.contains(code);
      boolean apart = !step && (codes.contains(code) || again != updating);
      if (!call.isEmpty() && (apart || call.size() == TOGETHER)) {
        deliver(service, updating, call);
        call.clear();
        codes.clear();
        again = !step && known.contains(code);
      }
      updating = again;
      call.add(element);
      codes.add(code);
    }
    deliver(service, updating, call);
  }

  /** As if it had been told there, in one call. */
  void deliver(String service, boolean updating, List<JsonNode> call) throws IOException {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("session", session);
    envelope.put("madonvi", PROVINCE);
    envelope.put("service", service);
    envelope.put("isUpdating", updating ? "True" : "False");
    call.forEach(envelope.putArray("data")::add);
    JsonNode answer = post("/integration", envelope.toString());
    assertThat(answer.path("error_code").asString()).as("%s", answer).isEqualTo("0");
    call.forEach(element -> known.add(element.path("MaHoSo").asString()));
  }

  /** Posts to the portal. */
  JsonNode post(String path, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("dstcode", "VN:GOV:000.00.00.H32:thu")
            .POST(BodyPublishers.ofString(body));
    return JSON.readTree(send(request, BodyHandlers.ofString()).body());
  }

  /** Tells the server that the portal has all that was sent to it. */
  int confirmAll(Api api, Instant at) {
    List<Map<String, Object>> batch = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, Map<String, Set<String>>> dossier : idsOf.entrySet()) {
      for (Map.Entry<String, Set<String>> source : dossier.getValue().entrySet()) {
        List<String> ids = List.copyOf(source.getValue());
        for (int from = 0; from < ids.size(); from += IDS_MAX) {
          batch.add(
              Map.of(
                  "kind", "acknowledgement",
                  "source", "dong-bo-du",
                  "messageId", "du-" + number++,
                  "spokeOf", at.toString(),
                  "dossier", dossier.getKey(),
                  "at", at.toString(),
                  "of", source.getKey(),
                  "acknowledges", ids.subList(from, Math.min(ids.size(), from + IDS_MAX))));
        }
      }
    }
    for (int from = 0; from < batch.size(); from += 1_000) {
      Reply reply = api.post(batch.subList(from, Math.min(batch.size(), from + 1_000)));
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(reply.json().path("quarantined").asInt(0)).as(reply.body()).isZero();
    }
    return idsOf.size();
  }

  @Override
  public void close() {
    door.stop(0);
  }
}
