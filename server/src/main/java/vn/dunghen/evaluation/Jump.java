package vn.dunghen.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitCode;

/**
 * What the prediction misses of an indicator moved at once for many units between two captures: a
 * sign that the portal counts by another formula.
 *
 * @param indicator its code
 * @param from capture before
 * @param to capture after
 * @param units those that moved in the same direction
 * @param of how many units have the figure in both
 * @param median by how much they moved, in points; the middle one of those that did
 * @param reading id of the reading that gives the published figures of most of them now; null where
 *     none does
 */
public record Jump(
    String indicator,
    Instant from,
    Instant to,
    List<UnitCode> units,
    int of,
    Points median,
    @Nullable String reading) {

  /** So many units at least. */
  public static final int UNITS_MIN = 5;

  /** So much of the maximum of the indicator at least, for each. */
  private static final double SHARE_OF_MAX = 0.02;

  /** So many points at least, for each: what rounding may do is none. */
  private static final Points POINTS_MIN = Points.of("0.05");

  public Jump {
    units = List.copyOf(units);
  }

  /**
   * What the prediction missed of one unit.
   *
   * @param before predicted less published, at the capture before
   * @param after the same at the capture after
   */
  record Step(UnitCode unit, Points before, Points after) {

    Points moved() {
      return after.minus(before);
    }
  }

  /**
   * The jump of an indicator, if it is one: at least five units and at least half of those that
   * have the figure in both captures moved in the same direction, each by at least 2 % of the
   * maximum and 0.05 points.
   */
  static Optional<Found> of(List<Step> steps, Points max) {
    Points least = Points.rounded(max.asDouble() * SHARE_OF_MAX);
    Points threshold = least.compareTo(POINTS_MIN) < 0 ? POINTS_MIN : least;
    for (int sign : new int[] {1, -1}) {
      List<Step> moved =
          steps.stream()
              .filter(step -> signed(step.moved(), sign).compareTo(threshold) >= 0)
              .sorted(java.util.Comparator.comparing(Step::moved))
              .toList();
      if (moved.size() >= UNITS_MIN && 2 * moved.size() >= steps.size()) {
        return Optional.of(new Found(moved, moved.get(moved.size() / 2).moved()));
      }
    }
    return Optional.empty();
  }

  private static Points signed(Points points, int sign) {
    return sign > 0 ? points : Points.ZERO.minus(points);
  }

  /** Those that moved. */
  record Found(List<Step> steps, Points median) {}
}
