package vn.dunghen.onestop;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.onestop.Portal.Wrapping;

/** The session of an account: asked for when there is none, then kept and used again. */
final class Session {

  /** Its lifetime is not known; senders renew it after half an hour. */
  private static final Duration MAX_AGE = Duration.ofMinutes(30);

  private final Portal portal;
  private final Account account;
  private final Wire wire;
  private final InstantSource clock;
  private @Nullable String token;
  private Instant since = Instant.MIN;

  Session(Portal portal, Account account, Wire wire, InstantSource clock) {
    this.portal = portal;
    this.account = account;
    this.wire = wire;
    this.clock = clock;
  }

  String current() throws IOException {
    String kept = token;
    if (kept == null || clock.instant().isAfter(since.plus(MAX_AGE))) {
      return renewed();
    }
    return kept;
  }

  /** NB: a login answers with its session; its message is not searched for words. */
  String renewed() throws IOException {
    Answer answer =
        wire.post(
            portal.login(),
            Map.of("username", account.username(), "password", account.password()),
            Wrapping.PLAIN);
    if (!answer.errorCode().equals("0")) {
      throw new LoginRefused(answer);
    }
    String opened =
        answer
            .session()
            .orElseThrow(() -> new ProtocolFault("a login without session", answer.message()));
    token = opened;
    since = clock.instant();
    return opened;
  }
}
