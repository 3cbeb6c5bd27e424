package vn.dunghen.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.canonical.MessageReader.Read;

/**
 * {@code POST /api/v1/messages}: one message, an array, or a line each; at most 32 MiB and 20,000
 * messages. Answers 200 with what became of each; 400 for what cannot be read at all, 401 without
 * the token, 413 for too much, 415 for another media type, 503 while nothing can be written.
 */
@NeedsToken
@RestController
class MessagesController {

  static final int LARGEST_BODY = 32 * 1024 * 1024;
  static final int MOST_MESSAGES = 20_000;

  private final Intake intake;

  MessagesController(Intake intake) {
    this.intake = intake;
  }

  @PostMapping(path = "/api/v1/messages", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> take(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean brief)
      throws IOException {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    boolean lines = type.contains("ndjson");
    if (!lines && !type.contains("json")) {
      return problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Cần application/json hoặc application/x-ndjson. Send one of these media types.");
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      return encoded();
    }
    byte[] body = body(request);
    if (body.length > LARGEST_BODY) {
      return tooLarge();
    }
    List<Read> messages;
    try {
      messages = lines ? Parsing.lines(body, MOST_MESSAGES) : Parsing.json(body, MOST_MESSAGES);
    } catch (Parsing.Unreadable unreadable) {
      return unreadable(unreadable);
    } catch (Parsing.TooMany tooMany) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "Tối đa 20.000 thông điệp một lần gửi. At most 20,000 messages in one request.");
    }
    Receipt receipt = intake.take(messages);
    return ResponseEntity.ok(brief ? receipt.brief() : receipt);
  }

  private static ResponseEntity<Object> encoded() {
    return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .header(HttpHeaders.ACCEPT_ENCODING, "identity")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Không nhận nội dung nén (Content-Encoding); đề nghị gửi không nén."
                    + " No Content-Encoding but identity is taken; send it uncompressed."));
  }

  static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      return in.readNBytes(LARGEST_BODY + 1);
    }
  }

  static ResponseEntity<Object> tooLarge() {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "Gói dữ liệu quá lớn, tối đa 32 MiB. At most 32 MiB in one request.");
  }

  static ResponseEntity<Object> unreadable(Parsing.Unreadable unreadable) {
    return problem(
        HttpStatus.BAD_REQUEST, "Nội dung gửi không đúng định dạng: " + unreadable.getMessage());
  }

  static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
