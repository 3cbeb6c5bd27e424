package vn.dunghen.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sources are asked to send once more, for them to fetch. */
@RestController
@RequestMapping("/api/v1/portal")
final class RequestsController {

  private static final int LIMIT_MAX = 1_000;

  private final Requests requests;

  RequestsController(Requests requests) {
    this.requests = requests;
  }

  /**
   * The requests that wait, by source and code.
   *
   * @param source whose; all where left out
   * @param limit at most 1,000
   */
  @GetMapping("/requests")
  ResponseEntity<?> requests(
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "0") String offset,
      @RequestParam(defaultValue = "100") String limit) {
    if (!offset.matches("[0-9]{1,7}")
        || !limit.matches("[0-9]{1,4}")
        || Integer.parseInt(limit) > LIMIT_MAX
        || source.indexOf('\0') >= 0) {
      return ResponseEntity.badRequest()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.BAD_REQUEST,
                  "Cần offset từ 0 và limit từ 0 đến 1000. offset from 0, limit up to 1000."));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", requests.count(source));
    answer.put(
        "items",
        requests.open(source, Integer.parseInt(offset), Integer.parseInt(limit)).stream()
            .map(RequestsController::item)
            .toList());
    return ResponseEntity.ok(answer);
  }

  private static Map<String, Object> item(Requests.Request wanted) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("source", wanted.source());
    item.put("dossier", wanted.dossier().value());
    item.put("askedAt", wanted.askedAt().toString());
    item.put("why", wanted.why());
    return item;
  }
}
