package vn.dunghen.proceduredatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dunghen.RunningServer;

/** Fetching from a small database that answers as told. */
class FetchJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger logins = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());
  private volatile boolean sessionsDie;
  private HttpServer database;

  @BeforeEach
  void start() throws IOException {
    database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    database.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    database.createContext("/login", exchange -> reply(exchange, 200, login(exchange)));
    database.createContext("/share", this::share);
    database.start();
  }

  @AfterEach
  void stop() {
    database.stop(0);
  }

  private String login(HttpExchange exchange) throws IOException {
    JsonNode body = Answer.JSON.readTree(exchange.getRequestBody().readAllBytes());
    boolean right =
        body.get("username").asString().equals("user")
            && body.get("password").asString().equals("secret")
            && "axis".equals(exchange.getRequestHeaders().getFirst("dstcode"));
    return right
        ? "{\"session\":\"s-%d\",\"error_code\":0}".formatted(logins.incrementAndGet())
        : "{\"error_code\":\"-1\",\"message\":\"Sai tên đăng nhập hoặc mật khẩu\"}";
  }

  private void share(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      JsonNode body = Answer.JSON.readTree(exchange.getRequestBody().readAllBytes());
      if (sessionsDie && body.get("session").asString().equals("s-1")) {
        reply(exchange, 200, "{\"error_code\":\"-1\",\"message\":\"Phiên làm việc đã hết hạn\"}");
        return;
      }
      String key = body.get("service").asString();
      for (String parameter : List.of("maTTHC", "idQDCB")) {
        key += body.has(parameter) ? " " + body.get(parameter).asString() : "";
      }
      asked.add(key + (body.has("data") ? " with data" : ""));
      String answer = answers.getOrDefault(key, "{\"error_code\":\"0\",\"result\":[]}");
      switch (answer) {
        case "REDIRECT" -> {
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/share");
          reply(exchange, 302, "");
        }
        case "ENDLESS" -> endless(exchange);
        case "SLOW" -> {
          Thread.sleep(Duration.ofSeconds(20));
          reply(exchange, 200, "{}");
        }
        default -> reply(exchange, answer.startsWith("5") ? 500 : 200, answer);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
    }
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
    } catch (IOException cut) {
      assertThat(cut).isNotNull();
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Progress fetch() throws InterruptedException {
    FetchJob job =
        new FetchJob(
            Examples.settings(
                "http://127.0.0.1:" + database.getAddress().getPort() + "/", ChooseTime.LONGEST),
            RunningServer.get().bean(TakingIn.class));
    assertThat(job.start()).isTrue();
    assertThat(job.start()).as("a second run beside the first").isFalse();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (job.progress().state() == Progress.State.RUNNING && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    return job.progress();
  }

  private void listed(String... codes) {
    List<String> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add("{\"MATTHC\":\"%s\",\"TENTTHC\":\"Tên\"}".formatted(code));
    }
    answers.put(
        "LayDanhSachTTHC", "{\"error_code\":\"0\",\"result\":[" + String.join(",", rows) + "]}");
  }

  @Test
  void readsAllProceduresAndTheirDecisionsTwoAtATime() throws InterruptedException {
    String[] codes = new String[20];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = "1.9992%02d".formatted(i);
      answers.put(
          "LayThuTuc " + codes[i],
          Examples.published(codes[i])
              .replace("\"TRANGTHAI\"", "\"IDQUYETDINHCONGBO\":\"88\",\"TRANGTHAI\""));
    }
    answers.put(
        "LayQDCB 88",
        "{\"error_code\":0,\"result\":[{\"SOQUYETDINH\":\"9/QĐ-UBND\",\"NGAYKY\":\"01/10/2026\"}]}");
    listed(codes);
    Progress first = fetch();
    assertThat(first.state()).isEqualTo(Progress.State.DONE);
    assertThat(first.wanted()).isEqualTo(20);
    assertThat(first.taken().changed()).isEqualTo(20);
    assertThat(first.taken().decisions()).isEqualTo(1);
    assertThat(first.taken().unreadable()).isEmpty();
    assertThat(mostAtOnce.get()).isLessThanOrEqualTo(2);
    assertThat(logins.get()).isEqualTo(1);
    assertThat(asked).hasSize(22).noneMatch(call -> call.contains("with data"));
    Progress again = fetch();
    assertThat(again.taken().changed()).isZero();
    assertThat(again.taken().unchanged()).isEqualTo(20);
  }

  @Test
  void logsInAgainWhereTheSessionHasExpired() throws InterruptedException {
    sessionsDie = true;
    listed("1.999301");
    answers.put("LayThuTuc 1.999301", Examples.published("1.999301"));
    assertThat(fetch().taken().changed()).isEqualTo(1);
    assertThat(logins.get()).isEqualTo(2);
  }

  @Test
  void saysOfEachBrokenAnswerWhyItWasNotRead() throws InterruptedException {
    listed("1.999311", "1.999312", "1.999313", "1.999314", "1.999315", "1.999316", "1.999317");
    answers.put("LayThuTuc 1.999311", "không phải JSON");
    answers.put("LayThuTuc 1.999312", "<html>Bảo trì</html>");
    answers.put("LayThuTuc 1.999313", "REDIRECT");
    answers.put("LayThuTuc 1.999314", Examples.published("1.999314"));
    answers.put("LayThuTuc 1.999315", "ENDLESS");
    answers.put("LayThuTuc 1.999316", "{\"error_code\":\"-1\",\"message\":\"Nguyễn Văn A\"}");
    answers.put("LayThuTuc 1.999317", "{\"error_code\":\"0\",\"result\":[{\"MATTHC\":null}]}");
    Progress progress = fetch();
    assertThat(progress.state()).isEqualTo(Progress.State.DONE);
    assertThat(progress.taken().changed()).isEqualTo(1);
    assertThat(progress.taken().unreadable())
        .extracting(ProcedureReading.Unreadable::reason)
        .satisfiesExactlyInAnyOrder(
            reason -> assertThat(reason).startsWith("nội dung không phải JSON"),
            reason -> assertThat(reason).startsWith("nội dung là trang HTML"),
            reason -> assertThat(reason).startsWith("CSDL chuyển hướng"),
            reason -> assertThat(reason).startsWith("CSDL trả lời dài hơn 1000000 byte"),
            reason -> assertThat(reason).startsWith("CSDL trả lời mã lỗi -1"),
            reason -> assertThat(reason).startsWith("thiếu MATTHC"));
  }

  @Test
  void waitsForNoAnswerLongerThanTold() throws InterruptedException {
    answers.put("LayDanhSachTTHC", "SLOW");
    Progress progress = fetch();
    assertThat(progress.state()).isEqualTo(Progress.State.STOPPED);
    assertThat(progress.stopped()).startsWith("CSDL quá 5 giây");
  }

  @Test
  void stopsAskingADatabaseThatOnlyFails() throws InterruptedException {
    String[] codes = new String[120];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = "1.9994%02d".formatted(i);
      answers.put("LayThuTuc " + codes[i], "500");
    }
    listed(codes);
    Progress progress = fetch();
    assertThat(progress.state()).isEqualTo(Progress.State.STOPPED);
    assertThat(progress.stopped()).contains("lỗi liên tiếp").contains("HTTP 500");
    assertThat(asked).hasSizeLessThan(60);
  }

  @Test
  void aWrongPasswordEndsTheRun() throws InterruptedException {
    database.removeContext("/login");
    database.createContext(
        "/login", exchange -> reply(exchange, 200, "{\"error_code\":\"-1\",\"message\":\"Sai\"}"));
    Progress progress = fetch();
    assertThat(progress.state()).isEqualTo(Progress.State.STOPPED);
    assertThat(progress.stopped()).startsWith("đăng nhập không thành");
  }
}
