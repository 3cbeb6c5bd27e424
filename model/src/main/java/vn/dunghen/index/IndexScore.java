package vn.dunghen.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index came to in one unit.
 *
 * @param total null where a group is missing
 * @param maxApplicable sum of the maxima that apply, shown beside a total that could not reach 100
 * @param band of the total; null without one
 */
public record IndexScore(
    List<IndicatorScore> indicators,
    List<GroupScore> groups,
    @Nullable Points total,
    Points maxApplicable,
    @Nullable Band band) {

  public IndexScore {
    indicators = List.copyOf(indicators);
    groups = List.copyOf(groups);
  }

  public Optional<IndicatorScore> indicator(String code) {
    return indicators.stream().filter(score -> score.code().equals(code)).findFirst();
  }

  public Optional<GroupScore> group(String code) {
    return groups.stream().filter(score -> score.code().equals(code)).findFirst();
  }
}
