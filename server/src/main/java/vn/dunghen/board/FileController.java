package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.FilePage;
import vn.dunghen.board.page.FilesPage;
import vn.dunghen.board.page.Frame;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.intake.file.FileRefused;
import vn.dunghen.intake.file.FileRefused.Kind;
import vn.dunghen.intake.file.Import;
import vn.dunghen.intake.file.Imports;
import vn.dunghen.message.MessageKind;

/** Files by hand: upload, look, choose columns, take in, undo. */
@Controller
class FileController {

  private static final String HOME = "/nhap-tep";
  private static final int LATEST = 20;
  private static final int REFUSALS_SHOWN = 20;

  private final Questions questions;
  private final Frames frames;
  private final Html html;
  private final Imports imports;

  FileController(Questions questions, Frames frames, Html html, Imports imports) {
    this.questions = questions;
    this.frames = frames;
    this.html = html;
    this.imports = imports;
  }

  @GetMapping(HOME)
  ResponseEntity<String> files(HttpServletRequest request) {
    return files(request, "", MessageKind.DOSSIER, "", HttpStatus.OK);
  }

  private ResponseEntity<String> files(
      HttpServletRequest request,
      String refused,
      MessageKind kind,
      String source,
      HttpStatus status) {
    Question question = questions.read(request).at(HOME);
    String asked = request.getParameter("nguon");
    String only = asked != null && asked.matches("[A-Za-z0-9._-]{1,40}") ? asked : "";
    int number = pageNumber(request.getParameter("trang"));
    List<Import> found = imports.latest(only, (number - 1) * LATEST, LATEST + 1);
    List<Import> latest = found.subList(0, Math.min(LATEST, found.size()));
    FilesPage page =
        new FilesPage(
            frames.plain(question, Frame.Place.FILES, question.t("files.title")),
            refused,
            kind,
            source,
            imports.sources(),
            latest,
            only,
            number,
            found.size() > LATEST);
    return html.page("files", "page", page, status);
  }

  private static int pageNumber(@Nullable String written) {
    return written != null && written.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(written) : 1;
  }

  @PostMapping(HOME)
  ResponseEntity<String> upload(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String lucSoLieu,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    MessageKind chosen = MessageKind.named(kind).orElse(MessageKind.DOSSIER);
    try {
      imports.requireToken(token);
      try (InputStream in = only(files).getInputStream()) {
        return see(imports.upload(chosen, source.strip(), moment(lucSoLieu), in));
      }
    } catch (FileRefused refused) {
      return files(request, refused.sentence(), chosen, source, status(refused));
    }
  }

  private static MultipartFile only(@Nullable List<MultipartFile> files) {
    if (files == null || files.stream().allMatch(MultipartFile::isEmpty)) {
      throw new FileRefused(Kind.WRONG, "Chưa chọn tệp, hoặc tệp trống.");
    }
    if (files.size() > 1) {
      throw new FileRefused(Kind.WRONG, "Mỗi lần chỉ tải lên một tệp. Hãy tải từng tệp.");
    }
    return files.getFirst();
  }

  /** As the browser's field for a moment writes it, in the time of Việt Nam. */
  private static Optional<Instant> moment(String written) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(written);
      return Optional.of(VietnamTime.at(local.toLocalDate(), local.toLocalTime()));
    } catch (DateTimeException wrong) {
      throw new FileRefused(Kind.WRONG, "Thời điểm số liệu không đúng; ghi như 2026-11-23T07:30.");
    }
  }

  private static ResponseEntity<String> see(long id) {
    return Html.seeOther(HOME + "/" + id);
  }

  @GetMapping(HOME + "/{id:[0-9]{1,15}}")
  ResponseEntity<String> one(HttpServletRequest request, @PathVariable long id) {
    return one(request, id, "", HttpStatus.OK);
  }

  private ResponseEntity<String> one(
      HttpServletRequest request, long id, String refused, HttpStatus status) {
    Import job = found(id);
    Question question = questions.read(request).at(HOME + "/" + id);
    String title = question.t("file.title", String.valueOf(id));
    List<Imports.SheetColumn> columns = List.of();
    if (job.state() == Import.State.CHECKED) {
      columns = imports.columns(job);
    }
    FilePage page =
        new FilePage(
            frames.plain(question, Frame.Place.FILES, title),
            List.of(
                new Crumb(question.t("files.title"), question.links().files()),
                new Crumb(title, null)),
            job,
            refused,
            columns,
            imports.firstRefusals(id, REFUSALS_SHOWN),
            job.undoable() ? imports.undoable(id) : null);
    return html.page("file", "page", page, status);
  }

  private Import found(long id) {
    try {
      return imports.get(id);
    } catch (FileRefused unknown) {
      throw new NotThere(NotThere.Kind.PAGE, "");
    }
  }

  /** What a button of the page wants done. */
  private interface Wish {
    void done();
  }

  private ResponseEntity<String> wish(
      HttpServletRequest request, long id, String token, Wish wish) {
    found(id);
    try {
      imports.requireToken(token);
      wish.done();
      return see(id);
    } catch (FileRefused refused) {
      return one(request, id, refused.sentence(), status(refused));
    }
  }

  /** The fields are named by the place of their column: {@code cot0=dossier}. */
  @PostMapping(HOME + "/{id:[0-9]{1,15}}/cot")
  ResponseEntity<String> choose(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String token,
      @RequestParam Map<String, String> all) {
    Map<Integer, String> fields = new TreeMap<>();
    all.forEach(
        (name, field) -> {
          if (name.matches("cot[0-9]{1,3}")) {
            fields.put(Integer.valueOf(name.substring(3)), field);
          }
        });
    return wish(request, id, token, () -> imports.choose(id, fields));
  }

  @PostMapping(HOME + "/{id:[0-9]{1,15}}/nhap")
  ResponseEntity<String> start(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String token) {
    return wish(request, id, token, () -> imports.start(id));
  }

  @PostMapping(HOME + "/{id:[0-9]{1,15}}/hoan-tac")
  ResponseEntity<String> undo(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String token) {
    return wish(request, id, token, () -> imports.undo(id));
  }

  @PostMapping(HOME + "/{id:[0-9]{1,15}}/bo")
  ResponseEntity<String> discard(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String token) {
    return wish(request, id, token, () -> imports.discard(id));
  }

  @GetMapping(HOME + "/{id:[0-9]{1,15}}/xem-truoc.csv")
  void foretold(@PathVariable long id, HttpServletResponse response) throws IOException {
    if (!imports.hasForetold(found(id))) {
      throw new NotThere(NotThere.Kind.PAGE, "");
    }
    Csv.headers("xem-truoc-" + id)
        .forEach((name, values) -> response.setHeader(name, values.getFirst()));
    imports.writeForetold(id, response.getOutputStream());
  }

  @GetMapping(HOME + "/{id:[0-9]{1,15}}/tu-choi.csv")
  void refusals(@PathVariable long id, HttpServletResponse response) throws IOException {
    found(id);
    Csv.headers("tu-choi-" + id)
        .forEach((name, values) -> response.setHeader(name, values.getFirst()));
    imports.writeReport(id, response.getOutputStream());
  }

  /** Too large, or cut off. NB: its parameters cannot be read any more, whoever asks. */
  @ExceptionHandler
  ResponseEntity<String> unreadable(HttpServletRequest request, MultipartException broken) {
    HttpServletRequest bare =
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable String getParameter(String name) {
            return null;
          }
        };
    return files(
        bare,
        "Tệp lớn hơn 50 MB hoặc chưa tải lên hết. Hãy chia nhỏ tệp rồi tải lại.",
        MessageKind.DOSSIER,
        "",
        HttpStatus.CONTENT_TOO_LARGE);
  }

  private static HttpStatus status(FileRefused refused) {
    return switch (refused.kind()) {
      case WRONG -> HttpStatus.BAD_REQUEST;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case NOT_NOW -> HttpStatus.CONFLICT;
      case NO_TOKEN -> HttpStatus.FORBIDDEN;
    };
  }
}
