package vn.dunghen.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal's protocol as one-stop software speaks it: login, then envelopes, the same again until
 * they are answered with success.
 */
final class PortalSender {

  private static final String SOURCE = "mot-cua-h32";
  private static final String UNIT = "000.00.00.H32";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MOST_ATTEMPTS = 20;
  private static final Pattern PASSWORD = Pattern.compile("\"password\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern SESSION = Pattern.compile("\"session\"\\s*:\\s*\"([^\"]+)\"");

  private final URI server;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private volatile String session = "";

  PortalSender(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Makes the account, or a new password for it, and logs in. */
  void connect() throws InterruptedException {
    String account = "{\"source\":\"%s\",\"units\":[\"%s\"]}".formatted(SOURCE, UNIT);
    HttpResponse<String> made = post("/api/v1/sources", account);
    if (made.statusCode() == 409) {
      made = post("/api/v1/sources/" + SOURCE + "/secret", "");
    }
    Matcher password = PASSWORD.matcher(made.body());
    if (!password.find()) {
      throw new Sender.Refused(made.statusCode(), made.body());
    }
    HttpResponse<String> login =
        post(
            "/intake/portal/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(SOURCE, password.group(1)));
    Matcher found = SESSION.matcher(login.body());
    if (!found.find()) {
      throw new Sender.Refused(login.statusCode(), login.body());
    }
    session = found.group(1);
  }

  /**
   * Sends elements and returns when they are acknowledged.
   *
   * @return the number of the call: with a place from 0, {@code receipt-000}, it names a message
   * @throws Sender.Refused if they are not wanted
   */
  String send(String service, List<String> elements) throws InterruptedException {
    String body =
        "{\"session\":\"%s\",\"madonvi\":\"%s\",\"service\":\"%s\",\"isUpdating\":\"False\",\"data\":["
                .formatted(session, UNIT, service)
            + String.join(",", elements)
            + "]}";
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> answer = post("/intake/portal/integration", body);
        if (answer.statusCode() == 200 && answer.body().contains("thành công")) {
          return answer.headers().firstValue("Dunghen-Receipt").orElse("");
        }
        if (answer.statusCode() == 200 && answer.body().contains("Phiên")) {
          connect();
          return send(service, elements);
        }
        if (answer.statusCode() < 429 || attempt == MOST_ATTEMPTS) {
          throw new Sender.Refused(answer.statusCode(), answer.body());
        }
      } catch (Lost lost) {
        // The same again: what was taken is answered as nothing new.
      }
      Thread.sleep(Duration.ofSeconds(Math.min(attempt, 10)));
    }
  }

  /** The connection broke before the answer. */
  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(IOException cause) {
      super(cause);
    }
  }

  private HttpResponse<String> post(String path, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new Lost(broken);
    }
  }
}
