package vn.dunghen.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final HttpServer server;
  private final URI address;

  SenderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @BeforeEach
  void listen() {
    server.createContext("/api/v1/messages", this::take);
    server.createContext(
        "/health",
        exchange -> answer(exchange, 200, "{\"register\":{\"local\":42,\"portal\":40}}"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    boolean invited = "Bearer key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    Integer next = answers.poll();
    answer(exchange, invited ? (next == null ? 200 : next) : 401, "{}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void sendsTheSameAgainWhenTheStoreWasAway() {
    answers.add(503);
    try (Sender sender = new Sender(address, "key")) {
      sender.subject(List.of("{\"a\":1}", "{\"b\":2}"));
      sender.finish();
    }
    assertThat(bodies).containsExactly("{\"a\":1}\n{\"b\":2}\n", "{\"a\":1}\n{\"b\":2}\n");
  }

  @Test
  void tellsASimulatedPortalWhatTheServerTookAndNothingElse() {
    List<String> facts = Collections.synchronizedList(new ArrayList<>());
    server.createContext(
        "/admin/facts",
        exchange -> {
          facts.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer(exchange, 500, "{}");
        });
    answers.add(503);
    try (Sender sender = new Sender(address, "key", address.resolve("/admin/facts"))) {
      sender.subject(List.of("{\"a\":1}"));
      sender.finish();
      answers.add(400);
      sender.subject(List.of("{\"b\":2}"));
      assertThatThrownBy(sender::finish).isInstanceOf(Sender.Refused.class);
    }
    assertThat(facts).containsExactly("{\"a\":1}\n");
  }

  @Test
  void saysSoAndStopsWhenItIsRefused() {
    try (Sender sender = new Sender(address, "another key")) {
      sender.subject(List.of("{}"));
      assertThatThrownBy(sender::finish)
          .isInstanceOf(Sender.Refused.class)
          .hasMessageContaining("401");
    }
    assertThat(bodies).hasSize(1);
  }

  @Test
  void leavesTheMessagesOfOneDossierInOneBatch() {
    List<String> three = List.of("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
    try (Sender sender = new Sender(address, "key")) {
      for (int i = 0; i < 1_000; i++) {
        sender.subject(three);
      }
      sender.finish();
    }
    assertThat(bodies).hasSize(2);
    assertThat(bodies).allMatch(body -> body.startsWith("{\"n\":1}"));
    assertThat(String.join("", bodies).lines()).hasSize(3_000);
  }

  @Test
  void knowsHowManyDossiersAreThere() throws InterruptedException {
    try (Sender sender = new Sender(address, "key")) {
      assertThat(sender.dossiersKnown()).isEqualTo(42);
    }
  }

  @Test
  void doesNotSendAYearToOneWhoHasIt(@TempDir Path folder) throws IOException {
    SampleProvince.main(posting(folder));
    assertThat(bodies).isEmpty();
  }

  @Test
  void sendsAYearAgainThatWasBrokenOff(@TempDir Path folder) throws IOException {
    SentBefore.beside(folder.resolve("token"), 766, 0.01).begin();
    SampleProvince.main(posting(folder));
    assertThat(String.join("", bodies).lines().count()).isGreaterThan(1_500);
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".sending"));
  }

  private String[] posting(Path folder) throws IOException {
    Path token = folder.resolve("token");
    Files.writeString(token, "key\n");
    return new String[] {
      "--scale",
      "0.01",
      "--until",
      "2026-01-20",
      "--post",
      address.toString(),
      "--token-file",
      token.toString()
    };
  }
}
