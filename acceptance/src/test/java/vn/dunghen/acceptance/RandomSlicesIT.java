package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dunghen.acceptance.SliceDraw.Choices;

/**
 * Goal: no figure depends on our code alone. Method: random slices, each answered three times: the
 * figure, the length of its list, and a script that reads nothing but the exported journal and the
 * reference tables. The seed is printed; {@code -Ddunghen.acceptance.seed} runs it again.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class RandomSlicesIT {

  private static final long SEED =
      Long.getLong("dunghen.acceptance.seed", System.nanoTime() & 0xFFFF_FFFFL);

  @Test
  void figureListAndRecountByAStrangersScriptAgree() throws Exception {
    System.out.println("RandomSlicesIT: -Ddunghen.acceptance.seed=" + SEED);
    ServerProcess server = Province.server();
    SliceDraw draw = new SliceDraw(new SplittableRandom(SEED), Choices.of(server.api()));
    ThreeAnswers.compare(server, draw.draw(200));
  }

  /** The made-up year is tidy; this is not. */
  @Test
  void theyAgreeOnTheOddestHistoriesToo() throws Exception {
    System.out.println("RandomSlicesIT: -Ddunghen.acceptance.seed=" + SEED);
    Choices choices =
        new Choices(
            OddHistories.UNITS,
            OddHistories.PROCEDURES,
            OddHistories.FIELDS,
            OddHistories.OFFICERS);
    try (Home home = Home.fresh("odd");
        ServerProcess server = ServerProcess.start(home)) {
      tell(server, OddHistories.of(SEED, 600, 80));
      SliceDraw draw = new SliceDraw(new SplittableRandom(SEED), choices);
      ThreeAnswers.compare(server, draw.draw(150));
      Journals.assertNoDifferences(server);
    }
  }

  private static void tell(ServerProcess server, List<Map<String, Object>> messages) {
    int accepted = 0;
    List<String> quarantined = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += 100) {
      List<Map<String, Object>> batch =
          messages.subList(from, Math.min(messages.size(), from + 100));
      Reply reply = server.api().post(batch);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      accepted += reply.json().get("accepted").asInt();
      reply
          .json()
          .get("results")
          .forEach(
              result -> {
                if (result.get("outcome").asString().equals("quarantined")) {
                  quarantined.add(result.toString());
                }
              });
    }
    // Odd is not wrong: next to none of it may be refused, or the test tests nothing.
    assertThat(quarantined).hasSizeLessThan(accepted / 20);
  }
}
