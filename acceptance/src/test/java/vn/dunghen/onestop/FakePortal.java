package vn.dunghen.onestop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A portal as small as the protocol allows, in memory; its moods can be set. */
final class FakePortal implements AutoCloseable {

  static final Account ACCOUNT = new Account("VN:GOV:000", "motcua", "mat-khau", "000.00.00.H32");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LIMIT = 10 << 20;

  private final HttpServer server;
  private final FakeDesk desk = new FakeDesk();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger tooFast = new AtomicInteger();
  private final AtomicInteger torn = new AtomicInteger();

  private FakePortal(HttpServer server) {
    this.server = server;
  }

  static FakePortal open() {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      FakePortal portal = new FakePortal(HttpServer.create(any, 0));
      portal.server.createContext("/", portal::handle);
      portal.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      portal.server.start();
      return portal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FakeDesk desk() {
    return desk;
  }

  /** What was called, in order: the service, the flag, how many elements. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  void answerTooFast(int times) {
    tooFast.set(times);
  }

  /** Takes what is sent, and breaks the connection instead of answering. */
  void tearConnections(int times) {
    torn.set(times);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (tooFast.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, FakeDesk.answer(429, "-1", "Gửi quá nhanh, đề nghị gửi lại sau"), path);
        return;
      }
      FakeDesk.Said said = path.endsWith("/login") ? desk.login(parsed(body)) : asked(body);
      boolean integrates = said.service().startsWith("DongBo");
      if (integrates && torn.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return;
      }
      send(exchange, said, path);
    }
  }

  private FakeDesk.Said asked(byte[] body) {
    if (body.length > LIMIT) {
      return FakeDesk.answer(413, "-1", "Gói dữ liệu quá lớn");
    }
    FakeDesk.Said said = desk.ask(parsed(body));
    calls.add(said.called());
    return said;
  }

  /** Nothing where it is no JSON in UTF-8, or no object. */
  private static Map<String, Object> parsed(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      Map<String, Object> read = new LinkedHashMap<>();
      JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text)
          .asObject()
          .properties()
          .forEach(each -> read.put(each.getKey(), each.getValue()));
      return read;
    } catch (IOException | RuntimeException notAnEnvelope) {
      return Map.of();
    }
  }

  private static void send(HttpExchange exchange, FakeDesk.Said said, String path)
      throws IOException {
    String text = JSON.writeValueAsString(said.body());
    boolean relayed = path.startsWith("/KetNoiMotCuaQuocGia/");
    String sent =
        relayed ? JSON.writeValueAsString(Map.of("error_code", "0", "message", text)) : text;
    byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(said.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
