package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.forecasting.Forecaster;
import vn.dunghen.forecasting.History;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Register;
import vn.dunghen.register.ReportTotal;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;

/** Draws of periods and what they are worth, from one reading of the past. */
final class Outlooks {

  /** No figure is more: percent or points. */
  static final double MOST = 100;

  /** Whose months before show what a month still brings. */
  private static final int MONTHS_BEFORE = 6;

  private static final List<CountName> ANNOUNCED =
      List.of(
          CountName.ANNOUNCED,
          CountName.ANNOUNCED_ON_TIME,
          CountName.PUBLICISED,
          CountName.PUBLICISED_ON_TIME);

  private final Figures figures;
  private final Register register;
  private final History history;
  private final FigureQuestion province;
  private final long seed;

  /**
   * Outlooks of a province.
   *
   * @param register what the figures are counted from, for what no dossier tells
   * @param province of the whole province; its period and moment do not matter
   * @param seed the same seed gives the same draws
   */
  Outlooks(Register register, History history, FigureQuestion province, long seed) {
    this.figures = Figures.of(register);
    this.register = register;
    this.history = history;
    this.province = province;
    this.seed = seed;
  }

  History history() {
    return history;
  }

  /** For each unit and figure, a value for each draw. */
  Map<UnitCode, Map<String, double[]>> drawn(Period period, Instant asOf, int draws) {
    return outlook(period, asOf).values(new Forecaster(history, period, asOf, seed).draws(draws));
  }

  /** The ranges of a period, as far as experience says they reach. */
  Map<UnitCode, Map<String, Range>> ranges(
      Period period, Instant asOf, int draws, Calibration calibration) {
    Map<UnitCode, Map<String, Range>> ranges = new LinkedHashMap<>();
    drawn(period, asOf, draws)
        .forEach(
            (unit, values) -> {
              Map<String, Range> ofUnit = new LinkedHashMap<>();
              values.forEach(
                  (code, drawn) -> ofUnit.put(code, calibration.of(code, Range.of(drawn), MOST)));
              ranges.put(unit, ofUnit);
            });
    return ranges;
  }

  /** Scores what may come of a period. */
  Outlook outlook(Period period, Instant asOf) {
    Slice slice = Slice.of(province.slice().tree(), province.slice().unit(), period, asOf);
    FigureQuestion question = province.withSlice(slice);
    return new Outlook(
        figures, question, figures.tallies(question), reporting(period), announced(period, asOf));
  }

  /** Units that reported for the period before: they will report for this one. */
  private Map<UnitCode, Boolean> reporting(Period period) {
    Map<UnitCode, Boolean> reporting = new HashMap<>();
    Period before = Period.monthOf(period.firstDay().minusMonths(1));
    if (period.months().size() == 1) {
      Set<UnitCode> units = new HashSet<>();
      for (ReportTotal report : register.reports(before)) {
        units.add(report.key().unit());
      }
      units.forEach(unit -> reporting.put(unit, true));
    }
    return reporting;
  }

  /** What each month before still brought after as many days. */
  private List<Map<CountName, Long>> announced(Period period, Instant asOf) {
    List<Map<CountName, Long>> announced = new ArrayList<>();
    if (!asOf.isBefore(period.to())) {
      return announced;
    }
    Duration left = Duration.between(asOf, period.to());
    for (int back = 1; back <= MONTHS_BEFORE; back++) {
      Period earlier = Period.monthOf(period.lastDay().withDayOfMonth(1).minusMonths(back));
      Instant then = earlier.to().minus(left);
      Slice slice = province.slice().withPeriod(earlier);
      Tally at =
          figures.tally(
              province.withSlice(
                  slice.withAsOf(then.isBefore(earlier.from()) ? earlier.from() : then)));
      Tally end = figures.tally(province.withSlice(slice.withAsOf(earlier.to())));
      Map<CountName, Long> more = new HashMap<>();
      for (CountName count : ANNOUNCED) {
        more.put(
            count,
            Math.max(0, end.of(count, Population.PRESENT) - at.of(count, Population.PRESENT)));
      }
      announced.add(more);
    }
    return announced;
  }
}
