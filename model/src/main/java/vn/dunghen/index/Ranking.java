package vn.dunghen.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.dunghen.organisation.UnitCode;

/** Units in the order of their totals; index-766 section 7.7. */
public final class Ranking {

  private Ranking() {}

  /**
   * A unit and its place.
   *
   * @param rank from 1; units with the same total share it
   */
  public record Place(UnitCode unit, Points total, int rank) {}

  /** The best first; equal totals share the rank (1, 2, 2, 4), in the order of their codes. */
  public static List<Place> of(Map<UnitCode, Points> totals) {
    List<UnitCode> order =
        totals.keySet().stream()
            .sorted(
                Comparator.comparing((UnitCode unit) -> total(totals, unit))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<Place> places = new ArrayList<>();
    for (UnitCode unit : order) {
      Points total = total(totals, unit);
      boolean shares = !places.isEmpty() && places.getLast().total().equals(total);
      int rank = shares ? places.getLast().rank() : places.size() + 1;
      places.add(new Place(unit, total, rank));
    }
    return places;
  }

  private static Points total(Map<UnitCode, Points> totals, UnitCode unit) {
    Points total = totals.get(unit);
    if (total == null) {
      throw new IllegalArgumentException("no total for " + unit);
    }
    return total;
  }
}
