package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * A database that goes away and comes back, seen from a second server on the same database: the
 * wire between the two is the test's to cut, and the first server goes on working meanwhile.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class StoreAwayIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/don-vi/H32.101",
          "/chi-so/2.1?unit=H32.101",
          "/ho-so/danh-sach?unit=H32.101&period=2026&indicator=2.1&part=denominator");

  private static final String INDEX =
      "/api/v1/index?unit=H32&period=2026&asOf=2026-10-10T00:00:00%2B07:00";

  @Test
  void answersPagesFromMemoryRefusesIntakeAndRecovers() throws Exception {
    try (Home firstHome = Home.fresh("store-kept");
        Home secondHome = Home.fresh("store-away");
        ServerProcess first = ServerProcess.start(firstHome);
        Relay wire = Relay.to(firstHome.postmaster().orElseThrow().port())) {
      assertThat(first.api().post(stories("A", 100)).status()).isEqualTo(200);
      Map<String, String> sameStore = Map.of("DUNGHEN_DB_URL", Stores.urlAt(wire.port()));
      try (ServerProcess second = ServerProcess.start(secondHome, sameStore)) {
        Patience.until("the second has loaded", SOON, () -> received(second) == 100);
        wire.cut();
        assertRefusesAndStillAnswers(second);
        // Said elsewhere while the second could not hear it.
        assertThat(first.api().post(stories("B", 50)).status()).isEqualTo(200);
        wire.mend();
        Patience.until("the second has caught up", SOON, () -> received(second) == 150);
        Patience.until("intake is open again", SOON, () -> takes(second, stories("C", 20)));
        Patience.until("the first hears the second", SOON, () -> received(first) == 170);
        Patience.until("and says nothing of it any more", SOON, () -> !saysStoreIsAway(second));
      }
      Journals.assertNoDifferences(first);
    }
  }

  private static void assertRefusesAndStillAnswers(ServerProcess second) {
    Reply refused = second.api().post(stories("C", 20));
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.tellsAProblem()).as(refused.body()).isTrue();
    Patience.until("it says so", SOON, () -> saysStoreIsAway(second));
    assertThat(received(second)).isEqualTo(100);
    for (String page : PAGES) {
      Reply reply = second.api().get(page);
      assertThat(reply.status()).as(page).isEqualTo(200);
      assertThat(reply.body()).as(page).contains("Không đọc được sổ nhật ký");
    }
    assertThat(second.api().get("/ho-so/SA-A1").status()).as("cannot be read now").isIn(200, 503);
    assertThat(second.isAlive()).isTrue();
  }

  private static boolean saysStoreIsAway(ServerProcess server) {
    boolean health = server.api().get("/health").json().get("store").asString().equals("AWAY");
    return health && server.api().get("/").body().contains("Không đọc được sổ nhật ký");
  }

  private static boolean takes(ServerProcess server, List<Map<String, Object>> messages) {
    return server.api().post(messages).status() == 200;
  }

  private static long received(ServerProcess server) {
    Reply reply = server.api().get(INDEX);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    for (JsonNode indicator : reply.json().at("/units/0/indicators")) {
      if (indicator.get("code").asString().equals("2.1")) {
        return indicator.get("denominator").asLong();
      }
    }
    throw new AssertionError(reply.body());
  }

  private static List<Map<String, Object>> stories(String prefix, int count) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.addAll(Told.wholeStory("SA-" + prefix + i));
    }
    return all;
  }
}
