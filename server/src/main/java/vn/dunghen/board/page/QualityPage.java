package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;

/**
 * The quality of the data of a unit.
 *
 * @param score in percent; null without dossiers
 * @param unjudged what cannot be judged now, as a sentence; empty: nothing
 * @param months null where fewer than two have begun
 */
public record QualityPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    @Nullable String source,
    String allSources,
    @Nullable Double score,
    List<Count> counts,
    String unjudged,
    List<RuleRow> rules,
    List<SignRow> signs,
    List<ShareRow> units,
    List<ShareRow> sources,
    @Nullable MonthsBlock months) {

  public QualityPage {
    crumbs = List.copyOf(crumbs);
    counts = List.copyOf(counts);
    rules = List.copyOf(rules);
    signs = List.copyOf(signs);
    units = List.copyOf(units);
    sources = List.copyOf(sources);
  }

  /** A number that opens its list. */
  public record Count(String name, long value, String href) {}

  /**
   * A rule with what it costs.
   *
   * @param points of the items that it distorts
   */
  public record RuleRow(
      String id,
      String rule,
      String severity,
      String tone,
      String what,
      String mend,
      String items,
      long dossiers,
      String href,
      PointsCell points) {}

  /**
   * By how many points items are distorted.
   *
   * @param sum what may come and what may go at most, all items together; empty: nothing changes
   * @param none why there is nothing to reckon, as a sentence; empty where there is
   * @param gains for each item that can be reckoned
   */
  public record PointsCell(List<String> sum, String none, List<GainRow> gains) {

    public PointsCell {
      sum = List.copyOf(sum);
      gains = List.copyOf(gains);
    }
  }

  /**
   * Points of one item, and the dossiers that may bring or take them.
   *
   * @param points with their sign
   * @param way how the dossiers stand in the item; empty where none does
   * @param href null where no list stands behind them
   */
  public record GainRow(
      String item, String points, String way, long dossiers, @Nullable String href) {}

  /**
   * A pattern over many dossiers.
   *
   * @param href null where no dossiers stand behind it
   */
  public record SignRow(
      String rule,
      String sentence,
      String mend,
      @Nullable String href,
      String items,
      PointsCell points) {}

  /**
   * A unit or source.
   *
   * @param score null without dossiers
   */
  public record ShareRow(
      String key,
      String name,
      String href,
      long dossiers,
      String dossiersHref,
      long faulty,
      String faultyHref,
      @Nullable Double score) {}
}
