package vn.dunghen.reconciliation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.comparing.LateCause;
import vn.dunghen.comparing.Lateness;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.register.Listing.DossierRow;

/**
 * The late dossiers of a unit and period by the portal's rule, each with its one cause.
 *
 * @param ledger in which they are late
 * @param items in the order of their codes
 */
public record LateDossiers(Ledger ledger, List<Item> items) {

  public LateDossiers {
    items = List.copyOf(items);
  }

  /** A late dossier and why it is late. */
  public record Item(DossierRow row, Lateness why) {}

  /** How many have each cause, in the order of the causes; those with none are not in. */
  public Map<LateCause, Long> counts() {
    Map<LateCause, Long> counts = new EnumMap<>(LateCause.class);
    items.forEach(item -> counts.merge(item.why().cause(), 1L, Long::sum));
    return counts;
  }

  /** Those with that cause; null: all. */
  public List<Item> of(@Nullable LateCause cause) {
    return items.stream().filter(item -> cause == null || item.why().cause() == cause).toList();
  }

  /** Those that are not the unit's to answer for. */
  public List<Item> notOfUnit() {
    return items.stream().filter(item -> !item.why().cause().ofUnit()).toList();
  }
}
