package vn.dunghen.figure;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.IndexScore;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.Tally;

/**
 * What a unit was counted to, and what that is worth.
 *
 * @param tally every count, those that no indicator asks for included
 */
public record Scored(Unit unit, Tally tally, IndexScore score, List<Unscored> unscored) {

  public Scored {
    unscored = List.copyOf(unscored);
  }

  /**
   * A figure without points.
   *
   * @param ratio in percent; null for a mean and where the denominator is 0
   * @param mean null for a share and where nothing was handled
   */
  public record Unscored(
      String code,
      long numerator,
      long denominator,
      @Nullable Double ratio,
      @Nullable Duration mean) {}
}
