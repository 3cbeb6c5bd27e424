package vn.dunghen.foresight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Scored;
import vn.dunghen.forecasting.Tallied;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Tally;

/** Turns what was drawn into figures, by the scoring that scores everything. */
final class Outlook {

  private static final List<Population> POPULATIONS =
      List.of(Population.RECEIVED, Population.IN_HAND);

  private final Figures figures;
  private final FigureQuestion province;
  private final Map<UnitCode, Tally> counted;

  /** Which units report their totals: those that did for the month before. */
  private final Map<UnitCode, Boolean> reporting;

  /** How many procedures earlier months still announced and publicised after the same day. */
  private final List<Map<CountName, Long>> announced;

  Outlook(
      Figures figures,
      FigureQuestion province,
      Map<UnitCode, Tally> counted,
      Map<UnitCode, Boolean> reporting,
      List<Map<CountName, Long>> announced) {
    this.figures = figures;
    this.province = province;
    this.counted = counted;
    this.reporting = reporting;
    this.announced = List.copyOf(announced);
  }

  /**
   * For each unit and code, a value for each draw; units that nothing can be scored of are left
   * out.
   */
  Map<UnitCode, Map<String, double[]>> values(Map<UnitCode, List<Tallied>> draws) {
    UnitCode root = province.unit().code();
    List<Tallied> whole = draws.getOrDefault(root, List.of());
    List<Tally> wholes = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      wholes.add(tally(root, whole.get(i), i));
    }
    Map<UnitCode, Map<String, double[]>> values = new LinkedHashMap<>();
    draws.forEach(
        (unit, drawn) -> {
          List<Scored> scored = new ArrayList<>();
          for (int i = 0; i < drawn.size(); i++) {
            scored.add(
                figures.score(
                    province.withUnit(unit), tally(unit, drawn.get(i), i), wholes.get(i)));
          }
          values.put(unit, values(scored));
        });
    return values;
  }

  private Tally tally(UnitCode unit, Tallied drawn, int draw) {
    Map<Population, Map<CountName, Long>> told = new EnumMap<>(Population.class);
    for (Population population : POPULATIONS) {
      Map<CountName, Long> counts = new EnumMap<>(CountName.class);
      for (CountName count : CountName.values()) {
        if (Tallied.tells(count)) {
          counts.put(count, drawn.of(count, population));
        }
      }
      told.put(population, counts);
    }
    if (!announced.isEmpty()) {
      announced
          .get(draw % announced.size())
          .forEach(
              (count, more) -> {
                Tally known = Objects.requireNonNull(counted.get(unit));
                told.values()
                    .forEach(
                        counts -> counts.put(count, known.of(count, Population.PRESENT) + more));
              });
    }
    boolean reports = reporting.getOrDefault(unit, false);
    Tally own = Objects.requireNonNull(counted.get(unit), "not counted: " + unit);
    return own.supposing(told, reports ? drawn.of(CountName.RECEIVED, Population.RECEIVED) : null);
  }

  private static Map<String, double[]> values(List<Scored> scored) {
    Map<String, double[]> values = new LinkedHashMap<>();
    put(
        values,
        Forecast.TOTAL,
        scored,
        one -> one.score().total() == null ? null : one.score().total().asDouble());
    for (IndicatorScore indicator : scored.getFirst().score().indicators()) {
      put(
          values,
          indicator.code(),
          scored,
          one -> one.score().indicator(indicator.code()).map(IndicatorScore::ratio).orElse(null));
    }
    return values;
  }

  private interface Value {
    @Nullable Double of(Scored scored);
  }

  /** Leaves out a figure that is not there in some draw. */
  private static void put(
      Map<String, double[]> values, String code, List<Scored> scored, Value value) {
    double[] all = new double[scored.size()];
    for (int i = 0; i < all.length; i++) {
      Double one = value.of(scored.get(i));
      if (one == null) {
        return;
      }
      all[i] = one;
    }
    values.put(code, all);
  }
}
