package vn.dunghen.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dunghen.RunningServer;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.system.Secret;

/** How long a session lasts, by a clock that the test moves. */
class SessionsIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String ADDRESS = "127.0.0.1";
  private static final Duration LASTS = Duration.ofHours(8);

  /** Other tests end what has ended by the clock of the machine: nothing of ours is to be that. */
  private static final Instant BEGAN = Instant.parse("2090-03-01T00:00:00Z");

  private Instant now = BEGAN;
  private final Accounts accounts =
      new Accounts(SERVER.bean(JdbcTemplate.class), SERVER.bean(Secret.class), () -> now);
  private String session = "";

  @BeforeEach
  void logIn() {
    String source = "phien-" + System.nanoTime();
    String password =
        accounts
            .create(
                new Account(
                    source,
                    List.of(new UnitCode("H32")),
                    List.of(),
                    Account.ExistsAnswer.LENIENT,
                    Account.ErrorCode.STRING,
                    now))
            .orElseThrow();
    session = accounts.login(source, password, ADDRESS).orElseThrow().token();
  }

  private boolean isOpen() {
    return accounts.of(session, ADDRESS).isPresent();
  }

  @Test
  void lastsEightHoursAndNotASecondLonger() {
    now = BEGAN.plus(LASTS).minusSeconds(1);
    assertThat(isOpen()).isTrue();
    now = BEGAN.plus(LASTS);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void whatWasLookedUpJustBeforeTheEndIsNotBelievedAfterIt() {
    now = BEGAN.plus(LASTS).minusSeconds(20);
    assertThat(isOpen()).isTrue();
    // Within the half minute for which a session is believed.
    now = BEGAN.plus(LASTS).plusSeconds(5);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void usingItDoesNotMakeItLonger() {
    for (int hour = 1; hour < LASTS.toHours(); hour++) {
      now = BEGAN.plus(Duration.ofHours(hour));
      assertThat(isOpen()).as(hour + " h").isTrue();
    }
    now = BEGAN.plus(LASTS).plusSeconds(1);
    assertThat(isOpen()).isFalse();
  }
}
