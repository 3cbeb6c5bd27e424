package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Assumed;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.ReadingsPage;
import vn.dunghen.board.page.ReadingsPage.Cell;
import vn.dunghen.board.page.ReadingsPage.Column;
import vn.dunghen.board.page.ReadingsPage.GroupRows;
import vn.dunghen.board.page.ReadingsPage.Row;
import vn.dunghen.catalogue.Definitions;
import vn.dunghen.figure.Figures.Reading;
import vn.dunghen.index.Group;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;

/** Definitions of the index side by side, on the same dossiers of a unit. */
@Controller
class ReadingsController {

  private static final int AT_LEAST = 2;
  private static final int AT_MOST = 3;

  private final Questions questions;
  private final Frames frames;
  private final Scores scores;
  private final Definitions definitions;
  private final LiveRegister live;
  private final Html html;

  ReadingsController(
      Questions questions,
      Frames frames,
      Scores scores,
      Definitions definitions,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.scores = scores;
    this.definitions = definitions;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/cach-tinh")
  ResponseEntity<String> readings(
      HttpServletRequest request,
      @RequestParam(name = "chon", required = false) @Nullable List<String> chosen) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    List<IndexDefinition> side = side(question, chosen);
    List<Reading> readings = scores.readings(question, side);
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("menu.readings"), null));
    Frame frame =
        frames.withFigures(
            question,
            Frame.Place.READINGS,
            question.t("readings.title"),
            Ledgers.both(
                question,
                readings.getFirst().scored().score().total(),
                Ledgers.other(question, live)
                    .map(other -> scores.unit(other.withDefinition(side.getFirst())))
                    .map(scored -> scored.score().total())
                    .orElse(null)));
    return html.page(
        "readings",
        new ReadingsPage(
            frame,
            crumbs,
            question.unit().name(),
            choices(question, side),
            hidden(question),
            Assumed.said(live.rules().portal(), frame.texts()),
            readings.stream().map(reading -> column(question, reading, readings)).toList(),
            groups(question, readings)));
  }

  /** The chosen ones in the order of the list, the one of the page first where nobody chose. */
  private List<IndexDefinition> side(Question question, @Nullable List<String> chosen) {
    if (chosen == null || chosen.isEmpty()) {
      List<IndexDefinition> side = new ArrayList<>(definitions.all());
      side.remove(question.definition());
      side.addFirst(question.definition());
      return side.subList(0, Math.min(AT_MOST, side.size()));
    }
    List<IndexDefinition> side =
        chosen.stream().distinct().flatMap(id -> definitions.find(id).stream()).toList();
    if (side.size() < AT_LEAST || side.size() > AT_MOST) {
      throw new BadQuestion("chon", String.join(", ", chosen), "bad.readings");
    }
    return side;
  }

  private List<Choice> choices(Question question, List<IndexDefinition> side) {
    return definitions.all().stream()
        .map(
            definition ->
                new Choice(
                    definition.id(),
                    question.language().say(definition.name()),
                    side.contains(definition)))
        .toList();
  }

  private static List<Hidden> hidden(Question question) {
    List<Hidden> hidden = new ArrayList<>();
    if (!question.wholeProvinceAsked()) {
      hidden.add(new Hidden("unit", question.unit().code().value()));
    }
    question.links().kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    return hidden;
  }

  private static Column column(Question question, Reading reading, List<Reading> all) {
    IndexDefinition definition = reading.definition();
    IndexScore score = reading.scored().score();
    boolean base = same(reading, all.getFirst());
    Points first = all.getFirst().scored().score().total();
    return new Column(
        definition.id(),
        question.language().say(definition.name()),
        question.language().say(definition.about()),
        definition.validTo() == null
            ? question.t("readings.valid.from", question.written().date(definition.validFrom()))
            : question.t(
                "readings.valid",
                question.written().date(definition.validFrom()),
                question.written().date(definition.validTo())),
        base,
        score.total(),
        score.maxApplicable(),
        Heroes.band(question.withDefinition(definition), score.band()),
        Losses.change(score.total(), first));
  }

  private static boolean same(Reading one, Reading other) {
    return one.definition().equals(other.definition());
  }

  private static List<GroupRows> groups(Question question, List<Reading> readings) {
    IndexDefinition base = readings.getFirst().definition();
    List<GroupRows> groups = new ArrayList<>();
    for (Group group : base.groups()) {
      List<Cell> totals =
          readings.stream().map(reading -> total(group.code(), reading, readings)).toList();
      List<Row> rows =
          base.indicatorsOf(group).stream()
              .map(indicator -> row(question, indicator, readings))
              .toList();
      groups.add(new GroupRows(question.language().say(group.name()), totals, rows));
    }
    return groups;
  }

  private static Cell total(String group, Reading reading, List<Reading> all) {
    Optional<GroupScore> score = reading.scored().score().group(group);
    @Nullable Points points = score.map(GroupScore::points).orElse(null);
    @Nullable Points first =
        all.getFirst().scored().score().group(group).map(GroupScore::points).orElse(null);
    return new Cell(
        reading.definition().id(),
        points,
        score.map(GroupScore::maxApplicable).orElse(Points.ZERO),
        "",
        same(reading, all.getFirst()) ? null : Losses.change(points, first));
  }

  private static Row row(Question question, Indicator indicator, List<Reading> readings) {
    List<Cell> cells =
        readings.stream()
            .map(reading -> cell(question, indicator.code(), reading, readings.getFirst()))
            .toList();
    boolean differs =
        cells.stream().anyMatch(cell -> cell.difference() != null && !cell.difference().isZero());
    return new Row(
        indicator.code(),
        Losses.shortName(question, indicator),
        question.links().indicator(indicator.code(), question.unit().code()),
        cells,
        differs);
  }

  private static Cell cell(Question question, String code, Reading reading, Reading base) {
    Optional<Indicator> indicator = reading.definition().indicator(code);
    Optional<IndicatorScore> score = reading.scored().score().indicator(code);
    if (indicator.isEmpty() || score.isEmpty()) {
      return new Cell(
          reading.definition().id(), null, Points.ZERO, question.t("readings.absent"), null);
    }
    Points first =
        base.scored().score().indicator(code).map(IndicatorScore::adds).orElse(Points.ZERO);
    return new Cell(
        reading.definition().id(),
        score.get().points(),
        score.get().max(),
        ReadingColumns.counts(question, indicator.get(), score.get()),
        same(reading, base) ? null : score.get().adds().minus(first));
  }
}
