package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.UnitCode;

/**
 * What was foretold of past months and what came of them.
 *
 * @param cases each with the range that experience until then gave it; the first month, of which
 *     there was none, is left out
 * @param took how long it took to work out
 */
public record BackTested(List<Foretold> cases, Duration took) {

  public BackTested {
    cases = List.copyOf(cases);
  }

  /**
   * What was foretold of one figure of a unit at the end of a month.
   *
   * @param asOf with what was known then
   * @param code of an indicator, whose ratio it is; {@code TOTAL} for the points of the index
   * @param came what it came to
   */
  public record Foretold(
      Period month, Instant asOf, UnitCode unit, String code, Range range, double came) {

    public boolean held() {
      return range.holds(came);
    }
  }

  /**
   * How well a figure was foretold.
   *
   * @param unitMonths of how many units and months
   * @param forecasts how many; each month is foretold more than once
   * @param held how many ranges held what came
   * @param width of a range, in the mean
   * @param apart of what came from the middle of the range, in the mean
   */
  public record Worth(
      String code, long unitMonths, long forecasts, long held, double width, double apart) {

    /** In percent; the goal is 80. */
    public double share() {
      return 100.0 * held / forecasts;
    }
  }

  /** For each figure that was foretold, in the order of the definition, the whole index first. */
  public Map<String, Worth> worth() {
    Map<String, List<Foretold>> byCode = new LinkedHashMap<>();
    cases.forEach(
        one -> byCode.computeIfAbsent(one.code(), c -> new java.util.ArrayList<>()).add(one));
    Map<String, Worth> worth = new LinkedHashMap<>();
    byCode.forEach((code, some) -> worth.put(code, worth(code, some)));
    return worth;
  }

  /** The same for the whole index, month by month. */
  public Map<Period, Worth> months() {
    Map<Period, List<Foretold>> byMonth = new LinkedHashMap<>();
    for (Foretold one : cases) {
      if (one.code().equals(Forecast.TOTAL)) {
        byMonth.computeIfAbsent(one.month(), m -> new java.util.ArrayList<>()).add(one);
      }
    }
    Map<Period, Worth> months = new LinkedHashMap<>();
    byMonth.forEach((month, some) -> months.put(month, worth(Forecast.TOTAL, some)));
    return months;
  }

  private static Worth worth(String code, List<Foretold> some) {
    return new Worth(
        code,
        some.stream().map(one -> one.month().label() + ' ' + one.unit()).distinct().count(),
        some.size(),
        some.stream().filter(Foretold::held).count(),
        some.stream().mapToDouble(one -> one.range().width()).average().orElse(0),
        some.stream()
            .mapToDouble(one -> Math.abs(one.came() - one.range().middle()))
            .average()
            .orElse(0));
  }
}
