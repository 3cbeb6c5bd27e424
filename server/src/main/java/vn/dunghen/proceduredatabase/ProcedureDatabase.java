package vn.dunghen.proceduredatabase;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.system.Outbound;

/** The services of the procedure database over HTTP; portal-protocol, sections 2 and 9. */
final class ProcedureDatabase implements AutoCloseable {

  private final DatabaseSettings settings;
  private final Outbound http;
  private @Nullable String session;

  ProcedureDatabase(DatabaseSettings settings) {
    this.settings = settings;
    this.http = new Outbound(settings.patience(), settings.largestAnswer());
  }

  /** A call brought no answer; the message is a sentence, in Vietnamese and English. */
  static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String reason) {
      super(reason);
    }
  }

  /** One read; logs in first, and once more where the session has expired. */
  Answer read(String service, Map<String, String> parameters) throws NoAnswer {
    String used = session(null);
    Answer answer = readWith(used, service, parameters);
    if (!answer.succeeded() && settings.sessionExpired().matcher(answer.message()).find()) {
      answer = readWith(session(used), service, parameters);
    }
    if (!answer.succeeded()) {
      throw new NoAnswer(
          "CSDL trả lời mã lỗi %s · the database answered with error code %s"
              .formatted(code(answer), code(answer)));
    }
    return answer;
  }

  private static String code(Answer answer) {
    return answer.errorCode().matches("-?[0-9]{1,6}") ? answer.errorCode() : "?";
  }

  private Answer readWith(String with, String service, Map<String, String> parameters)
      throws NoAnswer {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("session", with);
    body.put("madonvi", settings.madonvi());
    body.put("service", service);
    parameters.forEach(body::put);
    return post(settings.shareEndpoint(), body);
  }

  /** The session, or a new one where that one is no longer good. */
  private synchronized String session(@Nullable String expired) throws NoAnswer {
    String known = session;
    if (known != null && !known.equals(expired)) {
      return known;
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("username", settings.username());
    body.put("password", settings.password());
    String given = post(settings.authEndpoint(), body).field("session");
    if (given.isEmpty()) {
      throw new NoAnswer(
          "đăng nhập không thành: không nhận được phiên làm việc · the login brought no session");
    }
    session = given;
    return given;
  }

  private Answer post(String path, ObjectNode body) throws NoAnswer {
    Map<String, String> headers = new HashMap<>();
    headers.put("Charset", "utf-8");
    if (!settings.dstcode().isBlank()) {
      headers.put("dstcode", settings.dstcode());
    }
    try {
      Outbound.Answer answer =
          http.post(settings.url().replaceFirst("/+$", "") + path, headers, body.toString());
      if (!answer.succeeded()) {
        throw new NoAnswer(
            "CSDL trả lời HTTP %d · answered HTTP %d".formatted(answer.status(), answer.status()));
      }
      return Answer.of(Answer.json(answer.body()));
    } catch (Outbound.NoAnswer none) {
      throw new NoAnswer("CSDL " + none.reason());
    } catch (Answer.Unreadable unreadable) {
      throw new NoAnswer(String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
