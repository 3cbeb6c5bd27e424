package vn.dunghen.foresight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far ranges must reach so that four in five hold what comes: learnt from what was foretold of
 * earlier months, for each figure and each side by itself (conformal prediction).
 *
 * <p>What makes one month unlike another moves all units together, so months are what is learnt
 * from, not cases: the mean of their reaches, and half of how much these differ.
 */
final class Calibration {

  private static final double TAIL = 0.1;
  private static final double OF_DIFFERENCES = 0.5;

  /** How much the reach of months is taken to differ while one is all there is. */
  private static final double UNKNOWN_DIFFERENCE = 0.3;

  /** Added to each side, so that a range without width can grow too. */
  private static final double LEAST_REACH = 0.05;

  private final Map<String, Reach> reaches = new HashMap<>();

  /** How often the drawn half of a range must be taken, on each side. */
  private record Reach(double below, double above) {}

  /** Learns from cases whose outcome was known. */
  static Calibration of(List<BackTest.Case> cases) {
    Map<String, Map<String, List<BackTest.Case>>> byCode = new HashMap<>();
    for (BackTest.Case one : cases) {
      byCode
          .computeIfAbsent(one.code(), code -> new HashMap<>())
          .computeIfAbsent(one.month().label(), month -> new ArrayList<>())
          .add(one);
    }
    Calibration calibration = new Calibration();
    byCode.forEach(
        (code, months) ->
            calibration.reaches.put(
                code,
                new Reach(
                    reach(months, Calibration::shareBelow),
                    reach(months, Calibration::shareAbove))));
    return calibration;
  }

  private static double shareBelow(BackTest.Case one) {
    Range range = one.range();
    return (range.middle() - one.came()) / (range.middle() - range.low() + LEAST_REACH);
  }

  private static double shareAbove(BackTest.Case one) {
    Range range = one.range();
    return (one.came() - range.middle()) / (range.high() - range.middle() + LEAST_REACH);
  }

  private static double reach(
      Map<String, List<BackTest.Case>> months, ToDoubleFunction<BackTest.Case> share) {
    double[] reaches =
        months.values().stream().mapToDouble(cases -> tail(cases, share)).sorted().toArray();
    double mean = 0;
    for (double one : reaches) {
      mean += one / reaches.length;
    }
    double squares = 0;
    for (double one : reaches) {
      squares += (one - mean) * (one - mean);
    }
    double difference =
        reaches.length < 2 ? UNKNOWN_DIFFERENCE : Math.sqrt(squares / (reaches.length - 1));
    return mean + OF_DIFFERENCES * difference;
  }

  private static double tail(List<BackTest.Case> cases, ToDoubleFunction<BackTest.Case> share) {
    double[] sorted = cases.stream().mapToDouble(share).sorted().toArray();
    return sorted[
        Math.clamp((int) Math.ceil((1 - TAIL) * sorted.length) - 1, 0, sorted.length - 1)];
  }

  /**
   * The range of a figure, reaching as far as experience says; as drawn where there is none.
   *
   * @param most the figure cannot be more than this, nor less than 0
   */
  Range of(String code, Range drawn, double most) {
    Reach reach = reaches.get(code);
    if (reach == null) {
      return drawn;
    }
    double below = drawn.middle() - reach.below() * (drawn.middle() - drawn.low() + LEAST_REACH);
    double above = drawn.middle() + reach.above() * (drawn.high() - drawn.middle() + LEAST_REACH);
    double low = Math.clamp(Math.min(below, above), 0, most);
    double high = Math.clamp(Math.max(below, above), low, most);
    return new Range(low, Math.clamp(drawn.middle(), low, high), high);
  }
}
