package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.ErrorPage;
import vn.dunghen.board.page.Language;
import vn.dunghen.board.page.Links;
import vn.dunghen.board.page.Texts;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** Pages that say what failed, what is still true, and what to do. */
@Component
final class ErrorPages {

  private final Frames frames;
  private final Names names;
  private final LiveRegister live;
  private final Html html;

  ErrorPages(Frames frames, Names names, LiveRegister live, Html html) {
    this.frames = frames;
    this.names = names;
    this.live = live;
    this.html = html;
  }

  /**
   * What is to be said, in the words of the page's language.
   *
   * @param details one a line
   * @param next words of the way on; null: the overview
   */
  private record Said(
      HttpStatus status,
      String titleKey,
      String what,
      List<String> details,
      String stillTrue,
      @Nullable String next,
      @Nullable String nextHref) {}

  ResponseEntity<String> bad(HttpServletRequest request, BadQuestion bad) {
    Texts texts = texts(request);
    List<String> details =
        bad.problems().stream()
            .map(
                problem ->
                    texts.get(
                        "error.400.parameter",
                        problem.parameter(),
                        problem.value(),
                        texts.get(problem.key())))
            .toList();
    return badRequest(request, texts, details);
  }

  /** Parameters that are no text. */
  ResponseEntity<String> unreadable(HttpServletRequest request) {
    Texts texts = texts(request);
    return badRequest(request, texts, List.of(texts.get("error.400.encoding")));
  }

  private ResponseEntity<String> badRequest(
      HttpServletRequest request, Texts texts, List<String> details) {
    return page(
        request,
        new Said(
            HttpStatus.BAD_REQUEST,
            "error.400.title",
            texts.get("error.400.what"),
            details,
            "",
            null,
            null));
  }

  ResponseEntity<String> notThere(HttpServletRequest request, NotThere gone) {
    Texts texts = texts(request);
    String what = texts.get("error.404." + gone.kind().name(), gone.name());
    String successor = gone.successor();
    if (successor == null) {
      return page(
          request,
          new Said(HttpStatus.NOT_FOUND, "error.404.title", what, List.of(), "", null, null));
    }
    UnitCode code = new UnitCode(successor);
    return page(
        request,
        new Said(
            HttpStatus.NOT_FOUND,
            "error.404.title",
            what,
            List.of(),
            "",
            texts.get("error.404.successor", names.nameOf(code)),
            links().unit(code)));
  }

  ResponseEntity<String> storeAway(HttpServletRequest request) {
    Texts texts = texts(request);
    return page(
        request,
        new Said(
            HttpStatus.SERVICE_UNAVAILABLE,
            "error.503.title",
            texts.get("error.503.what"),
            List.of(),
            texts.get("error.503.still"),
            null,
            null));
  }

  ResponseEntity<String> failed(HttpServletRequest request) {
    Texts texts = texts(request);
    return page(
        request,
        new Said(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "error.500.title",
            texts.get("error.500.what"),
            List.of(),
            texts.get("error.500.still"),
            null,
            null));
  }

  /** By the code of HTTP alone, for what never reached a page. */
  ResponseEntity<String> byStatus(HttpServletRequest request, HttpStatus status) {
    if (status == HttpStatus.NOT_FOUND) {
      return notThere(request, new NotThere(NotThere.Kind.PAGE, ""));
    }
    Texts texts = texts(request);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      return page(
          request,
          new Said(
              status, "error.405.title", texts.get("error.405.what"), List.of(), "", null, null));
    }
    return status.is4xxClientError()
        ? page(
            request,
            new Said(
                status,
                "error.400.title",
                texts.get("error.400.what"),
                List.of(status.getReasonPhrase()),
                "",
                null,
                null))
        : failed(request);
  }

  /** No failure: there simply is nothing in the portal's ledger. */
  ResponseEntity<String> silent(HttpServletRequest request, PortalSilent silent) {
    Texts texts = texts(request);
    Question.Asked asked = silent.question().asked();
    String query = Frames.without(asked.query(), "ledger");
    return page(
        request,
        new Said(
            HttpStatus.OK,
            "silent.title",
            texts.get("silent.what"),
            List.of(),
            "",
            texts.get("silent.next"),
            asked.path() + (query.isEmpty() ? "" : "?" + query)));
  }

  private ResponseEntity<String> page(HttpServletRequest request, Said said) {
    Texts texts = texts(request);
    Question.Asked asked =
        new Question.Asked(
            request.getRequestURI(), Optional.ofNullable(request.getQueryString()).orElse(""));
    Language language = Questions.language(request);
    String next = said.next();
    ErrorPage page =
        new ErrorPage(
            frames.bare(language, links(), asked, texts.get(said.titleKey())),
            said.status().value(),
            said.what(),
            said.details(),
            said.stillTrue(),
            next == null ? texts.get("error.home") : next,
            next == null ? links().overview() : said.nextHref());
    return html.page("error", "page", page, said.status());
  }

  private Links links() {
    UnitCode root =
        live.organisation()
            .treeOn(VietnamTime.dateOf(Instant.now()))
            .root()
            .map(Unit::code)
            .orElseGet(() -> new UnitCode("H32"));
    return new Links(root, Map.of());
  }

  private static Texts texts(HttpServletRequest request) {
    return Texts.in(Questions.language(request));
  }
}
