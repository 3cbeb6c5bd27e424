package vn.dunghen.reconciliation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.register.Listing.DossierRow;

/**
 * The dossiers of a unit and period of which the ledgers do not say the same. A dossier is in it
 * where either ledger has it in that unit and period.
 *
 * @param items in the order of their codes
 */
public record Differences(List<Item> items) {

  public Differences {
    items = List.copyOf(items);
  }

  /**
   * A dossier with what differs.
   *
   * @param row as our ledger has it; as the portal's, where we do not know it
   */
  public record Item(DossierRow row, Set<DifferenceKind> kinds) {

    public Item {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * How many dossiers differ in each way, in the order of the kinds; those with none are not in.
   */
  public Map<DifferenceKind, Long> counts() {
    Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
    items.forEach(item -> item.kinds().forEach(kind -> counts.merge(kind, 1L, Long::sum)));
    return counts;
  }

  /** Those that differ in that way; null: all. */
  public List<Item> of(@Nullable DifferenceKind kind) {
    return items.stream().filter(item -> kind == null || item.kinds().contains(kind)).toList();
  }
}
