package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.LOOK_UP;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.VietnamTime;

/** When calls are made, and how many in a second. */
class HoursIT extends OwnHomeTrial {

  private static final String CODE = "H32.19-261125-%05d";

  private String settings(String more) {
    return RelayingServer.settings(portal.address(), more, RelayingServer.relayed());
  }

  /** A window that begins and ends so many hours from now. */
  static String window(int fromHoursOn, int toHoursOn) {
    LocalTime now = Instant.now().atZone(VietnamTime.ZONE).toLocalTime();
    return "windows: ['%tR-%tR']".formatted(now.plusHours(fromHoursOn), now.plusHours(toHoursOn));
  }

  private static PushState.CircuitState circuit(RelayingServer server, String source) {
    return server.bean(PushStates.class).all(Instant.now()).stream()
        .filter(state -> state.source().equals(source))
        .findFirst()
        .orElseThrow()
        .circuit();
  }

  @Test
  void outsideOfItsHoursNobodyCallsAndInsideWhatWaitedGoes() {
    String relayed = CODE.formatted(1);
    String observed = CODE.formatted(2);
    String next = CODE.formatted(3);
    RelayingServer server = RelayingServer.in(home, settings("samplesPerHour: 0\n" + window(2, 3)));
    server.until("the lock", () -> server.bean(Pusher.class).isOurs());
    server.send(RelayingServer.RELAYED, SNAPSHOT, List.of(snapshot(relayed, "2")));
    server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(observed, "2")));
    server.untilState(observed, State.NEW);
    // Each is noted in a turn of its own, in which the other could have been looked up.
    server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(snapshot(next, "2")));
    server.untilState(next, State.NEW);
    assertThat(server.state(relayed)).isEqualTo("NEW");
    assertThat(circuit(server, RelayingServer.RELAYED))
        .isEqualTo(PushState.CircuitState.OUT_OF_HOURS);
    assertThat(portal.logins()).isZero();
    try (RelayingServer open = server.again(settings("samplesPerHour: 0\n" + window(-1, 1)))) {
      portal.takes(observed, snapshot(observed, "2"));
      open.untilState(relayed, State.CONFIRMED);
      open.untilState(observed, State.CONFIRMED);
      assertThat(portal.asked(relayed)).containsExactly(LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
      assertThat(circuit(open, RelayingServer.RELAYED)).isEqualTo(PushState.CircuitState.CLOSED);
    }
  }

  /** The limit itself: {@link RateTest}; here, that both who sends and who looks up keep to it. */
  @Test
  void neitherASenderNorALookerUpIsFasterThanItMayBe() {
    List<String> sent = List.of(CODE.formatted(11), CODE.formatted(12), CODE.formatted(13));
    List<String> told = List.of(CODE.formatted(21), CODE.formatted(22), CODE.formatted(23));
    told.forEach(code -> portal.takes(code, snapshot(code, "2")));
    try (RelayingServer server =
        RelayingServer.in(home, settings("samplesPerHour: 0\ncallsPerSecond: 2"))) {
      server.send(
          RelayingServer.RELAYED, SNAPSHOT, sent.stream().map(c -> snapshot(c, "2")).toList());
      server.send(
          RelayingServer.OBSERVED, SNAPSHOT, told.stream().map(c -> snapshot(c, "2")).toList());
      sent.forEach(code -> server.untilState(code, State.CONFIRMED));
      told.forEach(code -> server.untilState(code, State.CONFIRMED));
      assertThat(lasted(server, RelayingServer.RELAYED, 9)).isGreaterThan(Duration.ofSeconds(3));
      assertThat(lasted(server, RelayingServer.OBSERVED, 3)).isGreaterThan(Duration.ofMillis(700));
    }
  }

  /** From the first of so many calls to the last. */
  private static Duration lasted(RelayingServer server, String source, int calls) {
    List<String> at =
        server.query(
            "select extract(epoch from at) * 1000 from portal_call where source = ? order by at",
            source);
    assertThat(at).hasSize(calls);
    return Duration.ofMillis(
        (long) (Double.parseDouble(at.getLast()) - Double.parseDouble(at.getFirst())));
  }
}
