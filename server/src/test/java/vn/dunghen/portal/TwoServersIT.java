package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.STEP;
import static vn.dunghen.portal.RelayTrial.snapshot;
import static vn.dunghen.portal.RelayTrial.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dunghen.system.Home;
import vn.dunghen.system.Store;

/** Two servers on one store: one speaks with the portal, and the other goes on where it ended. */
class TwoServersIT extends OwnHomeTrial {

  private static final String CODE = "H32.21-261125-%05d";
  private static final String LOCKED =
      "from pg_locks where locktype = 'advisory' and granted and objid = 766202607";

  private final Store store = Store.forServer(Home.of(home.toString()));
  private final List<RelayingServer> servers = new ArrayList<>();

  /** The first has the lock before the second is started. */
  private void start(String callTimeout) {
    String settings =
        RelayingServer.settings(
            portal.address(),
            "samplesPerHour: 0\ncallTimeout: " + callTimeout,
            RelayingServer.relayed());
    RelayingServer first = RelayingServer.sharing(home, Map.of(), settings);
    servers.add(first);
    first.until("the lock", () -> first.bean(Pusher.class).isOurs());
    servers.add(RelayingServer.sharing(home, first.passwords(), settings));
  }

  @AfterEach
  void end() {
    portal.release();
    servers.forEach(RelayingServer::close);
    store.close();
  }

  private static PushState.CircuitState circuit(RelayingServer server) {
    return server.bean(PushStates.class).all(Instant.now()).getFirst().circuit();
  }

  @Test
  void theSecondSendsNothingUntilTheFirstEndsAndThenNothingTwice() {
    start("60s");
    RelayingServer first = servers.getFirst();
    RelayingServer second = servers.getLast();
    String one = CODE.formatted(1);
    String two = CODE.formatted(2);
    send(first, SNAPSHOT, snapshot(one, "2"));
    send(second, SNAPSHOT, snapshot(two, "2"));
    send(second, STEP, step(one, "20261126093000", "4"), step(two, "20261126093000", "4"));
    for (String code : List.of(one, two)) {
      first.until("the step of " + code, () -> portal.steps(code) == 1);
      first.untilState(code, State.CONFIRMED);
    }
    assertThat(circuit(first)).isEqualTo(PushState.CircuitState.CLOSED);
    assertThat(circuit(second)).isEqualTo(PushState.CircuitState.ELSEWHERE);
    assertThat(portal.logins()).as("one of both logged in").isEqualTo(1);

    portal.next(STEP, ToldPortal.Instead.TAKEN_AND_BROKEN);
    send(first, STEP, step(one, "20261126103000", "9"));
    second.until("taken", () -> portal.steps(one) == 2);
    first.close();
    send(second, STEP, step(two, "20261126103000", "9"));
    second.until("the step of " + two, () -> portal.steps(two) == 2);
    for (String code : List.of(one, two)) {
      second.untilState(code, State.CONFIRMED);
      assertThat(portal.steps(code)).isEqualTo(2);
      assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT)))
          .containsExactly(SNAPSHOT + " False 1");
    }
    assertThat(circuit(second)).isEqualTo(PushState.CircuitState.CLOSED);
  }

  /** The lock goes with its connection, and the call that is under way does not. */
  @Test
  void whatAnotherIsSendingIsLeftAloneByWhoTakesOver() {
    start("5000s");
    RelayingServer first = servers.getFirst();
    RelayingServer second = servers.getLast();
    String code = CODE.formatted(3);
    send(first, SNAPSHOT, snapshot(code, "2"));
    first.untilState(code, State.CONFIRMED);
    portal.holdNext(STEP);
    send(first, STEP, step(code, "20261126093000", "4"), step(code, "20261126103000", "9"));
    first.until("under way", portal::isHolding);
    long before = portal.lookUps(code);
    second.until(
        "the second has the lock",
        () -> {
          if (first.bean(Pusher.class).isOurs()) {
            second.query("select pg_terminate_backend(pid) " + LOCKED);
          }
          return second.bean(Pusher.class).isOurs();
        });
    String other = CODE.formatted(4);
    send(second, SNAPSHOT, snapshot(other, "2"));
    second.untilState(other, State.CONFIRMED);
    assertThat(portal.lookUps(code)).as("nobody else took it in hand").isEqualTo(before);
    portal.release();
    second.untilState(code, State.CONFIRMED);
    assertThat(portal.steps(code)).isEqualTo(2);
    assertThat(portal.asked(code).stream().filter(call -> call.startsWith(STEP))).hasSize(2);
  }
}
