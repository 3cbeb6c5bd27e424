package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever calls the portal: one-stop software, a reader of the evaluation, or its keeper. */
final class Asking {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI portal;
  private String session = "";

  Asking(int port) {
    this.portal = URI.create("http://127.0.0.1:" + port);
  }

  record Told(HttpResponse<byte[]> whole) {

    int status() {
      return whole.statusCode();
    }

    byte[] bytes() {
      return whole.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return Objects.requireNonNull(Json.read(bytes()), this::text);
    }

    String code() {
      return json().path("error_code").asString();
    }

    String message() {
      return json().path("message").asString();
    }
  }

  Told call(String method, String path, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(portal.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    try {
      return new Told(http.send(request, BodyHandlers.ofByteArray()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  Told post(String path, String body) {
    try {
      return call("POST", path, body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Told get(String path) {
    try {
      return call("GET", path, new byte[0]);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Asking loggedIn() {
    Told told = post("/login", "{\"username\":\"mot-cua\",\"password\":\"mat-khau-thu\"}");
    assertThat(told.code()).isEqualTo("0");
    session = told.json().path("session").asString();
    return this;
  }

  String envelope(String service, boolean updating, JsonNode... elements) {
    return body(service, updating, elements).toString();
  }

  ObjectNode body(String service, boolean updating, JsonNode... elements) {
    ObjectNode body =
        Json.object()
            .put("session", session)
            .put("madonvi", "000.00.00.H32")
            .put("service", service)
            .put("isUpdating", updating ? "True" : "False");
    for (JsonNode element : elements) {
      body.withArray("data").add(element);
    }
    return body;
  }

  Told send(boolean updating, JsonNode... dossiers) {
    return post("/integration", envelope("DongBoHoSoMC", updating, dossiers));
  }

  Told steps(JsonNode... steps) {
    return post("/integration", envelope("CapNhatTienDoHoSoMC", false, steps));
  }

  Told lookUp(String code) {
    return read("TraCuuHoSo", "mahoso", code);
  }

  Told read(String service, String parameter, String value) {
    return post(
        "/share",
        Json.object()
            .put("session", session)
            .put("madonvi", "000.00.00.H32")
            .put("service", service)
            .put(parameter, value)
            .toString());
  }

  JsonNode counts() {
    return get("/admin/counts").json();
  }

  void fault(String fault, String on) {
    assertThat(
            post("/admin/faults", "{\"fault\":\"%s\",\"on\":\"%s\"}".formatted(fault, on)).status())
        .isEqualTo(200);
  }

  void tell(String... facts) {
    assertThat(post("/admin/facts", String.join("\n", facts)).text())
        .isEqualTo("{\"taken\":%d,\"ignored\":0}".formatted(facts.length));
  }

  JsonNode evaluation(String endpoint, String question) {
    Told told = post("/api/v1/reporting/evaluation/" + endpoint, question);
    assertThat(told.status()).as(told::text).isEqualTo(201);
    assertThat(told.json().path("code").asString()).isEqualTo("OK");
    return told.json().path("data");
  }

  /** A dossier with everything that must be there; more fields are put beside or instead. */
  static ObjectNode dossier(String code) {
    return Json.object()
        .put("MaHoSo", code)
        .put("MaTTHC", "1.013225")
        .put("KenhThucHien", "2")
        .put("NgayTiepNhan", "20260803080000")
        .put("NgayHenTra", "20260810170000")
        .put("TrangThaiHoSo", "4")
        .put("DonViXuLy", "Sở Tư pháp")
        .put("ChuHoSo", "NGUOI-MAU " + code);
  }

  static ObjectNode step(String code, String at, int status) {
    return Json.object()
        .put("MaHoSo", code)
        .put("NguoiXuLy", "CB-0042")
        .put("ThoiDiemXuLy", at)
        .put("TrangThai", String.valueOf(status));
  }
}
