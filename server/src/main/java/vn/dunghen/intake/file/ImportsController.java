package vn.dunghen.intake.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.intake.NeedsToken;
import vn.dunghen.message.MessageKind;

/**
 * {@code /api/v1/imports}: files of at most 50 MiB, CSV or XLSX, looked at first and taken in when
 * told to. Answers 202 while something is being done; 400 with a sentence for what cannot be read,
 * 404 for no such import, 409 for what cannot be done now, 413, 415.
 */
@RestController
@RequestMapping("/api/v1/imports")
@NeedsToken
class ImportsController {

  private static final int MOST_LISTED = 100;

  private final Imports imports;

  ImportsController(Imports imports) {
    this.imports = imports;
  }

  /** The body is the file; {@code start=true} is not offered: somebody looks at the preview. */
  @PostMapping
  ResponseEntity<Object> upload(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String asOf)
      throws IOException {
    Optional<ResponseEntity<Object>> form = otherForm(request);
    if (form.isPresent()) {
      return form.get();
    }
    MessageKind known =
        MessageKind.named(kind)
            .orElseThrow(
                () ->
                    new FileRefused(
                        "Tham số kind phải là một loại thông điệp, như dossier; xem /api/v1/schemas."));
    Optional<Instant> moment = asOf.isBlank() ? Optional.empty() : Optional.of(moment(asOf));
    try (InputStream in = request.getInputStream()) {
      long id = imports.upload(known, source, moment, in);
      return ResponseEntity.accepted()
          .location(URI.create("/api/v1/imports/" + id))
          .body(ImportAnswer.of(imports.get(id)));
    }
  }

  /** NB: the body of a web form would be taken apart before anybody could read it as a file. */
  private static Optional<ResponseEntity<Object>> otherForm(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (!type.startsWith("application/x-www-form-urlencoded")
        && !type.startsWith("multipart/")
        && (encoding == null || encoding.equalsIgnoreCase("identity"))) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Gửi nguyên nội dung tệp, không nén thêm, với Content-Type: text/csv hoặc"
                + " application/octet-stream."));
  }

  private static Instant moment(String text) {
    try {
      return java.time.OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new FileRefused(
          "Tham số asOf phải là thời điểm có múi giờ, như 2026-11-23T07:30:00+07:00.");
    }
  }

  @GetMapping
  List<ImportAnswer> latest() {
    return imports.latest(MOST_LISTED).stream().map(ImportAnswer::of).toList();
  }

  @GetMapping("/{id}")
  ImportAnswer one(@PathVariable long id) {
    return ImportAnswer.of(imports.get(id));
  }

  /** Which column is which field, as {@code {"A": "dossier", "C": ""}}; empty: not used. */
  @PutMapping("/{id}/columns")
  ResponseEntity<Object> choose(@PathVariable long id, @RequestBody Map<String, String> columns) {
    Map<Integer, String> fields = new TreeMap<>();
    columns.forEach((letter, field) -> fields.put(place(letter), field));
    imports.choose(id, fields);
    return accepted(id);
  }

  private static int place(String letter) {
    if (!letter.matches("[A-Z]{1,2}")) {
      throw new FileRefused("Cột của tệp gọi bằng chữ cái như A, B, AA.");
    }
    return Cell.place(letter);
  }

  @PostMapping("/{id}/start")
  ResponseEntity<Object> start(@PathVariable long id) {
    imports.start(id);
    return accepted(id);
  }

  @PostMapping("/{id}/undo")
  ResponseEntity<Object> undo(@PathVariable long id) {
    imports.undo(id);
    return accepted(id);
  }

  @DeleteMapping("/{id}")
  ImportAnswer discard(@PathVariable long id) {
    imports.discard(id);
    return one(id);
  }

  @GetMapping("/{id}/preview.csv")
  void preview(@PathVariable long id, HttpServletResponse response) throws IOException {
    if (!imports.hasForetold(imports.get(id))) {
      throw new FileRefused(
          FileRefused.Kind.UNKNOWN, "Bản xem trước chỉ có khi tệp đang chờ nhập.");
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xem-truoc-%d.csv\"".formatted(id));
    imports.writeForetold(id, response.getOutputStream());
  }

  @GetMapping("/{id}/refused.csv")
  void refused(@PathVariable long id, HttpServletResponse response) throws IOException {
    imports.get(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tu-choi-%d.csv\"".formatted(id));
    imports.writeReport(id, response.getOutputStream());
  }

  private ResponseEntity<Object> accepted(long id) {
    return ResponseEntity.accepted().body(ImportAnswer.of(imports.get(id)));
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(FileRefused refused) {
    return problem(status(refused.kind()), refused.sentence());
  }

  @ExceptionHandler
  ResponseEntity<Object> unwritable(UncheckedIOException failed) {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, "Máy chủ chưa ghi được tệp, đề nghị gửi lại sau ít phút.");
  }

  private static HttpStatus status(FileRefused.Kind kind) {
    return switch (kind) {
      case WRONG -> HttpStatus.BAD_REQUEST;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case NOT_NOW -> HttpStatus.CONFLICT;
      case NO_TOKEN -> HttpStatus.UNAUTHORIZED;
    };
  }

  private static ResponseEntity<Object> problem(HttpStatus status, @Nullable String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
