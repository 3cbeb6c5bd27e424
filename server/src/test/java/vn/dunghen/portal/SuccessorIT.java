package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.STEP;
import static vn.dunghen.portal.RelayTrial.snapshot;
import static vn.dunghen.portal.RelayTrial.step;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A successor of the protocol takes over for one source from a day on, at another address and with
 * an account of its own, while another source stays on {@code portal-sync.v1}.
 */
class SuccessorIT extends OwnHomeTrial {

  private static final String CODE = "H32.21-261125-%05d";
  private static final String OTHERS = "H32.22-261125-%05d";
  private static final String NEVER = "2099-01-01";
  private static final String LONG_AGO = "2026-06-01";
  private static final String CLOSED = HoursIT.window(2, 3) + "\n";
  private static final String KNOWN =
      "--spring.main.sources=" + SuccessorPortal.Known.class.getName();

  private final SuccessorPortal successor = new SuccessorPortal(portal);

  @BeforeEach
  void keyOfTheSuccessor() throws IOException {
    Files.writeString(
        Files.createDirectories(home.resolve("config")).resolve("khoa"), SuccessorPortal.KEY);
  }

  @AfterEach
  void endOfTheSuccessor() {
    successor.close();
  }

  private String settings(String more, Mode mode, String from) {
    return RelayingServer.settings(
        portal.address(),
        "samplesPerHour: 0\n" + more,
        """
          - source: %s
            mode: %s
            validFrom: 2026-01-01
          - source: %s
            mode: %s
            adapter: %s
            validFrom: %s
            connection:
              adapterUrl: %s
              integrationEndpoint: /v2/ho-so
              username: tinh-moi
              passwordFrom: file:khoa
          - source: %s
            mode: %s
        """
            .formatted(
                RelayingServer.RELAYED,
                mode,
                RelayingServer.RELAYED,
                mode,
                SuccessorPortal.WORD,
                from,
                successor.address(),
                RelayingServer.OBSERVED,
                mode));
  }

  private static void untilTheyAgree(RelayingServer server, String code) {
    server.until("both ledgers of " + code, () -> server.ledgersAgree(code));
    server.untilState(code, State.CONFIRMED);
  }

  private void assertSentOnce(String code, int steps) {
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT)))
        .as(code)
        .hasSize(1);
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(STEP)))
        .as(code)
        .hasSize(steps);
    assertThat(portal.steps(code)).as(code).isEqualTo(steps);
  }

  @Test
  void takesOverForOneSourceFromItsDayOnWithNothingLostAndNoneTwice() {
    String settled = CODE.formatted(1);
    String inDoubt = CODE.formatted(2);
    String waiting = CODE.formatted(3);
    String fresh = CODE.formatted(4);
    String other = OTHERS.formatted(1);
    String otherLater = OTHERS.formatted(2);
    RelayingServer before = RelayingServer.in(home, settings("", Mode.RELAY, NEVER), KNOWN);
    send(before, SNAPSHOT, snapshot(settled, "2"));
    before.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(other, "2")));
    untilTheyAgree(before, settled);
    untilTheyAgree(before, other);
    portal.next(SNAPSHOT, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(before, SNAPSHOT, snapshot(inDoubt, "2"));
    before.until("taken without an answer", () -> portal.holds(inDoubt));

    RelayingServer atNight = before.again(settings(CLOSED, Mode.RELAY, NEVER));
    send(atNight, SNAPSHOT, snapshot(waiting, "2"));
    send(atNight, STEP, step(waiting, "20261126093000", "4"), step(settled, "20261126093000", "4"));
    assertThat(successor.keys()).isEmpty();

    try (RelayingServer after = atNight.again(settings("", Mode.RELAY, LONG_AGO))) {
      send(after, SNAPSHOT, snapshot(fresh, "2"));
      after.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(otherLater, "2")));
      List.of(settled, inDoubt, waiting, fresh, other, otherLater)
          .forEach(code -> untilTheyAgree(after, code));
      after.until("the step of " + settled, () -> portal.steps(settled) == 1);
    }
    assertSentOnce(settled, 1);
    assertSentOnce(inDoubt, 0);
    assertSentOnce(waiting, 1);
    assertSentOnce(fresh, 0);
    assertSentOnce(other, 0);
    assertSentOnce(otherLater, 0);
    for (String code : List.of(waiting, fresh)) {
      assertThat(successor.asked(code)).as(code).isPositive().isEqualTo(portal.asked(code).size());
    }
    assertThat(successor.asked(settled)).isPositive();
    for (String code : List.of(other, otherLater)) {
      assertThat(successor.asked(code)).as(code).isZero();
    }
    assertThat(successor.keys()).containsExactly(SuccessorPortal.KEY);
  }

  @Test
  void whatIsInDoubtIsLookedUpTheWayItWasSentWhereTheSuccessorLags() {
    String taken = CODE.formatted(31);
    String stepTaken = CODE.formatted(32);
    String slowly = settings("", Mode.RELAY, NEVER).replace("timeScale: 0.02", "timeScale: 1");
    RelayingServer before = RelayingServer.in(home, slowly, KNOWN);
    send(before, SNAPSHOT, snapshot(stepTaken, "2"));
    untilTheyAgree(before, stepTaken);
    portal.next(SNAPSHOT, ToldPortal.Instead.TAKEN_AND_BROKEN);
    portal.next(STEP, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(before, SNAPSHOT, snapshot(taken, "2"));
    send(before, STEP, step(stepTaken, "20261126093000", "4"));
    for (String code : List.of(taken, stepTaken)) {
      before.untilState(code, State.UNCERTAIN);
      successor.lagsWith(code);
    }
    try (RelayingServer after = before.again(settings("", Mode.RELAY, LONG_AGO))) {
      after.query("update portal_dossier set due_at = now() returning code");
      untilTheyAgree(after, taken);
      untilTheyAgree(after, stepTaken);
    }
    assertSentOnce(taken, 0);
    assertSentOnce(stepTaken, 1);
    assertThat(successor.asked(taken)).as("it was not asked").isZero();
  }

  @Test
  void thePageTellsWhichProtocolIsSpokenSinceWhenAndWhatComesNext() {
    RelayingServer before = RelayingServer.in(home, settings("", Mode.RELAY, NEVER), KNOWN);
    assertThat(before.page("/cong"))
        .contains(
            "<code>portal-sync.v1</code> từ 01/01/2026",
            "từ 01/01/2099: Chuyển tiếp, <code>" + SuccessorPortal.WORD + "</code>");
    try (RelayingServer after = before.again(settings("", Mode.RELAY, LONG_AGO))) {
      assertThat(after.page("/cong"))
          .contains("<code>" + SuccessorPortal.WORD + "</code> từ 01/06/2026")
          .contains("<code>portal-sync.v1</code></span>")
          .doesNotContain("từ 01/01/2099");
    }
  }

  private static PushState.CircuitState circuit(RelayingServer server, String source) {
    return server.bean(PushStates.class).all(Instant.now()).stream()
        .filter(state -> state.source().equals(source))
        .findFirst()
        .orElseThrow()
        .circuit();
  }

  @Test
  void whatIsLookedUpElsewhereDoesNotWaitForASuccessorThatIsAway() {
    successor.close();
    try (RelayingServer server =
        RelayingServer.in(home, settings("", Mode.OBSERVE, LONG_AGO), KNOWN)) {
      for (int i = 11; i < 18; i++) {
        send(server, SNAPSHOT, snapshot(CODE.formatted(i), "2"));
      }
      server.until(
          "interrupted",
          () -> circuit(server, RelayingServer.RELAYED) != PushState.CircuitState.CLOSED);
      String other = OTHERS.formatted(11);
      portal.takes(other, snapshot(other, "2"));
      server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(other, "2")));
      untilTheyAgree(server, other);
      assertThat(circuit(server, RelayingServer.OBSERVED)).isEqualTo(PushState.CircuitState.CLOSED);
      assertThat(circuit(server, RelayingServer.RELAYED))
          .isNotEqualTo(PushState.CircuitState.CLOSED);
      assertThat(portal.asked(CODE.formatted(11))).isEmpty();
    }
  }

  @Test
  void whatIsSettledOverAWayThatIsAwayKeepsItsPlaceAmongWhatIsLookedUpInTurn() {
    String settled = CODE.formatted(21);
    String other = OTHERS.formatted(21);
    RelayingServer before = RelayingServer.in(home, settings("", Mode.OBSERVE, NEVER), KNOWN);
    for (String code : List.of(settled, other)) {
      portal.takes(code, snapshot(code, "2"));
      String source = code.equals(settled) ? RelayingServer.RELAYED : RelayingServer.OBSERVED;
      before.send(source, SNAPSHOT, List.of(snapshot(code, "2")));
      untilTheyAgree(before, code);
    }
    successor.close();
    String inTurn =
        settings("", Mode.OBSERVE, LONG_AGO)
            .replace("samplesPerHour: 0", "samplesPerHour: 36000")
            .replace("timeScale: 0.02", "timeScale: 1");
    try (RelayingServer after = before.again(inTurn)) {
      after.until(
          "interrupted",
          () -> circuit(after, RelayingServer.RELAYED) == PushState.CircuitState.OPEN);
      String lookedAt = "select looked_at from portal_dossier where code = ?";
      List<String> last = after.query(lookedAt, settled);
      long already = portal.lookUps(other);
      after.until("others in turn", () -> portal.lookUps(other) >= already + 5);
      assertThat(after.query(lookedAt, settled)).as("nobody looked").isEqualTo(last);
      assertThat(circuit(after, RelayingServer.RELAYED)).isEqualTo(PushState.CircuitState.OPEN);
    }
  }
}
