package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses that nobody serves: a page for people, a problem for programs of the API. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {

  private final ErrorPages pages;

  NoSuchPage(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ResponseEntity<?> nobody(HttpServletRequest request, NoResourceFoundException nobody) {
    return answer(request, HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  ResponseEntity<?> wrongMethod(
      HttpServletRequest request, HttpRequestMethodNotSupportedException wrong) {
    return answer(request, HttpStatus.METHOD_NOT_ALLOWED);
  }

  private ResponseEntity<?> answer(HttpServletRequest request, HttpStatus status) {
    return request.getRequestURI().startsWith("/api/")
        ? ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(ProblemDetail.forStatus(status))
        : pages.byStatus(request, status);
  }
}
