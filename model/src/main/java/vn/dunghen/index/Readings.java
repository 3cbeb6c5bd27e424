package vn.dunghen.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two readings of the same data side by side. */
public final class Readings {

  private Readings() {}

  /**
   * What one indicator gives in the two readings.
   *
   * @param difference second minus first, where points that are not there count as none; null where
   *     neither has any, or counts are missing
   */
  public record Difference(
      String code,
      @Nullable IndicatorScore first,
      @Nullable IndicatorScore second,
      @Nullable Points difference) {}

  /** The difference of each indicator of either reading, in the order of the first. */
  public static List<Difference> differences(IndexScore first, IndexScore second) {
    Set<String> codes = new LinkedHashSet<>();
    first.indicators().forEach(score -> codes.add(score.code()));
    second.indicators().forEach(score -> codes.add(score.code()));
    List<Difference> differences = new ArrayList<>();
    for (String code : codes) {
      Optional<IndicatorScore> one = first.indicator(code);
      Optional<IndicatorScore> other = second.indicator(code);
      differences.add(
          new Difference(code, one.orElse(null), other.orElse(null), difference(one, other)));
    }
    return differences;
  }

  private static @Nullable Points difference(
      Optional<IndicatorScore> first, Optional<IndicatorScore> second) {
    boolean missing = missing(first) || missing(second);
    boolean none =
        first.map(IndicatorScore::points).isEmpty() && second.map(IndicatorScore::points).isEmpty();
    return missing || none ? null : adds(second).minus(adds(first));
  }

  private static boolean missing(Optional<IndicatorScore> score) {
    return score.filter(known -> known.standing() == Standing.MISSING).isPresent();
  }

  private static Points adds(Optional<IndicatorScore> score) {
    return score.map(IndicatorScore::adds).orElse(Points.ZERO);
  }
}
