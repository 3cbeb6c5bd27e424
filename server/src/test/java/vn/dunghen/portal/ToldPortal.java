package vn.dunghen.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small portal that holds what it is sent, and answers what it is told to, once each. */
final class ToldPortal implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What happens to the next call of a service instead of the right answer. */
  enum Instead {
    ANSWERED,
    TAKEN_AND_BROKEN,
    BROKEN,
    TAKEN_WHEN_RELEASED,
    ENDLESS,
    REDIRECT
  }

  private record Odd(Instead instead, int status, String body) {}

  private final HttpServer server;
  private final Map<String, Deque<Odd>> odd = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> dossiers = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, List<JsonNode>> steps = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger logins = new AtomicInteger();
  private volatile String session = "";
  private volatile boolean showsSteps = true;
  private volatile List<String> leavesOut = List.of();
  private volatile CountDownLatch begun = new CountDownLatch(1);
  private volatile CountDownLatch released = new CountDownLatch(1);

  ToldPortal() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/login", this::login);
    server.createContext("/integration", this::answer);
    server.createContext("/share", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * The next call of the service is answered so, and has no effect; the next look-up of one dossier
   * by the name of the service and its code.
   */
  void next(String service, int status, String body) {
    add(service, new Odd(Instead.ANSWERED, status, body));
  }

  void next(String service, Instead instead) {
    add(service, new Odd(instead, 200, ""));
  }

  private void add(String service, Odd one) {
    odd.computeIfAbsent(service, name -> new ArrayDeque<>()).add(one);
  }

  /** The next call of the service lies there until it is released; then it is taken. */
  void holdNext(String service) {
    begun = new CountDownLatch(1);
    released = new CountDownLatch(1);
    next(service, Instead.TAKEN_WHEN_RELEASED);
  }

  boolean isHolding() {
    return begun.getCount() == 0;
  }

  void release() {
    released.countDown();
  }

  void showsSteps(boolean shown) {
    showsSteps = shown;
  }

  /** These fields are left out of every look-up. */
  void leavesOut(String... fields) {
    leavesOut = List.of(fields);
  }

  void endSessions() {
    session = "";
  }

  int logins() {
    return logins.get();
  }

  void loses(String code) {
    dossiers.remove(code);
    steps.remove(code);
  }

  void changes(String code, String field, String value) {
    ((ObjectNode) held(code)).put(field, value);
  }

  /** Somebody else told it. */
  void takes(String code, String element) {
    dossiers.put(code, JSON.readTree(element));
  }

  boolean holds(String code) {
    return dossiers.containsKey(code);
  }

  JsonNode held(String code) {
    return Objects.requireNonNull(dossiers.get(code));
  }

  int steps(String code) {
    return steps.getOrDefault(code, List.of()).size();
  }

  /** Another door of the same portal hands on what it was asked in words of its own. */
  JsonNode through(JsonNode body) {
    String service = body.path("service").asString();
    note(body, service);
    return JSON.readTree(rightly(body, service));
  }

  /** The calls about a dossier in their order: service, {@code isUpdating}, how many elements. */
  List<String> asked(String code) {
    synchronized (asked) {
      return asked.stream()
          .filter(one -> one.endsWith(" " + code))
          .map(one -> one.substring(0, one.lastIndexOf(' ')))
          .toList();
    }
  }

  /** How often a dossier was looked up. */
  long lookUps(String code) {
    return asked(code).stream().filter(RelayTrial.LOOK_UP::equals).count();
  }

  private void login(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    session = "s-" + logins.incrementAndGet();
    reply(exchange, 200, "{\"error_code\":0,\"session\":\"" + session + "\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String service = body.path("service").asString();
    if (!body.path("session").asString().equals(session)) {
      reply(
          exchange,
          200,
          "{\"error_code\":\"-1\",\"message\":\"Phiên làm việc không hợp lệ hoặc đã hết hạn\"}");
      return;
    }
    note(body, service);
    @Nullable Odd one = nextOf(service);
    if (one == null) {
      one = nextOf(service + " " + body.path("mahoso").asString());
    }
    if (one == null) {
      reply(exchange, 200, rightly(body, service));
      return;
    }
    switch (one.instead()) {
      case ANSWERED -> reply(exchange, one.status(), one.body());
      case TAKEN_AND_BROKEN -> {
        rightly(body, service);
        exchange.close();
      }
      case BROKEN -> exchange.close();
      case TAKEN_WHEN_RELEASED -> {
        begun.countDown();
        await(released);
        reply(exchange, 200, rightly(body, service));
      }
      case ENDLESS -> endless(exchange);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
        reply(exchange, 302, "");
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Odd nextOf(String calls) {
    Deque<Odd> waiting = odd.get(calls);
    return waiting == null ? null : waiting.poll();
  }

  private void note(JsonNode body, String service) {
    if (service.equals("TraCuuHoSo")) {
      asked.add(service + " " + body.path("mahoso").asString());
      return;
    }
    JsonNode data = body.path("data");
    for (JsonNode element : data) {
      asked.add(
          "%s %s %d %s"
              .formatted(
                  service,
                  body.path("isUpdating").asString(),
                  data.size(),
                  element.path("MaHoSo").asString()));
    }
  }

  private String rightly(JsonNode body, String service) {
    if (service.equals("TraCuuHoSo")) {
      ObjectNode answer = JSON.createObjectNode().put("error_code", "0");
      answer.put("message", "Tra cứu thành công");
      ArrayNode result = answer.putArray("result");
      String code = body.path("mahoso").asString();
      JsonNode held = dossiers.get(code);
      if (held != null) {
        ObjectNode shown = ((ObjectNode) held).deepCopy();
        List<JsonNode> taken = steps.getOrDefault(code, List.of());
        if (!taken.isEmpty() && shown.path("TrangThaiHoSo").asString().equals("2")) {
          shown.put("TrangThaiHoSo", taken.getLast().path("TrangThai").asString());
        }
        shown.remove(leavesOut);
        if (showsSteps) {
          shown.putArray("TienDo").addAll(taken);
        }
        result.add(shown);
      }
      return answer.toString();
    }
    for (JsonNode element : body.path("data")) {
      String code = element.path("MaHoSo").asString();
      if (service.equals("DongBoHoSoMC")) {
        boolean updating = body.path("isUpdating").asString().equals("True");
        if (dossiers.containsKey(code) != updating) {
          return updating
              ? "{\"error_code\":\"-1\",\"message\":\"Hồ sơ chưa có trên hệ thống\"}"
              : "{\"error_code\":\"-3\",\"message\":\"Hồ sơ đã tồn tại\"}";
        }
        dossiers.put(code, element);
      } else {
        steps.computeIfAbsent(code, name -> new ArrayList<>()).add(element);
      }
    }
    return "{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}";
  }

  /** Two hundred million bytes, as long as anybody reads them. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[100_000];
    java.util.Arrays.fill(block, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 2_000; i++) {
        out.write(block);
      }
    } catch (IOException enough) {
      exchange.close();
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    if (status == 429) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
