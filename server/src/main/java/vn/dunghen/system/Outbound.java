package vn.dunghen.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to systems of others over HTTP, carefully: no redirect is followed, no certificate that
 * does not hold is taken, no whole answer is waited for longer and no more of it read than told.
 */
public final class Outbound implements AutoCloseable {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final int REDIRECTS = 3;
  private static final int HUNDRED = 100;

  private final Duration patience;
  private final int largest;
  private final HttpClient http;

  /**
   * Calls of one kind.
   *
   * @param patience for one call, its whole answer included
   * @param largest answer, in bytes
   */
  public Outbound(Duration patience, int largest) {
    this.patience = patience;
    this.largest = largest;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.compareTo(CONNECT_PATIENCE) < 0 ? patience : CONNECT_PATIENCE)
            .build();
  }

  /** An answer of any status but a redirect. */
  // Bytes as they came, read once; nobody compares answers.
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(int status, Map<String, java.util.List<String>> headers, byte[] body) {

    public boolean succeeded() {
      return status / HUNDRED == 2;
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .flatMap(header -> header.getValue().stream())
          .findFirst();
    }
  }

  /** Why there is no answer that could be read. */
  public enum Why {
    /** The address is none. */
    NO_ADDRESS,
    /** Nobody was reached: nothing can have been done. */
    NOT_REACHED,
    /** The certificate does not hold: nothing was sent. */
    CERTIFICATE,
    /** The connection broke, or the whole answer did not come in time: it may have been done. */
    BROKEN,
    LATE,
    /** The answer sends us elsewhere. */
    REDIRECT,
    /** The answer is longer than we read. */
    TOO_LARGE
  }

  /** A call brought no answer; the message is a sentence, in Vietnamese and English. */
  public static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    NoAnswer(Why why, String reason) {
      super(reason);
      this.why = why;
    }

    public Why why() {
      return why;
    }

    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Posts JSON. */
  public Answer post(String address, Map<String, String> headers, String json) throws NoAnswer {
    HttpRequest.Builder request =
        to(address)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "dunghen")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::setHeader);
    HttpResponse<byte[]> response = send(request.build());
    int status = response.statusCode();
    if (status / HUNDRED == REDIRECTS) {
      throw new NoAnswer(
          Why.REDIRECT,
          "chuyển hướng sang địa chỉ khác, không đi theo (HTTP %d) · a redirect, not followed"
              .formatted(status));
    }
    return new Answer(status, response.headers().map(), response.body());
  }

  private static HttpRequest.Builder to(String address) throws NoAnswer {
    try {
      return HttpRequest.newBuilder(URI.create(address));
    } catch (IllegalArgumentException wrong) {
      throw new NoAnswer(
          Why.NO_ADDRESS, "địa chỉ khai báo không đúng · the address is no http address");
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws NoAnswer {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new NoAnswer(
          Why.LATE,
          "quá %d giây không có trả lời trọn vẹn · no whole answer within %d s"
              .formatted(patience.toSeconds(), patience.toSeconds()));
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(Why.BROKEN, "bị dừng giữa chừng · interrupted");
    }
  }

  private NoAnswer failure(@Nullable Throwable cause) {
    if (cause instanceof SSLException) {
      return new NoAnswer(
          Why.CERTIFICATE,
          "chứng thư số của máy chủ không hợp lệ, không gửi · the certificate does not hold, not sent");
    }
    if (cause instanceof java.net.ConnectException
        || cause instanceof java.net.http.HttpConnectTimeoutException) {
      return new NoAnswer(Why.NOT_REACHED, "không kết nối được · no connection");
    }
    // The limiting body tells by its words alone that it was too much.
    if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("exceed")) {
      return new NoAnswer(
          Why.TOO_LARGE,
          "trả lời dài hơn %d byte · the answer is longer than %d bytes"
              .formatted(largest, largest));
    }
    return new NoAnswer(Why.BROKEN, "kết nối bị ngắt · the connection was cut");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
