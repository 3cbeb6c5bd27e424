package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.LOOK_UP;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.STEP;
import static vn.dunghen.portal.RelayTrial.snapshot;
import static vn.dunghen.portal.RelayTrial.step;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;

/** What is settled is looked up from time to time; what such a look-up says is not always so. */
class SamplingIT {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String NOTHING_FOUND =
      "{\"error_code\":\"0\",\"message\":\"Tra cứu thành công\",\"result\":[]}";

  private static ToldPortal portal;
  private static RelayingServer server;

  @BeforeAll
  static void start() {
    portal = new ToldPortal();
    server = new RelayingServer(portal.address(), "samplesPerHour: 36000");
  }

  @AfterAll
  static void stop() {
    server.close();
    portal.close();
  }

  /** There, confirmed, and the same in both ledgers. */
  private static String settled(String source) {
    String code = "H32.16-261125-%05d".formatted(NUMBER.incrementAndGet());
    if (source.equals(RelayingServer.OBSERVED)) {
      portal.takes(code, snapshot(code, "2"));
    }
    server.send(source, SNAPSHOT, List.of(snapshot(code, "2")));
    if (source.equals(RelayingServer.RELAYED)) {
      server.send(source, STEP, List.of(step(code, "20261126093000", "4")));
      server.until("the step of " + code, () -> portal.steps(code) == 1);
    }
    server.untilState(code, State.CONFIRMED);
    assertThat(server.ledgersAgree(code)).isTrue();
    return code;
  }

  private static void untilLookedUpAgain(String code, int times) {
    long before = portal.lookUps(code);
    server.until("looked up: " + code, () -> portal.lookUps(code) >= before + times);
  }

  private static boolean isRequested(String code) {
    return server.bean(Requests.class).open().stream()
        .anyMatch(request -> request.dossier().value().equals(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {RelayingServer.RELAYED, RelayingServer.OBSERVED})
  void aLookUpThatFailsChangesNothing(String source) {
    String code = settled(source);
    portal.next(LOOK_UP + " " + code, 500, "");
    portal.next(LOOK_UP + " " + code, 200, "<html>");
    server.until(
        "two failures",
        () ->
            server
                .query(
                    "select count(*) from portal_call where ? = any(dossiers) and service = ?"
                        + " and outcome = 'UNCERTAIN'",
                    code,
                    LOOK_UP)
                .equals(List.of("2")));
    untilLookedUpAgain(code, 1);
    assertThat(server.state(code)).isEqualTo("CONFIRMED");
    assertThat(server.ledgersAgree(code)).isTrue();
    assertThat(isRequested(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {RelayingServer.RELAYED, RelayingServer.OBSERVED})
  void oneLookUpThatMissesItTakesNothingAway(String source) {
    String code = settled(source);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    untilLookedUpAgain(code, 3);
    server.untilState(code, State.CONFIRMED);
    assertThat(server.ledgersAgree(code)).isTrue();
    assertThat(isRequested(code)).isFalse();
    assertThat(
            server.query(
                "select count(*) from journal where dossier = ? and message_id like 'khong-co/%'",
                code))
        .containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {RelayingServer.RELAYED, RelayingServer.OBSERVED})
  void whatWasBelievedLostAndIsThereIsHeldAgain(String source) {
    String code = settled(source);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    server.until(
        "said to be gone",
        () ->
            server
                .query(
                    "select count(*) from journal where dossier = ? and message_id like 'khong-co/%'",
                    code)
                .equals(List.of("1")));
    server.untilState(code, State.CONFIRMED);
    server.until("held again", () -> server.ledgersAgree(code));
    assertThat(isRequested(code)).isFalse();
  }

  @Test
  void whatIsLostLeavesTheLedgerAndIsAskedForAndComesBack() {
    String code = settled(RelayingServer.RELAYED);
    portal.loses(code);
    server.untilState(code, State.UNCERTAIN);
    server.until("asked for", () -> isRequested(code));
    assertThat(server.bean(Dossiers.class).state(new DossierCode(code)).orElseThrow().portal())
        .isEmpty();
    untilLookedUpAgain(code, 1);
    assertThat(server.state(code)).isEqualTo("UNCERTAIN");
    server.send(RelayingServer.RELAYED, SNAPSHOT, List.of(snapshot(code, "2")));
    server.send(RelayingServer.RELAYED, STEP, List.of(step(code, "20261126093000", "4")));
    server.until("the step is there again", () -> portal.steps(code) == 1);
    server.untilState(code, State.CONFIRMED);
    server.until("held again", () -> server.ledgersAgree(code));
    assertThat(isRequested(code)).isFalse();
  }

  @Test
  void whatOneLookUpMissedIsLookedUpBeforeItIsSentTo() {
    String code = settled(RelayingServer.RELAYED);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    server.until(
        "missed",
        () ->
            server
                .query("select missed from portal_dossier where code = ?", code)
                .equals(List.of("1")));
    int before = portal.asked(code).size();
    server.send(RelayingServer.RELAYED, SNAPSHOT, List.of(snapshot(code, "10")));
    server.until("updated", () -> portal.held(code).path("TrangThaiHoSo").asString().equals("10"));
    assertThat(portal.asked(code).subList(before, before + 2))
        .containsExactly(LOOK_UP, SNAPSHOT + " True 1");
    server.untilState(code, State.CONFIRMED);
    assertThat(server.ledgersAgree(code)).isTrue();
  }

  @Test
  void whatWasBelievedLostIsHeldAgainThoughSomethingNewWaits() {
    String code = settled(RelayingServer.RELAYED);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    portal.next(LOOK_UP + " " + code, 200, NOTHING_FOUND);
    server.until("asked for", () -> isRequested(code));
    server.send(RelayingServer.RELAYED, STEP, List.of(step(code, "20261126103000", "9")));
    server.until("the next step", () -> portal.steps(code) == 2);
    server.untilState(code, State.CONFIRMED);
    server.until("held again", () -> server.ledgersAgree(code));
    assertThat(isRequested(code)).isFalse();
    assertThat(portal.steps(code)).isEqualTo(2);
  }
}
