package vn.dunghen.proceduredatabase;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.dunghen.intake.NeedsToken;

/**
 * Procedures as the procedure database answers them: handed in, or fetched from it.
 *
 * <p>{@code POST /api/v1/catalogue/procedures} takes an answer of {@code LayThuTuc}, {@code
 * LayDanhSachTTHC} or {@code LayQDCB}, an array of such answers, or their elements; at most 32 MiB
 * and 20,000 elements. {@code POST /api/v1/catalogue/fetch} starts a fetch, {@code GET} tells how
 * far it is.
 */
@RestController
@NeedsToken
@EnableConfigurationProperties(DatabaseSettings.class)
class CatalogueController {

  private static final int LARGEST_BODY = 32 * 1024 * 1024;
  private static final int MOST_ELEMENTS = 20_000;

  private final TakingIn takingIn;
  private final FetchJob job;
  private final DatabaseSettings settings;
  private final InstantSource clock = InstantSource.system();

  CatalogueController(TakingIn takingIn, FetchJob job, DatabaseSettings settings) {
    this.takingIn = takingIn;
    this.job = job;
    this.settings = settings;
  }

  @PostMapping("/api/v1/catalogue/procedures")
  ResponseEntity<Object> take(HttpServletRequest request) throws IOException {
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "Gói dữ liệu quá lớn, tối đa 32 MiB. At most 32 MiB in one request.");
    }
    Given given = new Given();
    try {
      given.add(Answer.json(body));
    } catch (Answer.Unreadable unreadable) {
      return problem(
          HttpStatus.BAD_REQUEST, "Nội dung gửi không đúng định dạng: " + unreadable.getMessage());
    }
    if (given.procedures.size() + given.decisions.size() > MOST_ELEMENTS) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "Tối đa 20.000 phần tử một lần gửi. At most 20,000 elements in one request.");
    }
    return ResponseEntity.ok(takingIn.take(given.procedures, given.decisions, clock.instant()));
  }

  /** What a body holds, answer by answer. */
  private static final class Given {

    private final List<JsonNode> procedures = new ArrayList<>();
    private final Map<String, JsonNode> decisions = new HashMap<>();

    void add(JsonNode body) {
      if (body.isArray()) {
        body.values().forEach(this::addOne);
      } else {
        addOne(body);
      }
    }

    private void addOne(JsonNode one) {
      if (one.isObject() && (one.has("result") || one.has("error_code"))) {
        Answer answer = Answer.of(one);
        if (!answer.succeeded()) {
          throw new Answer.Unreadable(
              "trong đó có trả lời báo lỗi của CSDL · one of them is an answer with an error");
        }
        answer.result().forEach(this::addElement);
      } else {
        addElement(one);
      }
    }

    private void addElement(JsonNode element) {
      if (element.isObject()) {
        Element bare = new Element(element, new Element.Notes(""));
        if (Decision.isOne(bare)) {
          Decision.idOf(bare).ifPresent(id -> decisions.put(id, element));
          return;
        }
      }
      procedures.add(element);
    }
  }

  @PostMapping("/api/v1/catalogue/fetch")
  ResponseEntity<Object> fetch() {
    if (!settings.reachable()) {
      return problem(
          HttpStatus.CONFLICT,
          "Chưa khai báo địa chỉ CSDL thủ tục hành chính (dunghen.procedure-database.url)."
              + " The address of the procedure database is not set.");
    }
    return job.start()
        ? ResponseEntity.accepted().body(job.progress())
        : problem(
            HttpStatus.CONFLICT,
            "Đang lấy dữ liệu, đề nghị chờ lần này xong. A fetch is under way; wait for its end.");
  }

  @GetMapping("/api/v1/catalogue/fetch")
  Progress progress() {
    return job.progress();
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
