package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.board.page.OverviewPage.Hero;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitCode;

/**
 * One unit with its whole index.
 *
 * @param months total by month; null where the period has one month only
 * @param figures shown, not scored
 * @param children units directly below, with their totals
 */
public record UnitPage(
    Frame frame,
    List<Crumb> crumbs,
    UnitCode code,
    String kind,
    List<String> warnings,
    Hero hero,
    List<GroupBlock> groups,
    List<Unscored> figures,
    @Nullable MonthsBlock months,
    List<ChildRow> children,
    ProcedureBlock procedures,
    SheetPage.Section history) {

  public UnitPage {
    crumbs = List.copyOf(crumbs);
    warnings = List.copyOf(warnings);
    groups = List.copyOf(groups);
    figures = List.copyOf(figures);
    children = List.copyOf(children);
  }

  /** A group with its indicators. */
  public record GroupBlock(
      String code,
      String name,
      @Nullable Points points,
      Points max,
      @Nullable Points missing,
      List<IndicatorRow> indicators) {

    public GroupBlock {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * An indicator of the unit.
   *
   * @param numeratorHref list behind the numerator; null where nothing stands behind it
   * @param worth of one more that fulfils it, in unrounded points; null where there is no ratio
   * @param note what must be known beside the value; empty: nothing
   */
  public record IndicatorRow(
      String code,
      String name,
      String href,
      @Nullable Long numerator,
      @Nullable String numeratorHref,
      @Nullable Long denominator,
      @Nullable String denominatorHref,
      @Nullable Double ratio,
      @Nullable Points points,
      Points max,
      @Nullable Points missing,
      @Nullable Double worth,
      boolean applies,
      String note) {}

  /** A figure without points. */
  public record Unscored(String code, String name, String value, String note) {}

  /** A unit below. */
  public record ChildRow(
      UnitCode code,
      String name,
      String href,
      long numerator,
      long denominator,
      @Nullable Double ratio,
      @Nullable Points points,
      @Nullable Band band) {}

  /**
   * The procedures of the unit with what they bring and cost.
   *
   * @param rest how many more there are than rows
   */
  public record ProcedureBlock(
      String lead,
      String partName,
      String wholeName,
      List<ProcedureRow> rows,
      int rest,
      @Nullable ProcedureRow restRow) {

    public ProcedureBlock {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A procedure.
   *
   * @param lost points that are missing because of it; null where points are not shared out
   */
  public record ProcedureRow(
      String code,
      String name,
      String limit,
      @Nullable String href,
      long whole,
      @Nullable String wholeHref,
      long missing,
      @Nullable String missingHref,
      @Nullable Double ratio,
      @Nullable Double lost) {}
}
