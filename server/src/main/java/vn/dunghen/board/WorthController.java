package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Links;
import vn.dunghen.board.page.WorthPage;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.foresight.Worth;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;

/** What is worth mending most, in a unit and those below it. */
@Controller
class WorthController {

  private static final int FIRST_ROWS = 60;

  private final Questions questions;
  private final Frames frames;
  private final Worth worth;
  private final Names names;
  private final LiveRegister live;
  private final Html html;

  WorthController(
      Questions questions, Frames frames, Worth worth, Names names, LiveRegister live, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.worth = worth;
    this.names = names;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/dang-gia")
  ResponseEntity<String> worth(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    FigureQuestion province =
        new FigureQuestion(question.ledger(), question.definition(), question.wholeProvince());
    Optional<Worth.Ranked> ranked = worth.of(province);
    List<UnitCode> branch = question.tree().branch(question.unit().code());
    List<Worth.Gain> gains =
        ranked.stream()
            .flatMap(found -> found.gains().stream())
            .filter(gain -> branch.contains(gain.unit()))
            .toList();
    boolean whole = request.getParameter("all") != null || gains.size() <= FIRST_ROWS;
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("worth.title"), null));
    return html.page(
        "worth",
        new WorthPage(
            frames.withFigures(
                question.standing(), Frame.Place.WORTH, question.t("worth.title"), null),
            crumbs,
            question.unit().name(),
            ranked.isEmpty() && !worth.failed(),
            ranked.isEmpty() && worth.failed(),
            ranked.map(found -> worked(question, found)).orElse(""),
            (whole ? gains : gains.subList(0, FIRST_ROWS))
                .stream().map(gain -> row(question, gain)).toList(),
            whole ? "" : question.links().worth(question.unit().code(), "all", "1")));
  }

  private static String worked(Question question, Worth.Ranked found) {
    return question.t(
        "worth.worked",
        question.written().said(found.asOf()),
        question.written().tenths(found.took().toMillis() / 1000.0));
  }

  private WorthPage.Row row(Question question, Worth.Gain gain) {
    return new WorthPage.Row(
        names.nameOf(gain.unit()),
        question.links().unit(gain.unit()),
        question.t("worth.mend." + gain.mend().name()),
        gain.indicator(),
        question.links().indicator(gain.indicator(), gain.unit()),
        gain.dossiers(),
        list(question, gain),
        gain.gain(),
        question.written().smallChange(gain.each()));
  }

  private static String list(Question question, Worth.Gain gain) {
    Links links = question.links();
    return switch (gain.mend()) {
      case END ->
          links.list(
              gain.indicator(), "numerator", gain.unit(), "state", "running", "order", "due");
      case RESULT_FILE ->
          links.list(
              gain.indicator(),
              "denominator",
              gain.unit(),
              "count",
              CountName.RETURNS_DOCUMENT.name(),
              "without",
              CountName.RESULT_OF_DOCUMENT.name(),
              "state",
              "ended");
      case DIGITISE, SHARE ->
          links.list(gain.indicator(), "missing", gain.unit(), "state", "ended");
      case REUSE, POPULATION_DATA, PAY_ONLINE, SYNCHRONISE ->
          links.list(gain.indicator(), "missing", gain.unit());
    };
  }
}
