package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.IndicatorPage;
import vn.dunghen.board.page.IndicatorPage.Equation;
import vn.dunghen.board.page.IndicatorPage.ListBlock;
import vn.dunghen.board.page.IndicatorPage.Rule;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.board.page.UnitPage.ChildRow;
import vn.dunghen.board.page.UnitPage.ProcedureBlock;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.FigureList;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitKind;

/** One indicator of one unit: the equation, the rule, what would change it, and the list. */
@Controller
class IndicatorController {

  private static final int FIRST_ROWS = 12;
  private static final double PERCENT = 100;

  private final Questions questions;
  private final Scores scores;
  private final Frames frames;
  private final Lists lists;
  private final ListRows rows;
  private final WhatIfs whatIfs;
  private final Parts parts;
  private final ReadingColumns readings;
  private final Procedures procedures;
  private final LiveRegister live;
  private final Html html;

  IndicatorController(
      Questions questions,
      Scores scores,
      Frames frames,
      Lists lists,
      ListRows rows,
      WhatIfs whatIfs,
      Parts parts,
      ReadingColumns readings,
      Procedures procedures,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.scores = scores;
    this.frames = frames;
    this.lists = lists;
    this.rows = rows;
    this.whatIfs = whatIfs;
    this.parts = parts;
    this.readings = readings;
    this.procedures = procedures;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/chi-so/{indicator}")
  ResponseEntity<String> indicator(
      HttpServletRequest request, @PathVariable("indicator") String code) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    Indicator indicator =
        question
            .definition()
            .indicator(code)
            .orElseThrow(() -> new NotThere(NotThere.Kind.INDICATOR, code));
    IndicatorScore score = of(scores.unit(question), code);
    Frame frame =
        frames.withFigures(
            question,
            Frame.Place.INDICATORS,
            code + " " + question.language().say(indicator.name()),
            Ledgers.both(
                question,
                score.points(),
                Ledgers.other(question, live)
                    .map(scores::unit)
                    .map(other -> of(other, code).points())
                    .orElse(null)));
    return html.page(
        "indicator",
        new IndicatorPage(
            frame,
            crumbs(question, indicator),
            code,
            question.unit().name(),
            question.links().unit(question.unit().code()),
            equation(question, indicator, score),
            notes(question, indicator, score),
            parts.of(question, indicator, score),
            rules(question, indicator),
            indicator.clause().source(),
            whatIfs.of(question, indicator, score),
            WhatIfs.note(question, indicator, score),
            readings.of(question, code),
            months(question, indicator),
            byProcedure(question, indicator, score),
            children(question, indicator),
            list(question, indicator)));
  }

  private static IndicatorScore of(Scored scored, String code) {
    return scored.score().indicator(code).orElseThrow();
  }

  private static List<Crumb> crumbs(Question question, Indicator indicator) {
    List<Crumb> crumbs = UnitController.above(question);
    if (crumbs.size() == 1) {
      crumbs.add(
          new Crumb(question.t("menu.indicators"), question.links().unit(question.unit().code())));
    }
    crumbs.add(new Crumb(indicator.code(), null));
    return crumbs;
  }

  private static Equation equation(Question question, Indicator indicator, IndicatorScore score) {
    if (!(indicator.formula() instanceof Formula.Share share)) {
      return new Equation(
          true,
          null,
          "",
          null,
          null,
          "",
          null,
          score.ratio(),
          "",
          "",
          score.points(),
          score.max(),
          Losses.missing(score));
    }
    String code = indicator.code();
    String times =
        share.timesRatioOf() == null ? "" : question.t("readings.times", share.timesRatioOf());
    return new Equation(
        false,
        score.numerator(),
        question.language().say(share.numerator().words()),
        question.links().list(code, "numerator", question.unit().code()),
        score.denominator(),
        question.language().say(share.denominator().words()),
        question.links().list(code, "denominator", question.unit().code()),
        score.ratio(),
        question.t("equation.ratio") + times,
        factor(question, indicator),
        score.points(),
        score.max(),
        Losses.missing(score));
  }

  /** What the ratio is multiplied with: {@code × 20 =}, {@code × 6 : 50 % =}. */
  private static String factor(Question question, Indicator indicator) {
    String times = "× " + question.written().max(indicator.max());
    return indicator.target() == PERCENT
        ? times + " ="
        : times + " : " + question.written().target(indicator.target()) + " =";
  }

  private static List<String> notes(Question question, Indicator indicator, IndicatorScore score) {
    List<String> notes = new ArrayList<>();
    if (score.note() != null) {
      notes.add(question.t("note.long." + score.note().name()));
    }
    if (indicator.formula() instanceof Formula.Share share && !share.numerator().plain()) {
      notes.add(question.t("note.long.composed"));
    }
    return notes;
  }

  private static List<Rule> rules(Question question, Indicator indicator) {
    return indicator.rule().stream()
        .map(
            sourced ->
                new Rule(
                    question.language().say(sourced.words()),
                    sourced.clause().source(),
                    question.language().say(sourced.clause().standing())))
        .toList();
  }

  private @Nullable MonthsBlock months(Question question, Indicator indicator) {
    boolean monthly =
        indicator.formula() instanceof Formula.Share
            && indicator.appliesTo(question.unit().kind())
            && indicator.population() != vn.dunghen.counting.Population.PRESENT;
    if (!monthly) {
      return null;
    }
    String code = indicator.code();
    return new MonthBlocks<>(question, scores.months(question))
        .block(
            question.t("months"),
            question.t("months.lead.ratio"),
            "months.story.ratio",
            scored -> of(scored, code).ratio(),
            PERCENT,
            List.of(
                new MonthBlocks.Column<>(
                    question.t("numerator"),
                    scored -> question.written().count(of(scored, code).numerator())),
                new MonthBlocks.Column<>(
                    question.t("denominator"),
                    scored -> question.written().count(of(scored, code).denominator())),
                new MonthBlocks.Column<>(
                    question.t("ratio"),
                    scored -> question.written().percent(of(scored, code).ratio()))));
  }

  private @Nullable ProcedureBlock byProcedure(
      Question question, Indicator indicator, IndicatorScore score) {
    boolean dossiers =
        indicator.formula() instanceof Formula.Share share
            && share.numerator().terms().stream()
                .allMatch(term -> term.count().subject() == CountName.Subject.DOSSIER)
            && !share.denominator().reported();
    return dossiers
        ? procedures.of(
            question,
            indicator.code(),
            Optional.ofNullable(Losses.missing(score)).orElse(vn.dunghen.index.Points.ZERO))
        : null;
  }

  private List<ChildRow> children(Question question, Indicator indicator) {
    boolean none =
        question.unit().kind() == UnitKind.PROVINCE
            || question.tree().children(question.unit().code()).isEmpty();
    if (none) {
      return List.of();
    }
    List<ChildRow> children = new ArrayList<>();
    for (Scored scored : scores.children(question).values()) {
      IndicatorScore score = of(scored, indicator.code());
      if (!scored.unit().code().equals(question.unit().code())) {
        children.add(
            new ChildRow(
                scored.unit().code(),
                scored.unit().name(),
                question.links().indicator(indicator.code(), scored.unit().code()),
                Optional.ofNullable(score.numerator()).orElse(0L),
                Optional.ofNullable(score.denominator()).orElse(0L),
                score.ratio(),
                score.points(),
                null));
      }
    }
    return children;
  }

  private @Nullable ListBlock list(Question question, Indicator indicator) {
    Lists.Asked asked = Lists.Asked.first(indicator.code(), Lists.Which.DENOMINATOR, FIRST_ROWS);
    FigureList opened = lists.open(question, question.slice(), asked);
    if (!(opened instanceof FigureList.Things things)) {
      return null;
    }
    List<ListPage.Tab> tabs = new ArrayList<>();
    for (Lists.Which which : Lists.Which.values()) {
      tabs.add(
          new ListPage.Tab(
              question.t("list.part." + which.word()),
              question.links().list(indicator.code(), which.word(), question.unit().code()),
              which == Lists.Which.DENOMINATOR
                  ? Long.valueOf(things.listing().total())
                  : Long.valueOf(lists.figure(question, asked.which(which))),
              which == Lists.Which.DENOMINATOR));
    }
    return new ListBlock(
        tabs,
        rows.of(question, things.listing(), Lists.verdicts(indicator)),
        question.links().list(indicator.code(), "denominator", question.unit().code()),
        things.listing().total());
  }
}
