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
import vn.dunghen.board.page.UnitPage;
import vn.dunghen.board.page.UnitPage.ChildRow;
import vn.dunghen.board.page.UnitPage.GroupBlock;
import vn.dunghen.board.page.UnitPage.IndicatorRow;
import vn.dunghen.board.page.UnitPage.Unscored;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Group;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Scoring;
import vn.dunghen.index.Standing;
import vn.dunghen.index.UnscoredFigure;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/** One unit with its whole index. */
@Controller
class UnitController {

  private final Questions questions;
  private final Scores scores;
  private final Frames frames;
  private final Facts facts;
  private final Procedures procedures;
  private final LiveRegister live;
  private final Html html;

  UnitController(
      Questions questions,
      Scores scores,
      Frames frames,
      Facts facts,
      Procedures procedures,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.scores = scores;
    this.frames = frames;
    this.facts = facts;
    this.procedures = procedures;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/don-vi/{unit}")
  ResponseEntity<String> unit(HttpServletRequest request, @PathVariable("unit") String code) {
    Question question = questions.read(request, code);
    PortalSilent.check(question, live);
    Unit unit = question.unit();
    Scored scored = scores.unit(question);
    @Nullable Scored other = Ledgers.other(question, live).map(scores::unit).orElse(null);
    MonthBlocks<Scored> months = new MonthBlocks<>(question, scores.months(question));
    Frame frame =
        frames.withFigures(
            question,
            question.wholeProvinceAsked() ? Frame.Place.INDICATORS : Frame.Place.UNITS,
            unit.name(),
            Ledgers.both(
                question, scored.score().total(), other == null ? null : other.score().total()));
    return html.page(
        "unit",
        new UnitPage(
            frame,
            crumbs(question),
            unit.code(),
            question.t("unit.kind." + unit.kind().name()),
            warnings(question, scored),
            Heroes.of(
                question,
                question.t(
                    question.wholeProvinceAsked() ? "hero.province" : "hero.unit",
                    Frames.periodSaid(question.language(), question.period())),
                scored.score(),
                facts.of(question, scored, other)),
            groups(question, scored),
            unscored(question, scored),
            Totals.months(question, months),
            children(question),
            procedures.late(question),
            UnitHistory.of(question, live.organisation())));
  }

  /** The way from the province to the unit. */
  static List<Crumb> crumbs(Question question) {
    List<Crumb> crumbs = above(question);
    crumbs.removeLast();
    crumbs.add(new Crumb(question.unit().name(), null));
    return crumbs;
  }

  /** The same with an address for the unit, for pages below it. */
  static List<Crumb> above(Question question) {
    List<Crumb> crumbs = new ArrayList<>();
    Optional<Unit> unit = Optional.of(question.unit());
    while (unit.isPresent()) {
      Unit one = unit.get();
      crumbs.addFirst(new Crumb(one.name(), question.links().unit(one.code())));
      unit = question.tree().parent(one.code());
    }
    crumbs.set(0, new Crumb(crumbs.getFirst().name(), question.links().overview()));
    return crumbs;
  }

  private static List<String> warnings(Question question, Scored scored) {
    List<String> warnings = new ArrayList<>();
    Population population = Timeliness.population(question.definition());
    long dossiers = scored.tally().of(CountName.RECEIVED, population);
    if (dossiers == 0) {
      warnings.add(question.t("unit.none"));
    } else if (dossiers < Rankings.FEW) {
      warnings.add(question.t("unit.few", question.written().count(dossiers)));
    }
    long split = scored.tally().split(population);
    if (split > 0) {
      warnings.add(question.t("unit.split", question.written().count(split)));
    }
    return warnings;
  }

  private static List<GroupBlock> groups(Question question, Scored scored) {
    List<GroupBlock> blocks = new ArrayList<>();
    for (Group group : question.definition().groups()) {
      GroupScore score = scored.score().group(group.code()).orElseThrow();
      List<IndicatorRow> rows =
          question.definition().indicatorsOf(group).stream()
              .map(
                  indicator ->
                      row(
                          question,
                          indicator,
                          scored.score().indicator(indicator.code()).orElseThrow()))
              .toList();
      blocks.add(
          new GroupBlock(
              group.code(),
              question.language().say(group.name()),
              score.points(),
              score.maxApplicable(),
              Losses.missing(score),
              rows));
    }
    return blocks;
  }

  private static IndicatorRow row(Question question, Indicator indicator, IndicatorScore score) {
    UnitCode unit = question.unit().code();
    boolean own = indicator.appliesTo(question.unit().kind());
    return new IndicatorRow(
        indicator.code(),
        question.language().say(indicator.name()),
        question.links().indicator(indicator.code(), unit),
        score.numerator(),
        score.numerator() == null
            ? null
            : question.links().list(indicator.code(), "numerator", unit),
        score.denominator(),
        score.denominator() == null
            ? null
            : question.links().list(indicator.code(), "denominator", unit),
        score.ratio(),
        score.points(),
        score.max(),
        Losses.missing(score),
        own ? Scoring.worthOfOneMore(indicator, score) : null,
        score.standing() == Standing.GIVEN,
        score.note() == null ? "" : question.t("note." + score.note().name()));
  }

  private List<Unscored> unscored(Question question, Scored scored) {
    List<Unscored> figures = new ArrayList<>();
    for (Scored.Unscored figure : scored.unscored()) {
      UnscoredFigure defined = question.definition().figure(figure.code()).orElseThrow();
      String code = figure.code().replaceAll("_.*", "");
      String name = question.language().say(defined.name());
      String value =
          figure.mean() != null
              ? question.written().lapse(figure.mean())
              : question.written().percent(figure.ratio());
      String note =
          defined instanceof UnscoredFigure.MeanHandlingTime
              ? question.t("unscored.mean", question.written().count(figure.denominator()))
              : question.t(
                  "unscored.share",
                  question.written().count(figure.numerator()),
                  question.written().count(figure.denominator()));
      figures.add(new Unscored(code, name, value, note));
    }
    channel(question, scored, figures, CountName.DIRECT, "unscored.channel.1");
    channel(question, scored, figures, CountName.ONLINE, "unscored.channel.2");
    channel(question, scored, figures, CountName.POSTAL, "unscored.channel.3");
    return figures;
  }

  private static void channel(
      Question question, Scored scored, List<Unscored> figures, CountName count, String key) {
    long all = scored.tally().of(CountName.RECEIVED, Population.RECEIVED);
    long part = scored.tally().of(count, Population.RECEIVED);
    figures.add(
        new Unscored(
            "",
            question.t(key),
            question.written().share(part, all),
            question.t(
                "unscored.share", question.written().count(part), question.written().count(all))));
  }

  /** Units below a unit; the province's are in the ranking. */
  private List<ChildRow> children(Question question) {
    boolean none =
        question.unit().kind() == UnitKind.PROVINCE
            || question.tree().children(question.unit().code()).isEmpty();
    if (none) {
      return List.of();
    }
    List<ChildRow> rows = new ArrayList<>();
    scores
        .children(question)
        .forEach(
            (code, scored) -> {
              if (!code.equals(question.unit().code())) {
                rows.add(child(question, scored));
              }
            });
    return rows;
  }

  private static ChildRow child(Question question, Scored scored) {
    Timeliness time = Timeliness.of(question.definition(), scored.tally());
    return new ChildRow(
        scored.unit().code(),
        scored.unit().name(),
        question.links().unit(scored.unit().code()),
        time.onTime(),
        time.dossiers(),
        time.ratio(),
        scored.score().total(),
        Heroes.band(question, scored.score().band()));
  }
}
