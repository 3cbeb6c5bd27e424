package vn.dunghen.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Period;
import vn.dunghen.organisation.UnitCode;

class CalibrationTest {

  private static final String CODE = Forecast.TOTAL;

  /** Errors are spread around the middle; the drawn range is as wide as told. */
  private static List<BackTest.Case> cases(double width, double spread, int months, long seed) {
    Random random = new Random(seed);
    List<BackTest.Case> cases = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      Period period = Period.parse("2026-%02d".formatted(month));
      for (int unit = 0; unit < 200; unit++) {
        double came = 50 + spread * random.nextGaussian();
        Range range = new Range(50 - width / 2, 50, 50 + width / 2);
        cases.add(
            new BackTest.Case(
                period, period.from(), new UnitCode("H32." + (100 + unit)), CODE, range, came));
      }
    }
    return cases;
  }

  private static double heldShare(List<BackTest.Case> cases) {
    BackTested tested = BackTest.calibrated(cases, Duration.ZERO);
    return Objects.requireNonNull(tested.worth().get(CODE)).share();
  }

  @Test
  void rangesThatAreTooNarrowAreWidenedUntilFourInFiveHold() {
    assertThat(heldShare(cases(0.5, 2, 8, 1))).isBetween(75.0, 86.0);
  }

  @Test
  void rangesThatAreTooWideAreDrawnIn() {
    assertThat(heldShare(cases(30, 2, 8, 2))).isBetween(75.0, 86.0);
  }

  @Test
  void withoutExperienceARangeStaysAsItWasDrawn() {
    Range drawn = new Range(40, 50, 60);
    assertThat(Calibration.of(List.of()).of(CODE, drawn, 100)).isEqualTo(drawn);
  }

  @Test
  void noRangeLeavesTheScale() {
    Calibration calibration = Calibration.of(cases(0.1, 40, 4, 3));
    Range range = calibration.of(CODE, new Range(98, 99, 99.5), 100);
    assertThat(range.high()).isEqualTo(100);
    assertThat(range.low()).isNotNegative();
    assertThat(range.middle()).isBetween(range.low(), range.high());
  }

  @Test
  void aMonthIsJudgedByEarlierMonthsOnlyAndTheFirstNotAtAll() {
    List<BackTest.Case> cases = cases(4, 2, 3, 4);
    BackTested tested = BackTest.calibrated(cases, Duration.ZERO);
    assertThat(tested.months().keySet())
        .containsExactly(Period.parse("2026-02"), Period.parse("2026-03"));
    List<BackTest.Case> later = new ArrayList<>(cases.subList(0, 400));
    later.addAll(cases(4, 30, 3, 5).subList(400, 600));
    BackTested others = BackTest.calibrated(later, Duration.ZERO);
    for (int i = 0; i < 400; i++) {
      assertThat(others.cases().get(i).range()).isEqualTo(tested.cases().get(i).range());
    }
  }

  @Test
  void theMiddleFourFifthsAreTheRange() {
    double[] drawn = new double[101];
    for (int i = 0; i <= 100; i++) {
      drawn[i] = 100 - i;
    }
    assertThat(Range.of(drawn)).isEqualTo(new Range(10, 50, 90));
    assertThat(new Range(10, 50, 90).holds(90.004)).isTrue();
    assertThat(new Range(10, 50, 90).holds(90.006)).isFalse();
  }
}
