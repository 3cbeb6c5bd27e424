package vn.dunghen.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.RunningServer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * DQ-35, after a dossier of ward H32.104 of July 2025 whose source was heard on Tuesday to Thursday
 * of its first week, and again just now.
 */
class SilencesIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String DOSSIER =
      """
      [{"kind": "dossier", "source": "silent-test", "messageId": "s1",
        "spokeOf": "2025-07-02T08:30:00+07:00", "dossier": "H32.104-250702-00001",
        "competentUnit": "H32.104", "acceptedAt": "2025-07-02T08:30:00+07:00"}]""";

  @BeforeAll
  static void hear() {
    sendUntilCounted("accepted");
    // NB: counts of long ago are forgotten when a server starts; at the second writing that is
    // over.
    sendUntilCounted("known");
    List.of("2025-07-01T09:00:00+07:00", "2025-07-02T16:40:00+07:00", "2025-07-03T08:05:00+07:00")
        .forEach(
            minute ->
                SERVER
                    .bean(JdbcTemplate.class)
                    .update(
                        "insert into heard_minute (source, minute, accepted)"
                            + " values ('silent-test', ?::timestamptz, 1)",
                        minute));
    DossierCode code = new DossierCode("H32.104-250702-00001");
    waitFor(() -> SERVER.bean(LiveRegister.class).register(Ledger.LOCAL).has(code));
  }

  private static void sendUntilCounted(String as) {
    assertThat(SERVER.send(DOSSIER).status()).isEqualTo(200);
    waitFor(
        () ->
            Boolean.TRUE.equals(
                SERVER
                    .bean(JdbcTemplate.class)
                    .queryForObject(
                        "select count(*) > 0 from heard_minute where source = 'silent-test' and %s > 0"
                            .formatted(as),
                        Boolean.class)));
  }

  private static void waitFor(BooleanSupplier happened) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static String silent(String query) {
    return SERVER.get("/api/v1/quality?" + query).json().get("silent").toString();
  }

  @Test
  void aSourceNotHeardForTwoWorkingDaysIsNamed() {
    // Friday 4 and Monday 7 July are the two working days.
    assertThat(silent("unit=H32.104&period=2025-07&asOf=2025-07-08T09:00:00%2B07:00"))
        .contains("Chưa nhận dữ liệu từ hệ thống silent-test từ 03/07/2025.");
    assertThat(silent("unit=H32.104&period=2025-07&asOf=2025-07-07T16:00:00%2B07:00"))
        .doesNotContain("silent-test");
  }

  @Test
  void oneHeardMinutesAgoIsNotHoweverOldItsDossiers() {
    assertThat(silent("unit=H32.104&period=2025")).doesNotContain("silent-test");
    // Nobody is silent in days to come.
    assertThat(silent("unit=H32.104&period=2025&asOf=2026-12-31T12:00:00%2B07:00"))
        .doesNotContain("silent-test");
  }

  @Test
  void anotherUnitIsNotToldOfIt() {
    assertThat(silent("unit=H32.105&period=2025-07&asOf=2025-07-08T09:00:00%2B07:00"))
        .doesNotContain("silent-test");
  }
}
