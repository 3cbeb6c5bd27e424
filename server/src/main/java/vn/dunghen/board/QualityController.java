package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.board.page.QualityPage;
import vn.dunghen.board.page.QualityPage.Count;
import vn.dunghen.board.page.QualityPage.PointsCell;
import vn.dunghen.board.page.QualityPage.RuleRow;
import vn.dunghen.board.page.QualityPage.ShareRow;
import vn.dunghen.board.page.QualityPage.SignRow;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.QualityFigures;
import vn.dunghen.figure.QualityFigures.Answer;
import vn.dunghen.figure.QualityFigures.PatternFigure;
import vn.dunghen.figure.QualityFigures.RuleFigure;
import vn.dunghen.figure.QualityFigures.SilentFigure;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.RuleWords;
import vn.dunghen.quality.Silence;
import vn.dunghen.register.QualityTally;

/** How good the data of a unit are, what that costs, and how to mend it. */
@Controller
class QualityController {

  private final Questions questions;
  private final Frames frames;
  private final QualityFigures quality;
  private final Names names;
  private final Html html;

  QualityController(
      Questions questions, Frames frames, QualityFigures quality, Names names, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.quality = quality;
    this.names = names;
    this.html = html;
  }

  @GetMapping("/chat-luong")
  ResponseEntity<String> quality(HttpServletRequest request) {
    Question question = questions.read(request).withLedger(Ledger.LOCAL);
    @Nullable String source = QualityWish.text(request, "source");
    Answer answer = quality.answer(about(question), source);
    return html.page("quality", page(question, source, answer));
  }

  static FigureQuestion about(Question question) {
    return new FigureQuestion(Ledger.LOCAL, question.definition(), question.slice());
  }

  private QualityPage page(Question question, @Nullable String source, Answer answer) {
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("menu.quality"), null));
    Frame frame =
        frames.withFigures(question, Frame.Place.QUALITY, question.t("quality.title"), null);
    return new QualityPage(
        frame,
        crumbs,
        question.unit().name(),
        source,
        question.links().quality(question.unit().code()),
        score(answer.total()),
        counts(question, source, answer.total()),
        unjudged(question, answer),
        answer.rules().stream().map(rule -> rule(question, source, rule)).toList(),
        signs(question, source, answer),
        units(question, source, answer),
        sources(question, answer),
        months(question, answer));
  }

  private static @Nullable Double score(QualityTally tally) {
    return tally.dossiers() == 0 ? null : tally.score();
  }

  private static String list(Question question, @Nullable String source, String... pairs) {
    return list(question, question.unit().code(), source, pairs);
  }

  private static String list(
      Question question, UnitCode unit, @Nullable String source, String... pairs) {
    List<@Nullable String> all = new ArrayList<>(List.of(pairs));
    all.add("source");
    all.add(source);
    return question.links().qualityList(unit, all.toArray(new @Nullable String[0]));
  }

  private static List<Count> counts(
      Question question, @Nullable String source, QualityTally total) {
    return List.of(
        new Count(question.t("quality.all"), total.dossiers(), list(question, source)),
        new Count(
            question.t("quality.sound"), total.sound(), list(question, source, "loai", "sound")),
        new Count(
            question.t("quality.faulty"),
            total.faulty(),
            list(question, source, "loai", "faulty")));
  }

  private static String unjudged(Question question, Answer answer) {
    return answer.unjudged().isEmpty()
        ? ""
        : question.t(
            "quality.unjudged",
            answer.unjudged().stream()
                .map(QualityRule::number)
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static RuleRow rule(Question question, @Nullable String source, RuleFigure figure) {
    QualityRule rule = figure.rule();
    RuleWords words = RuleWords.of(rule);
    return new RuleRow(
        rule.id(),
        rule.number(),
        DossierFindings.severity(question, rule.severity()),
        DossierFindings.tone(rule.severity()),
        question.t("dq." + rule.id()),
        question.language().say(words.mend(), words.mendEnglish()),
        DossierFindings.items(question, rule),
        figure.dossiers(),
        list(question, source, "rule", rule.id()),
        new GainCells(question)
            .cell(
                rule,
                figure.gains(),
                (item, way) ->
                    list(question, source, "rule", rule.id(), "item", item, "cach", way)));
  }

  private static List<SignRow> signs(Question question, @Nullable String source, Answer answer) {
    Stream<SignRow> patterns =
        answer.seen().stream().map(seen -> sign(question, source, seen, answer.total()));
    Stream<SignRow> silent = answer.silent().stream().map(silence -> sign(question, silence));
    return Stream.concat(patterns, silent).toList();
  }

  private static SignRow sign(
      Question question, @Nullable String source, PatternFigure figure, QualityTally total) {
    QualityPattern.Seen seen = figure.seen();
    QualityPattern pattern = seen.pattern();
    List<String> pairs = new ArrayList<>(List.of("mau", pattern.id()));
    if (pattern == QualityPattern.SAME_DATABASE) {
      pairs.addAll(List.of("csdl", total.database()));
    }
    RuleWords words = RuleWords.of(pattern.rule());
    return new SignRow(
        pattern.rule().number(),
        question.language().say(seen.vi(), seen.en()),
        question.language().say(words.mend(), words.mendEnglish()),
        list(question, source, pairs.toArray(String[]::new)),
        String.join(", ", pattern.distorts()),
        new GainCells(question)
            .cell(
                pattern.rule(),
                figure.gains(),
                (item, way) -> {
                  Stream<String> more = Stream.of("item", item, "cach", way);
                  return list(
                      question, source, Stream.concat(pairs.stream(), more).toArray(String[]::new));
                }));
  }

  private static SignRow sign(Question question, SilentFigure figure) {
    Silence.Told told = figure.told();
    RuleWords words = RuleWords.of(told.rule());
    PointsCell points =
        new GainCells(question).cell(told.rule(), figure.gains(), (item, way) -> "");
    return new SignRow(
        told.rule().number(),
        question.language().say(told.vi(), told.en()),
        question.language().say(words.mend(), words.mendEnglish()),
        null,
        String.join(", ", told.rule().distorts()),
        points);
  }

  /** Units below with dossiers, the worst first; those without have no figure. */
  private List<ShareRow> units(Question question, @Nullable String source, Answer answer) {
    List<ShareRow> rows = new ArrayList<>();
    answer
        .units()
        .forEach(
            (key, tally) -> {
              UnitCode code = new UnitCode(key);
              if (!code.equals(question.unit().code()) && tally.dossiers() > 0) {
                rows.add(
                    new ShareRow(
                        key,
                        names.nameOf(code),
                        question.links().quality(code, "source", source),
                        tally.dossiers(),
                        list(question, code, source),
                        tally.faulty(),
                        list(question, code, source, "loai", "faulty"),
                        score(tally)));
              }
            });
    return worstFirst(rows);
  }

  private static List<ShareRow> sources(Question question, Answer answer) {
    List<ShareRow> rows = new ArrayList<>();
    UnitCode unit = question.unit().code();
    answer
        .sources()
        .forEach(
            (name, tally) ->
                rows.add(
                    new ShareRow(
                        name.isEmpty() ? "-" : name,
                        name.isEmpty() ? question.t("quality.source.none") : name,
                        question.links().quality(unit, "source", name),
                        tally.dossiers(),
                        list(question, name),
                        tally.faulty(),
                        list(question, name, "loai", "faulty"),
                        score(tally))));
    return worstFirst(rows);
  }

  private static List<ShareRow> worstFirst(List<ShareRow> rows) {
    rows.sort(
        java.util.Comparator.comparingDouble(
                (ShareRow row) -> Objects.requireNonNullElse(row.score(), 0.0))
            .thenComparing(ShareRow::key));
    return rows;
  }

  private static @Nullable MonthsBlock months(Question question, Answer answer) {
    Map<String, QualityTally> months = answer.months();
    return new MonthBlocks<>(question, months)
        .block(
            question.t("months"),
            question.t("quality.months.lead"),
            "quality.months.story",
            QualityController::score,
            100,
            List.of(
                new MonthBlocks.Column<QualityTally>(
                    question.t("dossiers"), tally -> question.written().count(tally.dossiers())),
                new MonthBlocks.Column<QualityTally>(
                    question.t("quality.faulty"),
                    tally -> question.written().count(tally.faulty())),
                new MonthBlocks.Column<QualityTally>(
                    question.t("quality.score"),
                    tally -> question.written().percent(score(tally)))));
  }
}
