package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.board.page.PublishedPage;
import vn.dunghen.board.page.Texts;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.evaluation.Capture;
import vn.dunghen.evaluation.Comparison;
import vn.dunghen.evaluation.Jump;
import vn.dunghen.evaluation.Published;
import vn.dunghen.evaluation.PublishedCapturing;
import vn.dunghen.evaluation.PublishedFigure;
import vn.dunghen.evaluation.PublishedFiles;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.system.Token;

/** The score on the portal and ours, and what lies between. */
@Controller
class PublishedScoresController {

  private static final String PATH = "/cong/diem";
  private static final String TAKEN = "nhan";
  private static final String BEGUN = "lay";
  private static final int CAPTURES = 24;
  private static final int HISTORY = 12;
  private static final int NAMED = 12;
  private static final double POINTS_MAX = 100;

  private final Questions questions;
  private final Frames frames;
  private final Published published;
  private final PublishedFiles files;
  private final PublishedCapturing capturing;
  private final Token token;
  private final Html html;

  PublishedScoresController(
      Questions questions,
      Frames frames,
      Published published,
      PublishedFiles files,
      PublishedCapturing capturing,
      Token token,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.published = published;
    this.files = files;
    this.capturing = capturing;
    this.token = token;
    this.html = html;
  }

  /** What came of what was sent. */
  private record Sent(String said, List<String> refused) {}

  @GetMapping(PATH)
  ResponseEntity<String> scores(HttpServletRequest request) {
    return page(request, new Sent(done(request), List.of()));
  }

  /** What came of the post that led here; empty where none did. */
  private static String done(HttpServletRequest request) {
    String taken = request.getParameter(TAKEN);
    if (taken != null && taken.matches("\\d{1,9}-\\d{1,9}-\\d{1,9}")) {
      return Texts.in(Questions.language(request)).get("published.taken", taken.split("-"));
    }
    String begun = request.getParameter(BEGUN);
    return begun == null
        ? ""
        : text(request, begun.equals("1") ? "published.begun" : "published.notbegun");
  }

  /** Takes a file in: a sheet, or an answer of the portal's API kept as it came. */
  @PostMapping(PATH + "/tep")
  ResponseEntity<String> file(
      HttpServletRequest request,
      @RequestParam(name = "token", defaultValue = "") String shown,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (!token.matches(shown.strip())) {
      return page(request, new Sent("", List.of(text(request, "published.notoken"))));
    }
    if (file == null || file.isEmpty()) {
      return page(request, new Sent("", List.of(text(request, "published.nofile"))));
    }
    try {
      PublishedFiles.Taken taken = files.take(file.getBytes(), PublishedFiles.About.NOTHING);
      return Html.seeOther(
          "%s?%s=%d-%d-%d"
              .formatted(PATH, TAKEN, taken.figures(), taken.captures().size(), taken.known()));
    } catch (PublishedFiles.FileWrong wrong) {
      return page(request, new Sent("", wrong.reasons()));
    }
  }

  /** Asks the portal now. */
  @PostMapping(PATH + "/lay")
  ResponseEntity<String> fetch(
      HttpServletRequest request, @RequestParam(name = "token", defaultValue = "") String shown) {
    if (!token.matches(shown.strip())) {
      return page(request, new Sent("", List.of(text(request, "published.notoken"))));
    }
    return Html.seeOther(PATH + "?" + BEGUN + "=" + (capturing.begin() ? 1 : 0));
  }

  private static String text(HttpServletRequest request, String key) {
    return Texts.in(Questions.language(request)).get(key);
  }

  private ResponseEntity<String> page(HttpServletRequest request, Sent sent) {
    Question read = questions.read(request).withLedger(Ledger.LOCAL);
    Question question = request.getMethod().equals("GET") ? read : read.at(PATH);
    FigureQuestion asked =
        new FigureQuestion(Ledger.LOCAL, question.definition(), question.slice());
    Comparison comparison = published.compare(asked);
    PublishedLines lines = new PublishedLines(question);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("published"), null));
    HttpStatus status = sent.refused().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    return html.page(
        "published",
        "page",
        new PublishedPage(
            frames.withFigures(
                question, Frame.Place.PUBLISHED, question.t("published.title"), null),
            crumbs,
            question.unit().name(),
            lead(question, comparison),
            notices(question, comparison),
            jumps(question, asked),
            lines.total(comparison),
            lines.groups(comparison),
            lines.indicators(comparison),
            places(question, comparison.ranks()),
            months(question, asked),
            history(question),
            units(question, asked),
            strangers(question, asked),
            captures(question),
            sent.said(),
            sent.refused(),
            capturing.reachable()),
        status);
  }

  private static String lead(Question question, Comparison comparison) {
    return comparison.captures().isEmpty()
        ? question.t("published.lead.none")
        : question.t("published.lead", question.written().moment(comparison.captures().getLast()));
  }

  private static List<String> notices(Question question, Comparison comparison) {
    List<String> notices = new ArrayList<>();
    if (!comparison.portalHeard()) {
      notices.add(question.t("published.noledger"));
    }
    for (PublishedFigure fresh : comparison.fresh()) {
      notices.add(
          question.t("published.fresh", fresh.code(), question.written().points(fresh.score())));
    }
    return notices;
  }

  private List<String> jumps(Question question, FigureQuestion asked) {
    List<String> said = new ArrayList<>();
    for (Jump jump : published.jumps(asked)) {
      Indicator indicator = question.definition().indicator(jump.indicator()).orElseThrow();
      String sentence =
          question.t(
              "published.jump",
              jump.indicator() + " " + Losses.shortName(question, indicator),
              question.written().moment(jump.from()),
              question.written().moment(jump.to()),
              question.written().count(jump.units().size()),
              question.written().count(jump.of()),
              question.written().change(jump.median()));
      said.add(
          jump.reading() == null
              ? sentence
              : sentence + " " + question.t("published.jump.reading", jump.reading()));
    }
    return said;
  }

  private static List<PublishedPage.Place> places(Question question, Comparison.Ranks ranks) {
    List<PublishedPage.Place> places = new ArrayList<>();
    if (ranks.told() != null) {
      places.add(
          new PublishedPage.Place(question.t("published.rank.told"), String.valueOf(ranks.told())));
    }
    if (ranks.of() > 0) {
      places.add(place(question, "published.rank.published", ranks.published(), ranks.of()));
      places.add(place(question, "published.rank.predicted", ranks.predicted(), ranks.of()));
      places.add(place(question, "published.rank.local", ranks.local(), ranks.of()));
    }
    return places;
  }

  private static PublishedPage.Place place(
      Question question, String key, @Nullable Integer rank, int of) {
    return new PublishedPage.Place(
        question.t(key), rank == null ? "–" : question.t("published.rank.of", rank + "", of + ""));
  }

  private @Nullable MonthsBlock months(Question question, FigureQuestion asked) {
    Map<String, Comparison> months = published.months(asked);
    return new MonthBlocks<>(question, months)
        .block(
            question.t("published.months"),
            question.t("published.months.lead"),
            "published.months.story",
            month -> number(month.total().unexplained()),
            POINTS_MAX,
            List.of(
                new MonthBlocks.Column<>(
                    question.t("published.published"),
                    month -> question.written().points(month.total().score())),
                new MonthBlocks.Column<>(
                    question.t("published.predicted"),
                    month -> question.written().points(month.total().predicted())),
                new MonthBlocks.Column<>(
                    question.t("published.unexplained"),
                    month -> question.written().change(month.total().unexplained()))));
  }

  private static @Nullable Double number(@Nullable Points points) {
    return points == null ? null : points.asDouble();
  }

  private List<PublishedPage.Shown> history(Question question) {
    List<Published.Shown> shown =
        new ArrayList<>(
            published.history(question.unit().code(), PublishedFigure.TOTAL, question.period()));
    Instant until = question.asOf();
    shown.removeIf(one -> one.figure().capturedAt().isAfter(until));
    Collections.reverse(shown);
    return shown.stream()
        .limit(HISTORY)
        .map(
            one ->
                new PublishedPage.Shown(
                    question.written().moment(one.figure().capturedAt()),
                    one.figure().score(),
                    one.afterEnd()
                        ? question.t("published.changed.after")
                        : one.changed() ? question.t("published.changed") : ""))
        .toList();
  }

  private List<PublishedPage.UnitRow> units(Question question, FigureQuestion asked) {
    if (question.unit().kind() != UnitKind.PROVINCE) {
      return List.of();
    }
    return published.units(asked).stream()
        .filter(row -> row.published() != null)
        .filter(row -> !row.unit().code().equals(question.unit().code()))
        .map(
            row -> {
              PublishedFigure figure = row.published();
              @Nullable Points score = figure == null ? null : figure.score();
              return new PublishedPage.UnitRow(
                  row.unit().name(),
                  question.links().published(row.unit().code()),
                  score,
                  row.predicted(),
                  row.local(),
                  Losses.change(row.local(), score));
            })
        .toList();
  }

  private List<String> strangers(Question question, FigureQuestion asked) {
    Published.Strangers strangers = published.strangers(asked);
    List<String> said = new ArrayList<>();
    if (!strangers.notOurs().isEmpty()) {
      said.add(
          question.t(
              "published.notours",
              question.written().count(strangers.notOurs().size()),
              named(
                  strangers.notOurs().stream()
                      .map(one -> one.unit() + " " + one.unitName())
                      .toList())));
    }
    if (!strangers.notThere().isEmpty()) {
      said.add(
          question.t(
              "published.notthere",
              question.written().count(strangers.notThere().size()),
              named(strangers.notThere().stream().map(unit -> unit.name()).toList())));
    }
    return said;
  }

  private static String named(List<String> names) {
    String first = String.join(", ", names.stream().map(String::strip).limit(NAMED).toList());
    return names.size() > NAMED ? first + ", …" : first;
  }

  private List<PublishedPage.Taken> captures(Question question) {
    return published.captures(question.period(), CAPTURES).stream()
        .map(
            capture ->
                new PublishedPage.Taken(
                    question.written().moment(capture.capturedAt()),
                    capture.origin() == Capture.Origin.FILE && capture.endpoint().isEmpty()
                        ? question.t("published.sheet")
                        : capture.endpoint(),
                    question.t("published.outcome." + capture.outcome().name()),
                    capture.said(),
                    capture.answers().stream()
                        .map(
                            answer ->
                                new PublishedPage.Raw(
                                    "/api/v1/published/answers/" + answer.id(),
                                    answer.sha256(),
                                    answer.bytes()))
                        .toList()))
        .toList();
  }
}
