package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.LOOK_UP;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.STEP;
import static vn.dunghen.portal.RelayTrial.snapshot;
import static vn.dunghen.portal.RelayTrial.step;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A source that was relayed tells the portal by itself from a day on, and the other way. */
class ModeChangesIT extends OwnHomeTrial {

  private static final String SOURCE = RelayingServer.RELAYED;
  private static final String CODE = "H32.20-261125-%05d";
  private static final String CLOSED = HoursIT.window(2, 3) + "\n";

  /** Both days are past: the later one holds, and the source was of the other mode before. */
  private String settings(String more, Mode before, Mode now) {
    return RelayingServer.settings(
        portal.address(),
        more,
        """
          - source: %s
            mode: %s
            validFrom: 2026-01-01
          - source: %s
            mode: %s
            validFrom: 2026-06-01
        """
            .formatted(SOURCE, before, SOURCE, now));
  }

  private static void untilTheyAgree(RelayingServer server, String code) {
    server.until("both ledgers of " + code, () -> server.ledgersAgree(code));
    server.untilState(code, State.CONFIRMED);
  }

  @Test
  void whatTellsThePortalItselfIsLookedUpAndWhatWaitedIsSentUnlessItWasSuperseded() {
    String settled = CODE.formatted(1);
    String waiting = CODE.formatted(2);
    String superseded = CODE.formatted(3);
    String fresh = CODE.formatted(4);
    RelayingServer relaying =
        RelayingServer.in(home, settings("samplesPerHour: 0", Mode.OBSERVE, Mode.RELAY));
    send(relaying, SNAPSHOT, snapshot(settled, "2"), snapshot(superseded, "2"));
    untilTheyAgree(relaying, settled);
    untilTheyAgree(relaying, superseded);

    RelayingServer atNight =
        relaying.again(settings(CLOSED + "samplesPerHour: 0", Mode.OBSERVE, Mode.RELAY));
    send(atNight, SNAPSHOT, snapshot(waiting, "2"), snapshot(superseded, "4"));
    send(atNight, STEP, step(waiting, "20261126093000", "4"));

    RelayingServer changed =
        atNight.again(settings(CLOSED + "samplesPerHour: 0", Mode.RELAY, Mode.OBSERVE));
    for (String code : List.of(settled, superseded)) {
      portal.takes(code, snapshot(code, "10"));
      send(changed, SNAPSHOT, snapshot(code, "10"));
    }
    changed.until(
        "what was superseded is destroyed",
        () ->
            changed
                .query(
                    "select count(*) from portal_outbox where code = ? and sealed is not null",
                    superseded)
                .equals(List.of("0")));

    try (RelayingServer observing =
        changed.again(settings("samplesPerHour: 0", Mode.RELAY, Mode.OBSERVE))) {
      untilTheyAgree(observing, settled);
      untilTheyAgree(observing, superseded);
      untilTheyAgree(observing, waiting);
      assertThat(portal.steps(waiting)).isEqualTo(1);
      assertThat(portal.asked(waiting)).contains(SNAPSHOT + " False 1");
      for (String code : List.of(settled, superseded)) {
        assertThat(portal.asked(code).stream().filter(call -> call.startsWith(SNAPSHOT)))
            .as("what we sent of %s", code)
            .containsExactly(SNAPSHOT + " False 1");
      }
      send(observing, SNAPSHOT, snapshot(fresh, "2"));
      observing.untilState(fresh, State.UNCERTAIN);
      portal.takes(fresh, snapshot(fresh, "2"));
      untilTheyAgree(observing, fresh);
      assertThat(portal.asked(fresh)).allMatch(LOOK_UP::equals);
    }
  }

  @Test
  void whatWasTakenInOfASourceBeforeItWasRelayedIsLookedUpToo() {
    String held = CODE.formatted(11);
    String late = CODE.formatted(12);
    portal.takes(held, snapshot(held, "2"));
    RelayingServer observing =
        RelayingServer.in(home, settings("samplesPerHour: 0", Mode.RELAY, Mode.OBSERVE));
    send(observing, SNAPSHOT, snapshot(held, "2"), snapshot(late, "2"));
    untilTheyAgree(observing, held);
    observing.untilState(late, State.UNCERTAIN);
    try (RelayingServer relaying =
        observing.again(settings("samplesPerHour: 36000", Mode.OBSERVE, Mode.RELAY))) {
      long before = portal.asked(late).size();
      relaying.until("looked up in its lane", () -> portal.asked(late).size() > before + 1);
      assertThat(relaying.ledgersAgree(late)).isFalse();
      assertThat(relaying.state(late)).isEqualTo("UNCERTAIN");
      portal.takes(late, snapshot(late, "2"));
      untilTheyAgree(relaying, late);
      send(relaying, SNAPSHOT, snapshot(held, "10"));
      relaying.until(
          "updated", () -> portal.held(held).path("TrangThaiHoSo").asString().equals("10"));
      untilTheyAgree(relaying, held);
      assertThat(portal.asked(late)).allMatch(LOOK_UP::equals);
    }
  }
}
