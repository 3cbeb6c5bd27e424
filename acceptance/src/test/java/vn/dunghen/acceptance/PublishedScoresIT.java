package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The made-up province synchronised completely: what is predicted from the portal ledger is what
 * the simulated portal publishes, to the last hundredth, for every unit and indicator.
 *
 * <p>The simulator reads the rules for itself and knows nothing of ours.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PublishedScoresIT {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final List<String> PERIODS = List.of("2026", "2026-Q3", "2026-08", "2026-10");

  @Test
  void thePredictedScoreIsThePublishedOne() throws IOException {
    try (Home home = Home.fresh("published");
        SimulatedPortal portal = SimulatedPortal.start(home, 1, "--procedures", "told");
        ServerProcess server = ServerProcess.start(home, Published.settings(portal), "--demo")) {
      Instant asOf;
      try (BothPortals both = BothPortals.between(server.address(), portal.uri())) {
        Province.fedThrough(both.address(), server.home(), "0.015", Province.UNTIL);
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        assertThat(both.confirmAll(server.api(), now)).isGreaterThan(3_000);
        asOf = now.plusSeconds(1);
        portal.asOf(asOf.atOffset(VIETNAM));
      }
      Patience.until(
          "that moment has come", Duration.ofMinutes(1), () -> Instant.now().isAfter(asOf));
      server.awaitKnown(asOf.minusSeconds(1));
      Published published = new Published(server, portal);
      published.assertAsPredicted(PERIODS, asOf);
      assertThat(published.fetched("2026-08").at("/captured/COMPLETE").asInt()).isEqualTo(7);
    }
  }
}
