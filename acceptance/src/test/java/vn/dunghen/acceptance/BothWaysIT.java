package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A year told by the portal's protocol is the same year as one told by canonical messages. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BothWaysIT {

  /** When the latest entry was heard; the one column that may differ. */
  private static final int KNOWN_AT = 1;

  @Test
  void everyFigureOfEveryUnitIsTheSameInBothLedgers() {
    try (Home home = Home.fresh("canonical");
        ServerProcess canonical = ServerProcess.start(home, "--demo")) {
      Province.feed(canonical);
      for (String ledger : List.of("local", "portal")) {
        List<String> told = figures(Province.server(), ledger);
        assertThat(told).hasSizeGreaterThan(2_000);
        assertThat(figures(canonical, ledger)).as(ledger).isEqualTo(told);
      }
    }
  }

  private static List<String> figures(ServerProcess server, String ledger) {
    Reply reply =
        server
            .api()
            .get(
                "/api/v1/index",
                Map.of(
                    "unit", "H32",
                    "period", "2026",
                    "asOf", Province.AS_OF,
                    "ledger", ledger,
                    "children", "true",
                    "format", "csv"));
    assertThat(reply.status()).isEqualTo(200);
    return reply.body().lines().map(BothWaysIT::withoutKnownAt).toList();
  }

  private static String withoutKnownAt(String line) {
    String[] cells = line.split(",", -1);
    cells[KNOWN_AT] = "";
    return String.join(",", cells);
  }
}
