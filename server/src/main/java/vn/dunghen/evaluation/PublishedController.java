package vn.dunghen.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.calendar.Period;
import vn.dunghen.intake.NeedsToken;

/**
 * Brings published figures in.
 *
 * <p>{@code POST /api/v1/published/fetch} starts reading the portal's evaluation ({@code period=}
 * as often as wanted, else what is of interest each day), {@code GET} tells how far it is. {@code
 * POST /api/v1/published/files} takes a sheet, or an answer of the API with {@code endpoint},
 * {@code period} and {@code capturedAt}; at most 32 MiB.
 */
@RestController
@NeedsToken
@RequestMapping("/api/v1/published")
@EnableConfigurationProperties(EvaluationSettings.class)
class PublishedController {

  private final CaptureJob job;
  private final PublishedFiles files;

  PublishedController(CaptureJob job, PublishedFiles files) {
    this.job = job;
    this.files = files;
  }

  @PostMapping("/fetch")
  ResponseEntity<Object> fetch(
      @RequestParam(name = "period", required = false) @Nullable List<String> periods) {
    if (!job.reachable()) {
      return problem(
          HttpStatus.CONFLICT,
          "Chưa khai báo dunghen.evaluation.url và dunghen.evaluation.root-department-id."
              + " The address of the portal's evaluation is not set.");
    }
    List<Period> wanted;
    try {
      wanted =
          periods == null || periods.isEmpty()
              ? job.current()
              : periods.stream().map(Period::parse).distinct().toList();
    } catch (IllegalArgumentException wrong) {
      wanted = List.of();
    }
    if (wanted.isEmpty() || !wanted.stream().allMatch(PublishedController::published)) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "Kỳ ghi như 2026, 2026-Q3 hoặc 2026-08. A period is a year, a quarter or a month.");
    }
    return job.begin(wanted)
        ? ResponseEntity.accepted().body(job.progress())
        : problem(
            HttpStatus.CONFLICT,
            "Đang lấy số liệu, đề nghị chờ lần này xong. A capture is under way.");
  }

  /** Whether the portal evaluates periods of this length. */
  private static boolean published(Period period) {
    int months = period.months().size();
    return months == 1 || months == 12 || period.label().contains("-Q");
  }

  @GetMapping("/fetch")
  CaptureJob.Progress progress() {
    return job.progress();
  }

  @PostMapping("/files")
  ResponseEntity<Object> file(
      HttpServletRequest request,
      @RequestParam Optional<String> endpoint,
      @RequestParam Optional<String> period,
      @RequestParam Optional<String> capturedAt)
      throws IOException {
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(PublishedFiles.LARGEST + 1);
    }
    try {
      PublishedFiles.About about =
          new PublishedFiles.About(
              endpoint,
              period,
              capturedAt.map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant()));
      return ResponseEntity.ok(files.take(body, about));
    } catch (PublishedFiles.FileWrong wrong) {
      ProblemDetail detail =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.BAD_REQUEST, "Tệp chưa đúng. The file is wrong; nothing was taken.");
      detail.setProperty("errors", wrong.reasons());
      return ResponseEntity.badRequest()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(detail);
    } catch (java.time.DateTimeException wrong) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "capturedAt ghi như 2026-10-10T08:00:00+07:00. The moment cannot be read.");
    }
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
