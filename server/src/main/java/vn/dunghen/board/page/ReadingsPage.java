package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.index.Points;

/**
 * Definitions of the index side by side, on the same dossiers.
 *
 * @param assumed what is set otherwise for all of them
 */
public record ReadingsPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    List<Frame.Choice> choices,
    List<Frame.Hidden> hidden,
    List<String> assumed,
    List<Column> columns,
    List<GroupRows> groups) {

  public ReadingsPage {
    crumbs = List.copyOf(crumbs);
    choices = List.copyOf(choices);
    hidden = List.copyOf(hidden);
    assumed = List.copyOf(assumed);
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** A definition, and what it comes to. */
  public record Column(
      String id,
      String name,
      String about,
      String valid,
      boolean base,
      @Nullable Points total,
      Points outOf,
      @Nullable Band band,
      @Nullable Points difference) {}

  /** A group with its indicators. */
  public record GroupRows(String name, List<Cell> totals, List<Row> rows) {

    public GroupRows {
      totals = List.copyOf(totals);
      rows = List.copyOf(rows);
    }
  }

  /**
   * An indicator in every definition.
   *
   * @param differs whether any other gives other points than the first
   */
  public record Row(String code, String name, String href, List<Cell> cells, boolean differs) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A value in one definition.
   *
   * @param counts numerator and denominator, target; empty for a group
   * @param difference against the first; null in the first and where it cannot be told
   */
  public record Cell(
      String definition,
      @Nullable Points points,
      Points max,
      String counts,
      @Nullable Points difference) {}
}
