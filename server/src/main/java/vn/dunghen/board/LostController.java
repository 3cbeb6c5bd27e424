package vn.dunghen.board;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.dunghen.board.page.Language;
import vn.dunghen.board.page.Texts;

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
    boolean readable = request.getAttribute(PageHeaders.UNREADABLE) == null;
    if (program) {
      ProblemDetail problem = ProblemDetail.forStatus(status);
      if (!readable) {
        problem.setDetail(
            Texts.in(Language.VI).get("error.400.encoding")
                + " "
                + Texts.in(Language.EN).get("error.400.encoding"));
      }
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return readable
        ? pages.byStatus(request, status)
        : pages.unreadable(new WithoutParameters(request));
  }

  /** The request without what cannot be read of it, so that a page can still be made. */
  private static final class WithoutParameters extends HttpServletRequestWrapper {

    WithoutParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public @Nullable String getQueryString() {
      return null;
    }
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
