package vn.dunghen.intake.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.source.HeardCounts;

/**
 * The endpoints that one-stop software is configured with (portal protocol, section 6): login,
 * integration and share, and the other names they are known by. A fault of content is never
 * answered by an error, for its sender would send the same for ever.
 */
@RestController
class PortalController {

  private static final Logger LOG = LoggerFactory.getLogger(PortalController.class);
  private static final int LARGEST_BODY = 10 * 1024 * 1024;
  private static final int USUAL_BODY = 512 * 1024;

  private final Accounts accounts;
  private final PortalIntake intake;
  private final Pace pace;
  private final HeardCounts counts;

  PortalController(Accounts accounts, PortalIntake intake, Pace pace, HeardCounts counts) {
    this.accounts = accounts;
    this.intake = intake;
    this.pace = pace;
    this.counts = counts;
  }

  /** What is answered, and how this sender wants its codes. */
  private record Answered(Reply reply, Account.ErrorCode form) {

    static Answered plainly(Reply reply) {
      return new Answered(reply, Account.ErrorCode.STRING);
    }
  }

  @PostMapping({"/intake/portal/login", "/mapi/login"})
  ResponseEntity<byte[]> login(HttpServletRequest request) {
    Answered answered = answered(request, envelope -> login(request, envelope));
    return answered.reply().answer(answered.form());
  }

  @PostMapping({"/intake/portal/integration", "/intake/portal/share", "/mapi/g"})
  ResponseEntity<byte[]> call(HttpServletRequest request) {
    Answered answered =
        answered(request, envelope -> call(request, envelope, envelope.text("service").orElse("")));
    return answered.reply().answer(answered.form());
  }

  /** As a provincial relay has it: the service in the address, the answer as text in a text. */
  @PostMapping("/KetNoiMotCuaQuocGia/{service}")
  ResponseEntity<byte[]> relayed(HttpServletRequest request, @PathVariable String service) {
    Answered answered = answered(request, envelope -> call(request, envelope, service));
    return answered.reply().relayed(answered.form());
  }

  private Answered answered(HttpServletRequest request, Function<Envelope, Answered> answer) {
    try {
      byte[] body = body(request);
      if (body.length > LARGEST_BODY) {
        return Answered.plainly(Reply.TOO_LARGE);
      }
      return Envelope.read(body).map(answer).orElse(Answered.plainly(Reply.UNREADABLE));
    } catch (IOException broken) {
      return Answered.plainly(Reply.UNREADABLE);
    } catch (DataAccessException | TransactionException away) {
      // NB: only its type; what the store says may quote what was sent.
      LOG.warn("nothing could be written: {}", away.getClass().getSimpleName());
      return Answered.plainly(Reply.notRecorded());
    }
  }

  /**
   * At most one byte more than may be sent. NB: room is made for what came, not for what was
   * announced, beyond the size of usual calls.
   */
  private static byte[] body(HttpServletRequest request) throws IOException {
    int announced = request.getContentLength();
    try (InputStream in = request.getInputStream()) {
      if (announced < 0 || announced > USUAL_BODY) {
        return in.readNBytes(LARGEST_BODY + 1);
      }
      byte[] body = new byte[announced];
      int read = in.readNBytes(body, 0, announced);
      return read == announced ? body : Arrays.copyOf(body, read);
    }
  }

  private Answered login(HttpServletRequest request, Envelope envelope) {
    Optional<String> name = envelope.text("username");
    Optional<String> password = envelope.text("password");
    String address = request.getRemoteAddr();
    if (name.isEmpty() || password.isEmpty()) {
      return refused(name.orElse(""), address);
    }
    Optional<Accounts.Opened> opened = accounts.login(name.get(), password.get(), address);
    return opened
        .map(one -> new Answered(Reply.session(one.token()), one.account().errorCode()))
        .orElseGet(() -> refused(name.get(), address));
  }

  /** NB: who knows the secret is never made to wait, or anybody could lock a counter out. */
  private Answered refused(String name, String address) {
    int wait = pace.failedLogin(name, address);
    if (wait > 0) {
      return Answered.plainly(Reply.tooFast(wait));
    }
    if (accounts.knows(name)) {
      counted(name, Reply.WRONG_LOGIN);
    }
    return Answered.plainly(Reply.WRONG_LOGIN);
  }

  private Reply counted(String source, Reply reply) {
    String refusal = reply.refusal();
    if (refusal != null) {
      counts.refused(source, refusal, Instant.now());
    }
    return reply;
  }

  private Answered call(HttpServletRequest request, Envelope envelope, String service) {
    Optional<Account> account =
        envelope.text("session").flatMap(token -> accounts.of(token, request.getRemoteAddr()));
    if (account.isEmpty()) {
      return Answered.plainly(Reply.NO_SESSION);
    }
    Account.ErrorCode form = account.get().errorCode();
    String source = account.get().source();
    int wait = pace.beforeCall(source);
    Reply reply = wait > 0 ? Reply.tooFast(wait) : intake.answer(account.get(), service, envelope);
    return new Answered(counted(source, reply), form);
  }
}
