package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.portalsimulator.Asking.dossier;
import static vn.dunghen.portalsimulator.Asking.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.dunghen.portalsimulator.Asking.Told;

class FaultsTest {

  private static final String SEND = "DongBoHoSoMC";
  private static final String MONTH = "{\"timeType\":\"month\",\"year\":2026,\"month\":8}";

  @TempDir Path folder;
  private Running portal;
  private Asking asking;

  @BeforeEach
  void start() {
    portal = new Running(folder, "--time-scale", "0.001");
    asking = portal.asking;
    asking.post("/admin/settings", "{\"sessionSeconds\":10000000}");
    asking.loggedIn();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private boolean holds(String code) {
    return asking.get("/admin/codes").text().contains(code + "\n");
  }

  @Test
  void resetsTheConnectionItself() throws IOException {
    asking.fault("RESET", SEND);
    byte[] body = asking.envelope(SEND, false, dossier("H32.1")).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /integration HTTP/1.1\r\nHost: x\r\ndstcode: x\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      InputStream answer = socket.getInputStream();

      assertThatThrownBy(answer::readAllBytes)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    assertThat(holds("H32.1")).isFalse();
    assertThat(asking.send(false, dossier("H32.1")).code()).isEqualTo("0");
  }

  @Test
  void losesTheAnswerOfWhatItTook() {
    asking.fault("ANSWER_LOST", SEND);

    assertThatThrownBy(() -> asking.send(false, dossier("H32.1")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(holds("H32.1")).isTrue();
  }

  @Test
  void hangsAndThenEnds() {
    asking.fault("HANG", SEND);

    assertThatThrownBy(() -> asking.send(false, dossier("H32.1")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(holds("H32.1")).isFalse();
  }

  @Test
  void hangsNobodyElse() throws Exception {
    asking.post("/admin/settings", "{\"timeScale\":1}");
    for (int i = 0; i < 300; i++) {
      asking.fault("HANG", SEND);
    }
    Socket[] hanging = new Socket[300];
    byte[] body = asking.envelope(SEND, false, dossier("H32.1")).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /integration HTTP/1.1\r\nHost: x\r\ndstcode: x\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length);
    for (int i = 0; i < hanging.length; i++) {
      hanging[i] = new Socket(InetAddress.getLoopbackAddress(), portal.port());
      hanging[i].getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      hanging[i].getOutputStream().write(body);
    }
    while (asking.get("/admin/faults").json().path("waiting").asInt() > 0) {
      Thread.onSpinWait();
    }

    assertThat(asking.send(false, dossier("H32.1")).code()).isEqualTo("0");
    for (Socket socket : hanging) {
      socket.close();
    }
  }

  @Test
  void answersFiveHundredAndTooMany() {
    asking.fault("STATUS_500", SEND);
    assertThat(asking.send(false, dossier("H32.1")).status()).isEqualTo(500);
    asking.fault("TOO_MANY", SEND);
    Told told = asking.send(false, dossier("H32.1"));
    assertThat(told.status()).isEqualTo(429);
    assertThat(told.whole().headers().firstValue("Retry-After")).hasValue("1");
    assertThat(holds("H32.1")).isFalse();
  }

  @Test
  void saysItSucceededAndTookNothing() {
    asking.fault("NO_EFFECT", SEND);

    assertThat(asking.send(false, dossier("H32.1")).message()).isEqualTo("Đồng bộ thành công");
    assertThat(holds("H32.1")).isFalse();
  }

  @Test
  void saysThatADossierExistsWhichDoesNot() {
    asking.fault("ALREADY_EXISTS", SEND);

    assertThat(asking.send(false, dossier("H32.1")).code()).isEqualTo("-3");
    assertThat(holds("H32.1")).isFalse();
  }

  @Test
  void endsTheSession() {
    asking.fault("SESSION_EXPIRED", SEND);

    assertThat(asking.send(false, dossier("H32.1")).message()).contains("hết hạn");
    assertThat(asking.send(false, dossier("H32.1")).message()).contains("hết hạn");
    assertThat(asking.loggedIn().send(false, dossier("H32.1")).code()).isEqualTo("0");
  }

  @Test
  void takesHalfOfABatch() {
    asking.fault("PARTIAL_BATCH", SEND);

    assertThat(asking.send(false, dossier("H32.1"), dossier("H32.2")).code()).isEqualTo("-1");
    assertThat(holds("H32.1")).isTrue();
    assertThat(holds("H32.2")).isFalse();
  }

  @Test
  void answersLateAndWhole() {
    asking.fault("SLOW", SEND);

    assertThat(asking.send(false, dossier("H32.1")).code()).isEqualTo("0");
    assertThat(holds("H32.1")).isTrue();
  }

  @Test
  void callsFieldsOtherwise() {
    asking.fault("CHANGED_FIELD", SEND);
    assertThat(asking.send(false, dossier("H32.1")).json().propertyNames())
        .containsExactly("errorCode", "message");
    asking.fault("CHANGED_FIELD", "transparency");
    JsonNode metric = asking.evaluation("transparency", MONTH).at("/metrics/3");
    assertThat(metric.has("numeratorValue")).isTrue();
    assertThat(metric.has("numerator")).isFalse();
    assertThat(metric.has("maxScore")).isFalse();
  }

  @Test
  void answersWhatIsNoJson() {
    asking.fault("NOT_JSON", SEND);
    Told page = asking.send(false, dossier("H32.1"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(Json.read(page.bytes())).isNull();

    asking.fault("WRONG_CHARSET", SEND);
    Told strange = asking.send(false, dossier("H32.1"));
    assertThat(strange.whole().headers().firstValue("Content-Type").orElse("")).contains("utf-8");
    assertThat(new String(strange.bytes(), StandardCharsets.UTF_16LE)).contains("thành công");
    assertThat(holds("H32.1")).isTrue();
  }

  @Test
  void answersTwoHundredMegabytes() {
    asking.fault("HUGE", SEND);

    Told told = asking.send(false, dossier("H32.1"));

    assertThat(told.bytes().length).isGreaterThan(200 << 20);
    assertThat(holds("H32.1")).isTrue();
  }

  @Test
  void sendsElsewhere() {
    asking.fault("REDIRECT", SEND);

    Told told = asking.send(false, dossier("H32.1"));

    assertThat(told.status()).isEqualTo(302);
    assertThat(told.whole().headers().firstValue("Location")).get().asString().contains(".invalid");
    assertThat(holds("H32.1")).isFalse();
  }

  @Test
  void breaksOffInTheMiddle() {
    asking.fault("CUT", SEND);

    assertThatThrownBy(() -> asking.send(false, dossier("H32.1")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(holds("H32.1")).isTrue();
  }

  @Test
  void answersTheEvaluationOfAnEarlierMoment() {
    asking.send(false, dossier("H32.1"));
    assertThat(received()).isEqualTo(1);
    asking.send(false, dossier("H32.2"));

    asking.fault("STALE", "dvc-progress-tree");
    assertThat(received()).isEqualTo(1);
    assertThat(received()).isEqualTo(2);
  }

  private int received() {
    return asking
        .evaluation("dvc-progress-tree", MONTH)
        .path("parent")
        .path("totalReceived")
        .asInt();
  }

  @Test
  void waitsUntilItsTurnAndHappensSoOften() {
    asking.post(
        "/admin/faults", "{\"fault\":\"NO_EFFECT\",\"on\":\"send\",\"after\":1,\"times\":2}");

    asking.send(false, dossier("H32.1"));
    asking.send(false, dossier("H32.2"));
    asking.steps(step("H32.1", "20260804090000", 4));
    asking.send(false, dossier("H32.3"));

    assertThat(asking.get("/admin/codes").text()).isEqualTo("H32.1\nH32.3\n");
    assertThat(asking.counts().path("stepsTaken").asInt()).isZero();
    assertThat(asking.get("/admin/faults").json().at("/happened/NO_EFFECT").asInt()).isEqualTo(2);
  }

  @Test
  void goesWrongBySeedAndNumberOfTheCall() {
    Faults.Schedule schedule =
        new Faults.Schedule(7, 0.25, EnumSet.allOf(Fault.class), Long.MAX_VALUE);
    Faults.Schedule same = new Faults.Schedule(7, 0.25, EnumSet.allOf(Fault.class), Long.MAX_VALUE);
    Faults.Schedule other =
        new Faults.Schedule(8, 0.25, EnumSet.allOf(Fault.class), Long.MAX_VALUE);

    assertThat(LongStream.range(1, 4_000).mapToObj(schedule::of).toList())
        .isEqualTo(LongStream.range(1, 4_000).mapToObj(same::of).toList())
        .isNotEqualTo(LongStream.range(1, 4_000).mapToObj(other::of).toList());
    assertThat(LongStream.range(1, 4_000).filter(call -> schedule.of(call) != null).count())
        .isBetween(850L, 1_150L);
    assertThat(EnumSet.allOf(Fault.class))
        .allMatch(fault -> LongStream.range(1, 4_000).anyMatch(n -> schedule.of(n) == fault));
  }

  @Test
  void isSilentOnceItIsCleared() throws IOException {
    asking.post("/admin/schedule", "{\"seed\":1,\"rate\":1,\"faults\":[\"STATUS_500\"]}");
    assertThat(asking.send(false, dossier("H32.1")).status()).isEqualTo(500);
    asking.call("DELETE", "/admin/faults", new byte[0]);
    assertThat(asking.send(false, dossier("H32.1")).status()).isEqualTo(200);
    assertThat(asking.post("/admin/schedule", "{\"rate\":2}").status()).isEqualTo(400);
    assertThat(asking.post("/admin/faults", "{\"fault\":\"X\"}").status()).isEqualTo(400);
  }

  /** Senders search the text: no failure may hold the words of success. */
  @Test
  void noFailureHoldsTheWordsOfSuccess() throws IOException {
    asking.send(false, dossier("H32.1"));
    for (Told told :
        new Told[] {
          asking.send(false, dossier("H32.1")),
          asking.send(true, dossier("H32.2")),
          asking.send(false, dossier("")),
          asking.steps(step("H32.9", "20260804090000", 4)),
          asking.post("/login", "{}"),
          asking.post("/integration", "{"),
          asking.read("KhongCo", "x", ""),
          asking.call("POST", "/integration", new byte[(10 << 20) + 1]),
        }) {
      assertThat(told.code()).isNotEqualTo("0");
      assertThat(told.message()).isNotEmpty().doesNotContain("thành công");
    }
    for (Fault fault :
        new Fault[] {
          Fault.STATUS_500,
          Fault.TOO_MANY,
          Fault.PARTIAL_BATCH,
          Fault.NOT_JSON,
          Fault.ALREADY_EXISTS
        }) {
      asking.fault(fault.name(), SEND);
      assertThat(asking.send(true, dossier("H32.1")).text()).doesNotContain("thành công");
    }
  }
}
