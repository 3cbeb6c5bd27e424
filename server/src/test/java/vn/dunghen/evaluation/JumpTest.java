package vn.dunghen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.evaluation.Jump.Step;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitCode;

/** When a change for many units at once is a jump. */
class JumpTest {

  private static final Points MAX = Points.of("6");

  /** So many units that moved by so much. */
  private static List<Step> moved(int units, String by) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      steps.add(
          new Step(
              new UnitCode("H99." + i), Points.of("0.30"), Points.of("0.30").plus(Points.of(by))));
    }
    return steps;
  }

  private static List<Step> and(List<Step> one, List<Step> other) {
    List<Step> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  @Test
  void fiveUnitsThatMoveTogetherAreOneAndFourAreNot() {
    assertThat(Jump.of(moved(5, "0.50"), MAX)).isPresent();
    assertThat(Jump.of(moved(4, "0.50"), MAX)).isEmpty();
    assertThat(Jump.of(List.of(), MAX)).isEmpty();
  }

  @Test
  void halfOfTheUnitsMustMoveTheSameWay() {
    assertThat(Jump.of(and(moved(5, "-0.50"), moved(5, "0")), MAX)).isPresent();
    assertThat(Jump.of(and(moved(5, "0.50"), moved(6, "0")), MAX)).isEmpty();
    assertThat(Jump.of(and(moved(6, "0.50"), moved(7, "-0.50")), MAX)).isPresent();
    assertThat(Jump.of(and(moved(4, "0.50"), moved(4, "-0.50")), MAX)).isEmpty();
  }

  @Test
  void eachByTwoPercentOfTheMaximumAndMoreThanRoundingMayDo() {
    assertThat(Jump.of(moved(9, "0.12"), MAX)).isPresent();
    assertThat(Jump.of(moved(9, "0.11"), MAX)).isEmpty();
    assertThat(Jump.of(moved(9, "0.04"), Points.of("2"))).isEmpty();
    assertThat(Jump.of(moved(9, "0.05"), Points.of("2"))).isPresent();
  }

  @Test
  void theMiddleOneIsTold() {
    List<Step> steps = and(moved(3, "0.20"), and(moved(2, "0.90"), moved(1, "3.00")));
    assertThat(Jump.of(steps, MAX).orElseThrow().median()).isEqualTo(Points.of("0.90"));
  }
}
