package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What was acknowledged to a sender survives kill -9 of any process at any moment. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KillUnderIntakeIT {

  private static final int ENOUGH = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void losesNothingAcknowledgedWhenTheServerIsKilled() throws Exception {
    try (Home home = Home.fresh("kill-server");
        ServerProcess first = ServerProcess.start(home);
        Sender sender = Sender.start(first.api(), "KS")) {
      Patience.until("intake is going", PATIENCE, () -> sender.count() > ENOUGH);
      first.kill();
      int atTheKill = sender.count();
      try (ServerProcess second = ServerProcess.start(home)) {
        sender.goOnAt(second.api());
        Patience.until("intake goes on", PATIENCE, () -> sender.count() > atTheKill + ENOUGH);
        sender.stop();
        assertNothingLost(sender, second);
      }
    }
  }

  @Test
  void losesNothingAcknowledgedWhenPostgresIsKilled() throws Exception {
    try (Home home = Home.fresh("kill-postgres");
        ServerProcess server = ServerProcess.start(home);
        Sender sender = Sender.start(server.api(), "KP")) {
      Patience.until("intake is going", PATIENCE, () -> sender.count() > ENOUGH);
      home.postmaster().orElseThrow().kill();
      int atTheKill = sender.count();
      Patience.until("intake goes on", PATIENCE, () -> sender.count() > atTheKill + ENOUGH);
      sender.stop();
      assertThat(sender.statuses()).as("'come again', never an error").isSubsetOf(200, 503);
      assertNothingLost(sender, server);
    }
  }

  private static void assertNothingLost(Sender sender, ServerProcess server) throws IOException {
    assertThat(sender.surprises()).isEmpty();
    Map<String, Map<String, Object>> acknowledged = sender.acknowledged();
    List<String> kept = Journals.idsIn(Journals.exported(server));
    assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
    assertAllKnown(server, List.copyOf(acknowledged.values()));
    Journals.assertNoDifferences(server);
  }

  /** A sender that is not sure sends again, and hears that we have it. */
  private static void assertAllKnown(ServerProcess server, List<Map<String, Object>> messages) {
    List<String> others = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += ENOUGH) {
      List<Map<String, Object>> batch =
          messages.subList(from, Math.min(messages.size(), from + ENOUGH));
      for (JsonNode result : server.api().post(batch).json().get("results")) {
        if (!result.get("outcome").asString().equals("known")) {
          others.add(result.toString());
        }
      }
    }
    assertThat(others).isEmpty();
  }
}
