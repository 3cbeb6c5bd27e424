package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.forecasting.Forecaster;
import vn.dunghen.forecasting.Tallied;
import vn.dunghen.organisation.UnitCode;

/** What would have been foretold of past months, with what was known then, beside what came. */
final class BackTest {

  /** A unit-month of fewer dossiers says little. */
  static final int DOSSIERS_AT_LEAST = 30;

  /** So many days of a month have passed when it is foretold. */
  private static final List<Integer> DAYS_PASSED = List.of(10, 20);

  private static final int MONTHS_AT_MOST = 12;
  private static final int DRAWS = 100;

  /** What was drawn of one figure of one unit-month. */
  record Case(Period month, Instant asOf, UnitCode unit, String code, Range range, double came) {}

  private final Outlooks outlooks;

  BackTest(Outlooks outlooks) {
    this.outlooks = outlooks;
  }

  /**
   * All that was drawn of the months that ended before that moment.
   *
   * @param first the first month that has a past to draw from
   */
  List<Case> until(Instant moment, Period first) {
    List<Case> cases = new ArrayList<>();
    List<Period> months = new ArrayList<>();
    Period month = Period.monthOf(VietnamTime.dateOf(moment).minusMonths(1));
    while (!month.from().isBefore(first.from()) && months.size() < MONTHS_AT_MOST) {
      months.addFirst(month);
      month = Period.monthOf(month.firstDay().minusMonths(1));
    }
    for (Period one : months) {
      for (int days : DAYS_PASSED) {
        cases.addAll(month(one, one.from().plus(Duration.ofDays(days))));
      }
    }
    return cases;
  }

  private List<Case> month(Period month, Instant asOf) {
    Map<UnitCode, Tallied> outcome = Forecaster.outcome(outlooks.history(), month);
    Map<UnitCode, List<Tallied>> came = new LinkedHashMap<>();
    outcome.forEach((unit, tallied) -> came.put(unit, List.of(tallied)));
    Map<UnitCode, Map<String, double[]>> ends = outlooks.outlook(month, month.to()).values(came);
    List<Case> cases = new ArrayList<>();
    outlooks
        .drawn(month, asOf, DRAWS)
        .forEach(
            (unit, figures) -> {
              Tallied end = outcome.get(unit);
              boolean enough =
                  end != null
                      && end.of(CountName.RECEIVED, Population.IN_HAND) >= DOSSIERS_AT_LEAST;
              Map<String, double[]> values = ends.getOrDefault(unit, Map.of());
              figures.forEach(
                  (code, drawn) -> {
                    double[] value = values.get(code);
                    if (enough && value != null) {
                      cases.add(new Case(month, asOf, unit, code, Range.of(drawn), value[0]));
                    }
                  });
            });
    return cases;
  }

  /** Each case with the range that what was known of earlier months gave it. */
  static BackTested calibrated(List<Case> cases, Duration took) {
    List<BackTested.Foretold> foretold = new ArrayList<>();
    Map<String, Calibration> calibrations = new LinkedHashMap<>();
    for (Case one : cases) {
      Calibration before =
          calibrations.computeIfAbsent(
              one.month().label(),
              month ->
                  Calibration.of(
                      cases.stream()
                          .filter(past -> !past.month().to().isAfter(one.month().from()))
                          .toList()));
      if (!one.month().equals(cases.getFirst().month())) {
        foretold.add(
            new BackTested.Foretold(
                one.month(),
                one.asOf(),
                one.unit(),
                one.code(),
                before.of(one.code(), one.range(), Outlooks.MOST),
                one.came()));
      }
    }
    return new BackTested(foretold, took);
  }
}
