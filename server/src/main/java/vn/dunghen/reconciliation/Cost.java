package vn.dunghen.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Points;
import vn.dunghen.index.Readings;

/**
 * What a group of differences costs on the portal: its score with these dossiers as we know them,
 * minus its score as it is.
 *
 * @param kind null: all kinds together
 * @param dossiers how many of the unit differ in that way
 */
public record Cost(@Nullable DifferenceKind kind, long dossiers, Effect unit, Effect province) {

  /** The score of one unit before and after. */
  public record Effect(Scored before, Scored after) {

    /** Of the total; null where either has none. */
    public @Nullable Points points() {
      Points first = before.score().total();
      Points second = after.score().total();
      return first == null || second == null ? null : second.minus(first);
    }

    /** Of each indicator that changes. */
    public List<Readings.Difference> indicators() {
      return Readings.differences(before.score(), after.score()).stream()
          .filter(each -> each.difference() != null && !each.difference().isZero())
          .toList();
    }
  }
}
