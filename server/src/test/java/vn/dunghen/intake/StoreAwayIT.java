package vn.dunghen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** PostgreSQL is killed while messages come in. */
class StoreAwayIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static String dossier(int i) {
    return "{\"kind\":\"dossier\",\"source\":\"away\",\"messageId\":\"%d\",\"spokeOf\":\"2026-08-17T08:30:00+07:00\",\"dossier\":\"AWAY-%d\"}"
        .formatted(i, i);
  }

  private static void killPostgres() throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(SERVER.home().resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
  }

  private static String store() {
    return SERVER.get("/health").json().get("store").asString();
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain: %s", what).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void saysSoKeepsItsFiguresAndComesBackByItself() throws IOException, InterruptedException {
    assertThat(SERVER.send(dossier(0)).status()).isEqualTo(200);
    long known = SERVER.get("/health").json().get("register").get("local").asLong();
    killPostgres();
    List<Integer> acknowledged = new ArrayList<>(List.of(0));
    int next = 1;
    Answer refused = SERVER.send(dossier(next));
    while (refused.status() == 200) {
      acknowledged.add(next++);
      refused = SERVER.send(dossier(next));
    }
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.response().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    await("the follower notices", () -> store().equals("AWAY"));
    Answer health = SERVER.get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().get("register").get("local").asLong()).isGreaterThanOrEqualTo(known);
    Answer index = SERVER.get("/api/v1/index?unit=H32&period=2026");
    assertThat(index.status()).isEqualTo(200);

    await("the store is back", () -> store().equals("UP"));
    int last = next;
    await("messages are taken again", () -> SERVER.send(dossier(last)).status() == 200);
    acknowledged.add(last);
    for (int i : acknowledged) {
      assertThat(
              SERVER
                  .bean(JdbcTemplate.class)
                  .queryForObject(
                      "select count(*) from journal where source = 'away' and message_id = ?",
                      Long.class,
                      Integer.toString(i)))
          .isEqualTo(1);
    }
    await(
        "the figures follow again",
        () ->
            SERVER.get("/health").json().get("register").get("local").asLong()
                >= known + acknowledged.size() - 1);
  }
}
