package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.board.page.UnitPage.ChildRow;
import vn.dunghen.board.page.UnitPage.ProcedureBlock;
import vn.dunghen.index.Points;

/**
 * One indicator of one unit: what was divided by what, by which rule, and what would change it.
 *
 * @param notes what must be known about the figure
 * @param parts of the denominator; empty where it has none to be told apart
 * @param months its ratio by month; null where the period has one month only or it is not counted
 * @param procedures null where it is not counted by procedure
 * @param children units directly below; empty where there are none
 * @param list the first rows of its list; null where there is no list
 */
public record IndicatorPage(
    Frame frame,
    List<Crumb> crumbs,
    String code,
    String unit,
    String unitHref,
    Equation equation,
    List<String> notes,
    List<PartBar> parts,
    List<Rule> rules,
    String clause,
    List<WhatIf> whatIfs,
    String whatIfNote,
    List<ReadingColumn> readings,
    @Nullable MonthsBlock months,
    @Nullable ProcedureBlock procedures,
    List<ChildRow> children,
    @Nullable ListBlock list) {

  public IndicatorPage {
    crumbs = List.copyOf(crumbs);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
    rules = List.copyOf(rules);
    whatIfs = List.copyOf(whatIfs);
    readings = List.copyOf(readings);
    children = List.copyOf(children);
  }

  /**
   * Numerator : denominator = ratio × max = points.
   *
   * @param constant whether there is nothing to divide
   * @param factor what the ratio is multiplied with, written out
   */
  public record Equation(
      boolean constant,
      @Nullable Long numerator,
      String numeratorWords,
      @Nullable String numeratorHref,
      @Nullable Long denominator,
      String denominatorWords,
      @Nullable String denominatorHref,
      @Nullable Double ratio,
      String ratioWords,
      String factor,
      @Nullable Points points,
      Points max,
      @Nullable Points missing) {}

  /**
   * A part of the denominator.
   *
   * @param style {@code sh-yes}, {@code sh-run}, {@code sh-late}, {@code sh-open} or {@code
   *     sh-none}
   * @param width in percent of the bar
   */
  public record PartBar(
      String style, double width, long count, String words, @Nullable String href) {}

  /** A sentence of the rule and where it stands. */
  public record Rule(String text, String source, String mark) {}

  /** What would come of it: exactly counted, not estimated. */
  public record WhatIf(
      String condition,
      @Nullable String href,
      @Nullable Points points,
      String change,
      boolean worse) {}

  /**
   * The indicator in one reading.
   *
   * @param chosen whether it is the reading of the page
   * @param difference in points, against the reading of the page; null where it cannot be told
   */
  public record ReadingColumn(
      String id,
      String name,
      boolean chosen,
      boolean known,
      String population,
      String counts,
      @Nullable Double ratio,
      String target,
      @Nullable Points points,
      @Nullable Points difference) {}

  /** The first rows of the list, and the way to all of them. */
  public record ListBlock(List<ListPage.Tab> tabs, ListPage.Rows rows, String all, long total) {

    public ListBlock {
      tabs = List.copyOf(tabs);
    }
  }
}
