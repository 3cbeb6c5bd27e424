package vn.dunghen.portal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.portal.sync.Answered.Outcome;
import vn.dunghen.system.Outbound;
import vn.dunghen.system.Outbound.NoAnswer;

/**
 * {@code portal-sync.v1}: login, look-up, dossiers and steps (portal protocol, sections 2 to 7).
 */
final class PortalSyncV1 implements Adapter {

  private static final int TOO_MANY = 429;
  private static final int OUR_FAULT = 4;
  private static final int HUNDRED = 100;

  private final Link link;
  private final Outbound http;
  private final Reading reading;
  private @Nullable Session session;

  private record Session(String token, Instant until) {}

  /** A session, or why there is none. */
  private record LoggedIn(@Nullable Session session, @Nullable Answered failure) {}

  PortalSyncV1(Link link) {
    this.link = link;
    this.http = new Outbound(link.patience(), link.largest());
    this.reading = new Reading(link);
  }

  @Override
  public Answered lookUp(String unit, String code) {
    ObjectNode body = body(unit, "TraCuuHoSo").put("mahoso", code);
    return withSession(link.shareEndpoint(), body, reading::lookUp);
  }

  @Override
  public Answered dossiers(String unit, boolean updating, List<? extends JsonNode> elements) {
    return send(unit, "DongBoHoSoMC", updating, elements);
  }

  @Override
  public Answered steps(String unit, List<? extends JsonNode> elements) {
    return send(unit, "CapNhatTienDoHoSoMC", false, elements);
  }

  private Answered send(
      String unit, String service, boolean updating, List<? extends JsonNode> elements) {
    ObjectNode body = body(unit, service).put("isUpdating", updating ? "True" : "False");
    body.putArray("data").addAll(elements);
    return withSession(link.integrationEndpoint(), body, reading::sent);
  }

  private static ObjectNode body(String unit, String service) {
    return JsonNodeFactory.instance.objectNode().put("madonvi", unit).put("service", service);
  }

  /** Reads an answer that came. */
  private interface Reader {
    Answered read(Outbound.Answer answer);
  }

  /** Logs in where there is no session; where it has ended, logs in once and repeats once. */
  private Answered withSession(String endpoint, ObjectNode body, Reader reader) {
    Instant begun = Instant.now();
    long from = System.nanoTime();
    LoggedIn in = session(null);
    Answered answered = called(endpoint, body, reader, in);
    if (in.session() != null && reading.isExpired(answered)) {
      answered = called(endpoint, body, reader, session(in.session()));
    }
    return answered.timed(begun, Duration.ofNanos(System.nanoTime() - from));
  }

  private Answered called(String endpoint, ObjectNode body, Reader reader, LoggedIn in) {
    if (in.session() == null) {
      return in.failure() == null ? Reading.none("không đăng nhập được") : in.failure();
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("session", in.session().token());
    whole.setAll(body);
    return post(endpoint.replace("{service}", body.path("service").asString("")), whole, reader);
  }

  private Answered post(String endpoint, ObjectNode body, Reader reader) {
    try {
      Outbound.Answer answer =
          http.post(
              link.address() + endpoint,
              Map.of("dstcode", link.dstcode(), "Charset", "utf-8"),
              body.toString());
      if (answer.status() == TOO_MANY) {
        return reading.tooFast(answer);
      }
      if (!answer.succeeded() && answer.status() / HUNDRED != OUR_FAULT) {
        return Answered.of(
            Outcome.UNCERTAIN, answer.status(), "Cổng lỗi, HTTP " + answer.status(), "");
      }
      return reader.read(answer);
    } catch (NoAnswer none) {
      return Reading.none(none.reason());
    }
  }

  /**
   * The session in use, or a new one.
   *
   * @param ended the one that has turned out to have ended; another than that is as good as new
   */
  private synchronized LoggedIn session(@Nullable Session ended) {
    Session known = session;
    if (known != null && !known.equals(ended) && known.until().isAfter(Instant.now())) {
      return new LoggedIn(known, null);
    }
    session = null;
    ObjectNode login =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", link.username())
            .put("password", link.password().get());
    Answered answered = post(link.authEndpoint(), login, reading::login);
    Optional<String> token = answered.found().stream().findFirst().map(JsonNode::asString);
    if (token.isEmpty()) {
      return new LoggedIn(null, answered);
    }
    session = new Session(token.get(), Instant.now().plus(link.sessionMaxAge()));
    return new LoggedIn(session, null);
  }

  @Override
  public void close() {
    http.close();
  }
}
