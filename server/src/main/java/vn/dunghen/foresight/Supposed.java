package vn.dunghen.foresight;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.Points;
import vn.dunghen.index.Readings;
import vn.dunghen.index.Settings.RankList;

/**
 * The unit of a question as it is and as it would be.
 *
 * @param definition by which the second is scored
 * @param differences of each indicator, second minus first
 * @param place its place among its peers; null for a unit that is in no list
 * @param changed how many dossiers were judged anew and are otherwise now
 * @param unchanged how many of those named were not, for they are not known or cannot be mended
 * @param laying how long it took to read and judge the changed dossiers
 * @param counting how long it took to count and score every unit before and after
 */
public record Supposed(
    Scored before,
    Scored after,
    IndexDefinition definition,
    List<Readings.Difference> differences,
    @Nullable Place place,
    long changed,
    long unchanged,
    Duration laying,
    Duration counting) {

  public Supposed {
    differences = List.copyOf(differences);
  }

  /**
   * Its rank among the units of its kind.
   *
   * @param before from 1; null without a total
   * @param after from 1; null without a total
   * @param of how many units are ranked
   */
  public record Place(RankList list, @Nullable Integer before, @Nullable Integer after, int of) {}

  /** What the total gains; null where either is missing. */
  public @Nullable Points gain() {
    Points first = before.score().total();
    Points second = after.score().total();
    return first == null || second == null ? null : second.minus(first);
  }
}
