package vn.dunghen.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.Chart;
import vn.dunghen.board.page.ForecastPage.Answer;
import vn.dunghen.board.page.ForecastPage.Bar;
import vn.dunghen.board.page.ForecastPage.Mark;
import vn.dunghen.board.page.ForecastPage.Row;
import vn.dunghen.board.page.ForecastPage.Test;
import vn.dunghen.board.page.ForecastPage.Total;
import vn.dunghen.board.page.ForecastPage.Track;
import vn.dunghen.board.page.ForecastPage.UnitRow;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.figure.Scored;
import vn.dunghen.foresight.BackTested;
import vn.dunghen.foresight.BackTested.Foretold;
import vn.dunghen.foresight.Forecast;
import vn.dunghen.foresight.Range;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;

/** Puts a forecast into words and drawings. */
@Component
final class ForecastAnswers {

  private static final double LEAST_SHARE = 75;
  private static final double MOST_SHARE = 85;
  private static final double TOP = 24;
  private static final double BOTTOM = 150;
  private static final int HEIGHT = 188;
  private static final double LEFT = 8;
  private static final double RIGHT = 96;

  /** Of the two moments at which a month was foretold, the later is drawn. */
  private static final int DAY_DRAWN = 21;

  private final Scores scores;

  ForecastAnswers(Scores scores) {
    this.scores = scores;
  }

  Answer of(Question asked, Forecast forecast) {
    Question question = asked.withAsOf(forecast.asOf());
    Map<UnitCode, Scored> now = scores.province(question);
    Map<String, Range> own = forecast.of(question.unit().code());
    @Nullable Scored unit = now.get(question.unit().code());
    return new Answer(
        question.written().date(forecast.period().lastDay()),
        question.t(
            "forecast.made",
            question.written().said(forecast.asOf()),
            question.written().count(forecast.draws())),
        unit == null ? null : unit.score().total(),
        total(question, unit, own.get(Forecast.TOTAL)),
        rows(question, unit, own),
        units(question, now, forecast),
        track(question, forecast.backTested()),
        tested(question, forecast.backTested()),
        tests(question, forecast.backTested()),
        months(question, forecast.backTested()));
  }

  private static Total total(Question question, @Nullable Scored now, @Nullable Range range) {
    if (range == null) {
      return new Total("", "", "", List.of(), null);
    }
    Set<vn.dunghen.index.Band> reached = new LinkedHashSet<>();
    reached.add(question.definition().band(points(range.low())));
    reached.add(question.definition().band(points(range.high())));
    List<Band> bands = new ArrayList<>();
    for (vn.dunghen.index.Band band : reached) {
      Band shown = Heroes.band(question, band);
      if (shown != null) {
        bands.add(shown);
      }
    }
    @Nullable Points total = now == null ? null : now.score().total();
    return new Total(
        question.written().hundredths(range.low()),
        question.written().hundredths(range.middle()),
        question.written().hundredths(range.high()),
        bands,
        bar(question, range, total == null ? null : total.asDouble()));
  }

  private static Points points(double value) {
    return Points.rounded(value);
  }

  private static Bar bar(Question question, Range range, @Nullable Double now) {
    return new Bar(
        range.low(),
        range.middle(),
        range.high(),
        now,
        question.t(
            "forecast.bar",
            now == null ? "–" : question.written().hundredths(now),
            question.written().hundredths(range.low()),
            question.written().hundredths(range.high())));
  }

  private static String range(Question question, Range range) {
    return question.written().hundredths(range.low())
        + " – "
        + question.written().hundredths(range.high());
  }

  private static List<Row> rows(
      Question question, @Nullable Scored now, Map<String, Range> ranges) {
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : question.definition().indicators()) {
      Range range = ranges.get(indicator.code());
      boolean own =
          indicator.formula() instanceof Formula.Share
              && indicator.appliesTo(question.unit().kind());
      if (range != null && own) {
        @Nullable Double ratio =
            now == null
                ? null
                : now.score().indicator(indicator.code()).map(IndicatorScore::ratio).orElse(null);
        rows.add(
            new Row(
                indicator.code(),
                question.language().say(indicator.name()),
                question.links().indicator(indicator.code(), question.unit().code()),
                question.written().percent(ratio),
                range(question, range),
                question.written().percent(range.middle()),
                bar(question, range, ratio)));
      }
    }
    return rows;
  }

  private static List<UnitRow> units(
      Question question, Map<UnitCode, Scored> now, Forecast forecast) {
    List<UnitRow> rows = new ArrayList<>();
    for (Unit unit : question.tree().children(question.unit().code())) {
      Range range = forecast.of(unit.code()).get(Forecast.TOTAL);
      Scored scored = now.get(unit.code());
      if (range != null && scored != null && scored.score().total() != null) {
        rows.add(
            new UnitRow(
                unit.name(),
                question.links().forecast(unit.code()),
                scored.score().total(),
                range(question, range),
                question.written().hundredths(range.middle()),
                bar(question, range, scored.score().total().asDouble())));
      }
    }
    rows.sort(Comparator.comparingDouble((UnitRow row) -> row.bar().middle()).reversed());
    return rows;
  }

  private static String tested(Question question, BackTested tested) {
    BackTested.Worth total = tested.worth().get(Forecast.TOTAL);
    return total == null
        ? question.t("forecast.untested")
        : question.t(
            "forecast.tested",
            question.written().count(total.unitMonths()),
            question.written().count(total.forecasts()),
            question.written().tenths(total.share()),
            question.written().tenths(tested.took().toMillis() / 1000.0));
  }

  private static List<Test> tests(Question question, BackTested tested) {
    List<Test> tests = new ArrayList<>();
    tested
        .worth()
        .forEach(
            (code, worth) -> {
              boolean counted =
                  code.equals(Forecast.TOTAL)
                      || question
                          .definition()
                          .indicator(code)
                          .filter(each -> isOfDossiers(each))
                          .isPresent();
              if (counted) {
                tests.add(test(question, name(question, code), worth));
              }
            });
    return tests;
  }

  private static boolean isOfDossiers(Indicator indicator) {
    return indicator.formula() instanceof Formula.Share share
        && share.numerator().terms().stream()
            .allMatch(
                term ->
                    switch (term.count().subject()) {
                      case DOSSIER, PROCEDURE_IN_DOSSIERS -> true;
                      case PROCEDURE, PETITION, REPORT -> false;
                    })
        && !share.denominator().reported();
  }

  private static String name(Question question, String code) {
    return code.equals(Forecast.TOTAL)
        ? question.t("forecast.total")
        : code
            + " "
            + question
                .definition()
                .indicator(code)
                .map(indicator -> question.language().say(indicator.name()))
                .orElse("");
  }

  private static Test test(Question question, String name, BackTested.Worth worth) {
    return new Test(
        name,
        question.written().count(worth.unitMonths()),
        question.written().tenths(worth.share()) + "\u00a0%",
        question.written().hundredths(worth.width()),
        question.written().hundredths(worth.apart()),
        worth.share() >= LEAST_SHARE && worth.share() <= MOST_SHARE);
  }

  private static List<Test> months(Question question, BackTested tested) {
    List<Test> months = new ArrayList<>();
    tested
        .months()
        .forEach(
            (month, worth) ->
                months.add(test(question, Frames.periodName(question.language(), month), worth)));
    return months;
  }

  /** Null where fewer than two months of the unit were foretold. */
  private static @Nullable Track track(Question question, BackTested tested) {
    List<Foretold> cases =
        tested.cases().stream()
            .filter(one -> one.code().equals(Forecast.TOTAL))
            .filter(one -> one.unit().equals(question.unit().code()))
            .filter(one -> VietnamTime.dateOf(one.asOf()).getDayOfMonth() == DAY_DRAWN)
            .toList();
    if (cases.size() < 2) {
      return null;
    }
    double low =
        cases.stream().mapToDouble(c -> Math.min(c.range().low(), c.came())).min().orElse(0);
    double high =
        cases.stream().mapToDouble(c -> Math.max(c.range().high(), c.came())).max().orElse(100);
    double from = Math.max(0, Math.floor(low / 5) * 5);
    double to = Math.min(100, Math.ceil(high / 5) * 5);
    double span = Math.max(5, to - from);
    List<Chart.Level> levels = new ArrayList<>();
    for (int i = 0; i <= 2; i++) {
      double value = from + span * i / 2;
      levels.add(new Chart.Level(y(value, from, span), question.written().tenths(value)));
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Foretold one = cases.get(i);
      marks.add(
          new Mark(
              LEFT + (RIGHT - LEFT) * i / (cases.size() - 1),
              y(one.range().low(), from, span),
              y(one.range().high(), from, span),
              y(one.came(), from, span),
              question.t("forecast.month", String.valueOf(one.month().firstDay().getMonthValue())),
              range(question, one.range()),
              question.written().hundredths(one.came()),
              one.held()));
    }
    long held = cases.stream().filter(Foretold::held).count();
    return new Track(
        question.t(
            "forecast.track.story",
            question.written().count(cases.size()),
            question.written().count(held)),
        marks,
        levels,
        HEIGHT);
  }

  private static double y(double value, double from, double span) {
    return BOTTOM - (BOTTOM - TOP) * (value - from) / span;
  }
}
