package vn.dunghen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FollowingTest {

  private static final Instant NIGHT = Instant.parse("2026-11-24T19:00:00Z");

  /** A clock that goes on by a second whenever it is read. */
  private static final class Ticking extends Clock {
    private Instant now;

    Ticking(Instant start) {
      now = start;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  private final Set<String> ids = new HashSet<>();
  private final Set<String> begun = new HashSet<>();

  private void follow(Instant start, int events) {
    MadeUpYear year = new MadeUpYear(766, 0.01, start);
    Following following = new Following(year, this::hear, new Ticking(start));
    for (int i = 0; i < events; i++) {
      following.happen();
    }
  }

  private void hear(List<String> lines) {
    for (String line : lines) {
      JsonNode message = Door.read(line);
      assertThat(Door.wellFormed(message)).as(line).isTrue();
      assertThat(ids.add(message.get("messageId").asString())).as(line).isTrue();
      if (message.has("acceptedAt")) {
        assertThat(begun.add(message.get("dossier").asString())).as(line).isTrue();
      }
      assertThat(begun).contains(message.get("dossier").asString());
    }
  }

  @Test
  void goesOnAtNightWithDossiersItHasBegun() {
    follow(NIGHT, 2_000);
    assertThat(begun).hasSizeGreaterThan(500);
  }

  @Test
  void anotherSessionNeverRepeatsAnIdOrACode() {
    follow(NIGHT, 1_000);
    follow(NIGHT.plusSeconds(3_600), 1_000);
    assertThat(begun).hasSizeGreaterThan(500);
  }
}
