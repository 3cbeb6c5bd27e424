package vn.dunghen.board;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers requests that reached no page: readable to people, and to programs of the API. */
@Controller
class LostController implements ErrorController {

  private final ErrorPages pages;

  LostController(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ResponseEntity<?> lost(HttpServletRequest request) {
    HttpStatus status = status(request);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean program = path != null && path.toString().startsWith("/api/");
    return program
        ? ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(ProblemDetail.forStatus(status))
        : pages.byStatus(request, status);
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
