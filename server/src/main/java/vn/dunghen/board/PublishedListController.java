package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.PublishedListWish.Which;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ListPage.Tab;
import vn.dunghen.board.page.PublishedListPage;
import vn.dunghen.board.page.PublishedListPage.Row;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.evaluation.Published;
import vn.dunghen.evaluation.PublishedDossier;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.ListQuestion;
import vn.dunghen.index.Indicator;

/** The dossiers of one indicator that count otherwise on the portal. */
@Controller
class PublishedListController {

  static final String PATH = "/cong/diem/ho-so";

  private static final int SHOWN = 100;

  private final Questions questions;
  private final Frames frames;
  private final Published published;
  private final Html html;

  PublishedListController(Questions questions, Frames frames, Published published, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.published = published;
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<String> list(HttpServletRequest request) {
    Question question = questions.read(request).withLedger(Ledger.LOCAL);
    String code = parameter(request, "indicator");
    Indicator indicator =
        question
            .definition()
            .indicator(code)
            .orElseThrow(() -> new NotThere(NotThere.Kind.INDICATOR, code));
    Which which = Which.named(parameter(request, "nhom"));
    String written = parameter(request, "tu");
    int from = written.matches("[0-9]{1,7}") ? Integer.parseInt(written) : 0;
    Found found = which == Which.DUE ? due(request, question, code) : all(question, code, which);
    List<Row> page =
        found.rows.subList(
            Math.min(from, found.rows.size()), Math.min(from + SHOWN, found.rows.size()));
    PublishedLines lines = new PublishedLines(question);
    String again = lines.list(code, which.word(), parameter(request, "part"));
    String title = question.t("published.list.title", code, Losses.shortName(question, indicator));
    return html.page(
        "publishedlist",
        new PublishedListPage(
            frames.withFigures(question, Frame.Place.PUBLISHED, title, null),
            crumbs(question, code),
            title,
            question.unit().name(),
            question.t("published.list." + which.word()),
            found.tabs,
            found.rows.size(),
            from + 1,
            page,
            from == 0 ? null : again + "&tu=" + Math.max(0, from - SHOWN),
            from + SHOWN < found.rows.size() ? again + "&tu=" + (from + SHOWN) : null));
  }

  private static String parameter(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private record Found(List<Row> rows, List<Tab> tabs) {}

  private static FigureQuestion asked(Question question) {
    return new FigureQuestion(Ledger.LOCAL, question.definition(), question.slice());
  }

  private Found all(Question question, String code, Which which) {
    List<PublishedDossier> differing = published.differing(asked(question), code);
    PublishedLines lines = new PublishedLines(question);
    List<Tab> tabs = new ArrayList<>();
    for (Which one : Which.values()) {
      if (one != Which.DUE) {
        long size = differing.stream().filter(dossier -> one.has(dossier.where())).count();
        tabs.add(
            new Tab(
                question.t("published.list." + one.word() + ".tab"),
                lines.list(code, one.word(), null),
                size,
                one == which));
      }
    }
    return new Found(
        differing.stream()
            .filter(dossier -> which.has(dossier.where()))
            .map(dossier -> row(question, dossier))
            .toList(),
        tabs);
  }

  private static Row row(Question question, PublishedDossier dossier) {
    PublishedDossier.Pair counts = dossier.counts();
    return new Row(
        dossier.code().value(),
        question.links().dossier(dossier.code()),
        question.t("published.where." + dossier.where().name()),
        counted(question, counts.localNumerator(), counts.localDenominator()),
        counted(question, counts.portalNumerator(), counts.portalDenominator()));
  }

  private static String counted(Question question, boolean numerator, boolean denominator) {
    return question.t(
        numerator
            ? "published.counted.numerator"
            : denominator ? "published.counted.denominator" : "published.counted.nowhere");
  }

  private Found due(HttpServletRequest request, Question question, String code) {
    ListQuestion.Side side =
        parameter(request, "part").equals("numerator")
            ? ListQuestion.Side.NUMERATOR
            : ListQuestion.Side.DENOMINATOR;
    List<Row> rows =
        published.due(asked(question), code, side).stream()
            .map(
                (DossierCode dossier) ->
                    new Row(dossier.value(), question.links().dossier(dossier), "", "", ""))
            .toList();
    return new Found(rows, List.of());
  }

  private static List<Crumb> crumbs(Question question, String code) {
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(
        new Crumb(question.t("published"), question.links().published(question.unit().code())));
    crumbs.add(new Crumb(code, null));
    return crumbs;
  }
}
