package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.index.Points;

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
   * @param points what mending would bring at most, all items together
   * @param gains for each item that can be reckoned
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
      Points points,
      List<GainRow> gains) {

    public RuleRow {
      gains = List.copyOf(gains);
    }
  }

  /** Points of one item, and the dossiers that may bring them. */
  public record GainRow(String item, Points points, long dossiers, String href) {}

  /**
   * A pattern over many dossiers.
   *
   * @param href null where no dossiers stand behind it
   */
  public record SignRow(String rule, String sentence, String mend, @Nullable String href) {}

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
