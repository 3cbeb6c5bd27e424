package vn.dunghen.intake.file;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.message.MessageKind;

/** {@code /api/v1/import-templates/dossier.xlsx}: an empty sheet of each kind, for everybody. */
@RestController
class TemplatesController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @GetMapping("/api/v1/import-templates/{kind}.{form:csv|xlsx}")
  ResponseEntity<Object> template(@PathVariable String kind, @PathVariable String form) {
    MessageKind known = MessageKind.named(kind).orElse(null);
    if (known == null) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.NOT_FOUND, "Không có loại dữ liệu này; xem /api/v1/schemas."));
    }
    boolean csv = form.equals("csv");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(csv ? "text/csv;charset=UTF-8" : XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"mau-%s.%s\"".formatted(known.word(), form))
        .body(csv ? Templates.csv(known) : Templates.xlsx(known));
  }
}
