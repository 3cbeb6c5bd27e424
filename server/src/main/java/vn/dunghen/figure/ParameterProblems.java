package vn.dunghen.figure;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers wrong parameters, all at once (RFC 9457). */
@RestControllerAdvice({
  "vn.dunghen.figure",
  "vn.dunghen.foresight",
  "vn.dunghen.evaluation",
  "vn.dunghen.reconciliation"
})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ParameterProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrong(Parameters.Wrong wrong) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            "Tham số của địa chỉ chưa đúng. Parameters of the address are wrong.");
    problem.setTitle("Wrong parameters");
    problem.setProperty("errors", wrong.problems());
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
