package vn.dunghen.proceduredatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services of the procedure database over HTTP; portal-protocol, sections 2 and 9. It follows
 * no redirect, waits for no answer longer than told, and reads no more of it than told.
 */
final class ProcedureDatabase implements AutoCloseable {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final int REDIRECTS = 3;
  private static final int HUNDRED = 100;

  private final DatabaseSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_PATIENCE)
          .build();
  private @Nullable String session;

  ProcedureDatabase(DatabaseSettings settings) {
    this.settings = settings;
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
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/json")
            .header("Charset", "utf-8")
            .header("User-Agent", "dunghen")
            .POST(BodyPublishers.ofString(body.toString()));
    if (!settings.dstcode().isBlank()) {
      request.header("dstcode", settings.dstcode());
    }
    HttpResponse<byte[]> response = send(request.build());
    int status = response.statusCode();
    if (status / HUNDRED == REDIRECTS) {
      throw new NoAnswer(
          "CSDL chuyển hướng sang địa chỉ khác, không đi theo (HTTP %d) · a redirect, not followed"
              .formatted(status));
    }
    if (status / HUNDRED != 2) {
      throw new NoAnswer("CSDL trả lời HTTP %d · answered HTTP %d".formatted(status, status));
    }
    try {
      return Answer.of(Answer.json(response.body()));
    } catch (Answer.Unreadable unreadable) {
      throw new NoAnswer(String.valueOf(unreadable.getMessage()));
    }
  }

  private HttpRequest.Builder to(String path) throws NoAnswer {
    try {
      return HttpRequest.newBuilder(URI.create(settings.url().replaceFirst("/+$", "") + path));
    } catch (IllegalArgumentException wrong) {
      throw new NoAnswer(
          "địa chỉ CSDL khai báo không đúng · the address of the database is no http address");
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws NoAnswer {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestAnswer()));
    try {
      return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new NoAnswer(
          "quá %d giây không có trả lời trọn vẹn · no whole answer within %d s"
              .formatted(settings.patience().toSeconds(), settings.patience().toSeconds()));
    } catch (ExecutionException failed) {
      throw new NoAnswer(reason(failed.getCause()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("bị dừng giữa chừng · interrupted");
    }
  }

  private String reason(@Nullable Throwable cause) {
    // The limiting body tells by its words alone that it was too much.
    if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("exceed")) {
      return "trả lời dài hơn %d byte · the answer is longer than %d bytes"
          .formatted(settings.largestAnswer(), settings.largestAnswer());
    }
    return "không kết nối được hoặc kết nối bị ngắt · no connection, or it was cut";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
