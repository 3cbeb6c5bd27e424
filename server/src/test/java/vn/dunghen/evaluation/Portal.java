package vn.dunghen.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal on this machine whose evaluation answers as told. */
final class Portal implements AutoCloseable {

  /** One call as it came. */
  record Call(String endpoint, JsonNode body, @Nullable String userAgent, long nanos) {

    int page() {
      return body.get("currentPage").asInt();
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  Portal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/evaluation/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/evaluation/";
  }

  /** What an endpoint answers, on that page, or on each without an answer of its own. */
  void says(String endpoint, @Nullable Integer page, int status, String body) {
    String key = page == null ? endpoint : endpoint + " " + page;
    answers.put(key, body);
    statuses.put(key, status);
  }

  void says(String endpoint, String body) {
    says(endpoint, null, 201, body);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<Call> calls(String endpoint) {
    return calls().stream().filter(call -> call.endpoint().equals(endpoint)).toList();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      String endpoint = exchange.getRequestURI().getPath().substring("/evaluation/".length());
      JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      String agent = exchange.getRequestHeaders().getFirst("User-Agent");
      Call call = new Call(endpoint, body, agent, now);
      calls.add(call);
      String paged = endpoint + " " + call.page();
      String key = answers.containsKey(paged) ? paged : endpoint;
      String said = answers.getOrDefault(key, "{\"code\":\"OK\",\"data\":{},\"message\":null}");
      if (said.equals("SLOW")) {
        Thread.sleep(Duration.ofSeconds(20));
      }
      int status = statuses.getOrDefault(key, 201);
      if (status / 100 == 3) {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
      }
      reply(exchange, status, said.getBytes(UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] bytes) throws IOException {
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
