package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong while a page is made becomes a page that says so. */
@ControllerAdvice(basePackageClasses = Failures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final ErrorPages pages;

  Failures(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ResponseEntity<String> bad(HttpServletRequest request, BadQuestion bad) {
    return pages.bad(request, bad);
  }

  @ExceptionHandler
  ResponseEntity<String> notThere(HttpServletRequest request, NotThere gone) {
    return pages.notThere(request, gone);
  }

  @ExceptionHandler
  ResponseEntity<String> silent(HttpServletRequest request, PortalSilent silent) {
    return pages.silent(request, silent);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<String> away(HttpServletRequest request, RuntimeException away) {
    LOG.warn("{} needs the store, which is away: {}", request.getRequestURI(), away.toString());
    return pages.storeAway(request);
  }

  @ExceptionHandler
  ResponseEntity<String> failed(HttpServletRequest request, RuntimeException failure) {
    LOG.error("{} could not be made", request.getRequestURI(), failure);
    return pages.failed(request);
  }
}
