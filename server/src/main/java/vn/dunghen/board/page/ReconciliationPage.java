package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.comparing.DifferenceKind;

/**
 * Our ledger held against the portal's.
 *
 * @param heard whether the portal ever acknowledged anything
 * @param points whether they are shown
 * @param reckonHref the same page with points
 * @param said what became of an order; empty: none was given
 * @param refused why an order was not taken; empty: it was
 * @param hidden what the order carries along
 */
public record ReconciliationPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    boolean heard,
    long dossiers,
    String href,
    Points points,
    String reckonHref,
    List<KindRow> kinds,
    LateBlock late,
    List<UnitRow> units,
    String said,
    String refused,
    List<Hidden> hidden) {

  public ReconciliationPage {
    crumbs = List.copyOf(crumbs);
    kinds = List.copyOf(kinds);
    units = List.copyOf(units);
    hidden = List.copyOf(hidden);
  }

  /** What may be sent again; of what the portal alone has no source is known. */
  public List<KindRow> sendable() {
    return kinds.stream()
        .filter(kind -> !kind.id().equals(DifferenceKind.MISSING_HERE.id()))
        .toList();
  }

  /** How a page has its points. */
  public enum Points {
    SHOWN,
    /** The page fetches them once it is there. */
    TO_COME,
    /** There are so many dossiers that somebody has to ask. */
    ASKED_FOR
  }

  /**
   * A kind of difference.
   *
   * @param points what the unit would have more on the portal; null where not reckoned
   * @param ofProvince the same of the province
   */
  public record KindRow(
      String id,
      String name,
      long dossiers,
      String href,
      vn.dunghen.index.@Nullable Points points,
      vn.dunghen.index.@Nullable Points ofProvince,
      List<ItemRow> items) {

    public KindRow {
      items = List.copyOf(items);
    }
  }

  /** Points of one indicator. */
  public record ItemRow(String code, vn.dunghen.index.@Nullable Points points) {}

  /**
   * Late dossiers with the split of their causes.
   *
   * @param other name of the other ledger; empty where it has nothing
   * @param groups all, those that are not the unit's, and each cause
   */
  public record LateBlock(
      String ledger,
      String other,
      String otherHref,
      long dossiers,
      String href,
      long notOfUnit,
      String notOfUnitHref,
      List<CauseRow> groups) {

    public LateBlock {
      groups = List.copyOf(groups);
    }

    /** Those that sending again may mend, with how many dossiers. */
    public List<CauseRow> sendable() {
      return groups.stream().filter(each -> each.sendable() > 0).toList();
    }
  }

  /**
   * A cause of lateness, or several together.
   *
   * @param side whose it is; empty of several together
   * @param points what the unit would have more in that ledger; null where not reckoned
   * @param ofProvince the same of the province
   * @param sendable dossiers that sending again may mend
   * @param unmended why it mends none; empty where it may, and of several together
   */
  public record CauseRow(
      String id,
      String name,
      String side,
      long dossiers,
      String href,
      vn.dunghen.index.@Nullable Points points,
      vn.dunghen.index.@Nullable Points ofProvince,
      List<ItemRow> items,
      long sendable,
      String unmended) {

    public CauseRow {
      items = List.copyOf(items);
    }
  }

  /**
   * A unit below, or what is in none of them.
   *
   * @param href and the others: null where no list is of just these
   */
  public record UnitRow(
      String key,
      String name,
      @Nullable String href,
      long differing,
      @Nullable String differingHref,
      long late,
      @Nullable String lateHref,
      long notOfUnit,
      @Nullable String notOfUnitHref) {}
}
