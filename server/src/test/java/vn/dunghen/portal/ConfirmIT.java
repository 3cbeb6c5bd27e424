package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portal.RelayTrial.LOOK_UP;
import static vn.dunghen.portal.RelayTrial.SNAPSHOT;
import static vn.dunghen.portal.RelayTrial.STEP;
import static vn.dunghen.portal.RelayTrial.snapshot;
import static vn.dunghen.portal.RelayTrial.step;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which accepted dossiers are looked up again before they count as held. */
class ConfirmIT extends OwnHomeTrial {

  private static final String TAKEN = "{\"error_code\":\"0\",\"message\":\"Đồng bộ thành công\"}";

  private RelayingServer server(String more) {
    return RelayingServer.in(
        home,
        RelayingServer.settings(
            portal.address(), "samplesPerHour: 0\n" + more, RelayingServer.relayed()));
  }

  @Test
  void endedOnesAreLookedUpAndOthersBelieved() {
    try (RelayingServer server = server("confirm: ENDED")) {
      String running = "H32.17-261125-00001";
      send(server, SNAPSHOT, snapshot(running, "2"));
      server.untilState(running, State.ACCEPTED);
      assertThat(portal.asked(running)).containsExactly(LOOK_UP, SNAPSHOT + " False 1");
      assertThat(portal.holds(running)).isTrue();

      send(server, STEP, step(running, "20261126093000", "9"));
      server.untilState(running, State.CONFIRMED);
      assertThat(portal.asked(running))
          .containsExactly(LOOK_UP, SNAPSHOT + " False 1", STEP + " False 1", LOOK_UP);

      String ended = "H32.17-261125-00002";
      portal.next(SNAPSHOT, 200, TAKEN);
      send(server, SNAPSHOT, snapshot(ended, "10"));
      server.untilState(ended, State.CONFIRMED);
      assertThat(portal.holds(ended)).as("a success without effect was found out").isTrue();
      assertThat(portal.asked(ended).stream().filter(call -> call.startsWith(SNAPSHOT))).hasSize(2);
    }
  }

  @Test
  void aStepThatIsRefusedShowsASnapshotThatIsNotThere() {
    try (RelayingServer server = server("confirm: ENDED")) {
      String code = "H32.17-261125-00003";
      send(server, SNAPSHOT, snapshot(code, "2"));
      server.untilState(code, State.ACCEPTED);
      // The update is taken, its two steps are refused, and the look-up after that sees nothing.
      portal.next(STEP, 200, "{\"error_code\":\"-5\",\"message\":\"Hồ sơ chưa có\"}");
      portal.next(
          LOOK_UP, 200, "{\"error_code\":\"0\",\"message\":\"Tra cứu thành công\",\"result\":[]}");
      server
          .bean(JdbcTemplate.class)
          .update("update portal_dossier set due_at = now() + interval '1 hour', open = true");
      send(server, SNAPSHOT, snapshot(code, "4"));
      send(server, STEP, step(code, "20261126093000", "4"), step(code, "20261126103000", "4"));
      server.bean(JdbcTemplate.class).update("update portal_dossier set due_at = now()");
      server.until("steps", () -> portal.steps(code) == 2);
      server.until("settled", () -> server.state(code).matches("ACCEPTED|CONFIRMED"));
      assertThat(server.query("select count(*) from portal_call where service = 'DongBoHoSoMC'"))
          .as("held by the look-up, not sent again")
          .containsExactly("2");
      assertThat(
              server.query(
                  "select count(*) from portal_outbox where state = 'CONFIRMED' and element = ''"))
          .as("what a look-up did not see is not believed on the answer alone")
          .containsExactly("1");
    }
  }

  private static String ended(String code) {
    return snapshot(code, "10")
        .replace("\"NgayKetThucXuLy\":\"\"", "\"NgayKetThucXuLy\":\"20261126090000\"");
  }

  @Test
  void whatALookUpLeavesOutIsNotEmptyForThat() {
    portal.leavesOut("NgayKetThucXuLy");
    try (RelayingServer server = server("confirm: ALWAYS")) {
      String relayed = "H32.17-261125-00004";
      send(server, SNAPSHOT, ended(relayed));
      server.untilState(relayed, State.CONFIRMED);
      assertThat(portal.asked(relayed)).containsExactly(LOOK_UP, SNAPSHOT + " False 1", LOOK_UP);
      assertThat(server.ledgersAgree(relayed)).isTrue();

      String observed = "H32.17-261125-00005";
      portal.takes(observed, ended(observed));
      server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(ended(observed)));
      server.untilState(observed, State.CONFIRMED);
      assertThat(server.ledgersAgree(observed)).as("its end is not lost").isTrue();
    }
  }

  @Test
  void whatAPortalThatIsKnownToShowItLeavesOutIsEmptyThere() {
    portal.leavesOut("NgayKetThucXuLy");
    try (RelayingServer server = server("confirm: ALWAYS\nlookUpShows: [NgayKetThucXuLy]")) {
      String observed = "H32.17-261125-00006";
      portal.takes(observed, ended(observed));
      server.send(RelayingServer.OBSERVED, SNAPSHOT, List.of(ended(observed)));
      server.untilState(observed, State.CONFIRMED);
      assertThat(server.ledgersAgree(observed)).as("it has no end there").isFalse();

      String relayed = "H32.17-261125-00007";
      send(server, SNAPSHOT, ended(relayed));
      server.until(
          "for a person",
          () ->
              server
                  .query("select differs and not open from portal_dossier where code = ?", relayed)
                  .equals(List.of("t")));
    }
  }

  @Test
  void aShareOfThemIsLookedUpAndTheRestBelieved() {
    try (RelayingServer server = server("confirm: SAMPLED\nsampledPercent: 50")) {
      List<String> codes =
          IntStream.range(0, 24).mapToObj("H32.18-261125-%05d"::formatted).toList();
      codes.forEach(code -> send(server, SNAPSHOT, snapshot(code, "10")));
      codes.forEach(
          code -> server.until(code, () -> server.state(code).matches("ACCEPTED|CONFIRMED")));
      assertThat(codes.stream().filter(code -> server.state(code).equals("CONFIRMED")).count())
          .isBetween(4L, 20L);
      for (String code : codes) {
        assertThat(portal.lookUps(code)).isEqualTo(server.state(code).equals("CONFIRMED") ? 2 : 1);
        assertThat(portal.holds(code)).isTrue();
      }
    }
  }
}
