package vn.dunghen.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Nothing can be written now: said so, to be sent again. What was not acknowledged is not kept. */
@RestControllerAdvice(basePackageClasses = StoreAway.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreAway {

  private static final String RETRY_SECONDS = "5";

  private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> away(RuntimeException cause) {
    // NB: only its type; what the store says may quote what was sent.
    LOG.warn("nothing could be written: {}", cause.getClass().getSimpleName());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Hệ thống chưa ghi nhận được, đề nghị gửi lại. Nothing was recorded; send again."));
  }
}
