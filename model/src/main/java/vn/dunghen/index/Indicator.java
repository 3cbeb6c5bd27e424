package vn.dunghen.index;

import java.util.List;
import java.util.Set;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.Population;
import vn.dunghen.organisation.UnitKind;

/**
 * One scored row of an index, <i>chỉ số</i>.
 *
 * @param code {@code 1.1} … {@code 5.4}
 * @param group code of its group
 * @param target percent from which all points are given; 100: points rise to the end
 * @param population of the dossiers and petitions counted. Procedures of the catalogue are counted
 *     at present, or in the period by their own rule, whatever it says.
 * @param appliesTo kinds of units for which it is computed
 * @param elsewhere what it is worth in the others
 * @param rule the rule in words, for a reader who is no lawyer
 */
public record Indicator(
    String code,
    String group,
    Words name,
    Points max,
    double target,
    Population population,
    Formula formula,
    WhenEmpty whenEmpty,
    Set<UnitKind> appliesTo,
    Elsewhere elsewhere,
    RatioRounding ratioRounding,
    Clause clause,
    List<Sourced> rule) {

  /** Refuses a target outside (0, 100]. */
  public Indicator {
    if (!(target > 0 && target <= 100)) {
      throw new IllegalArgumentException("target of %s is %s percent".formatted(code, target));
    }
    appliesTo = Set.copyOf(appliesTo);
    rule = List.copyOf(rule);
  }

  /** Whether it is computed for units of this kind. */
  public boolean appliesTo(UnitKind kind) {
    return appliesTo.contains(kind);
  }
}
