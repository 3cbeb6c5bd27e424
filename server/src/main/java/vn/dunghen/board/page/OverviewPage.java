package vn.dunghen.board.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Points;
import vn.dunghen.organisation.UnitCode;

/**
 * The province at a glance.
 *
 * @param months total by month; null where the period has one month only
 */
public record OverviewPage(
    Frame frame,
    Hero hero,
    Groups groups,
    @Nullable MonthsBlock months,
    Ranking ranking,
    Feed feed) {

  /**
   * One large figure and what belongs to it.
   *
   * @param total null where it cannot be told
   * @param outOf what can be reached; 100, less where indicators do not apply
   */
  public record Hero(
      String what,
      @Nullable Points total,
      Points outOf,
      @Nullable Band band,
      Scale scale,
      List<Fact> facts) {

    public Hero {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A band as shown.
   *
   * @param pips how many of five are filled
   */
  public record Band(String name, int pips) {}

  /** The scale of a hundred points with its bands. */
  public record Scale(String story, List<Part> parts, @Nullable Double at, String text) {

    public Scale {
      parts = List.copyOf(parts);
    }

    /** A band on the scale, in percent. */
    public record Part(double from, double to, String name, boolean chosen, boolean next) {}
  }

  /**
   * A small figure with its noun.
   *
   * @param tone {@code late}, {@code risk} or empty
   * @param href the list behind it; null: none
   */
  public record Fact(String term, String value, String tone, @Nullable String href, String note) {}

  /** The groups of the index with what is missing. */
  public record Groups(
      List<GroupRow> rows,
      @Nullable Points total,
      Points outOf,
      @Nullable Points missing,
      @Nullable Points change,
      @Nullable LocalDate since) {

    public Groups {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A group.
   *
   * @param worst where most points are missing; null where none are
   * @param spark its months as a line; null: too few
   */
  public record GroupRow(
      String code,
      String name,
      @Nullable Points points,
      Points max,
      @Nullable Points missing,
      @Nullable Points change,
      @Nullable Loss worst,
      @Nullable Spark spark) {}

  /** A line without axes, drawn by {@link Chart#spark}, and what it tells. */
  public record Spark(String path, String story) {}

  /** Points missing in an indicator. */
  public record Loss(String code, String name, String href, Points missing, String counts) {}

  /** Values by month as a chart and as a table. */
  public record MonthsBlock(
      String heading, String lead, Chart chart, List<String> columns, List<Row> rows) {

    public MonthsBlock {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** A month of the table. */
    public record Row(String month, List<String> cells) {

      public Row {
        cells = List.copyOf(cells);
      }
    }
  }

  /**
   * Units in the order of their totals.
   *
   * @param order column and direction as asked for
   * @param old units that stand no more in the tree of the page
   */
  public record Ranking(
      String list,
      List<ListChoice> lists,
      Order order,
      String find,
      String csv,
      List<UnitRow> rows,
      List<OldUnit> old,
      Totals totals,
      String lead) {

    public Ranking {
      lists = List.copyOf(lists);
      rows = List.copyOf(rows);
      old = List.copyOf(old);
    }
  }

  /** The foot of the table. */
  public record Totals(@Nullable Points week, long dossiers, @Nullable Double onTime, long late) {}

  /** A list of units to choose. */
  public record ListChoice(String href, String name, int size, boolean chosen) {}

  /** By which column rows are ordered. */
  public record Order(String column, boolean descending, List<Head> heads) {

    public Order {
      heads = List.copyOf(heads);
    }
  }

  /** A column that can be ordered by. */
  public record Head(String column, String name, String href, boolean chosen) {}

  /**
   * A unit in the ranking.
   *
   * @param rank null where it has no dossiers, and so no band either
   * @param spark its total by week; null: too few weeks
   * @param few whether it has so few dossiers that its figures say little
   * @param lost group in which most is missing; null where nothing is
   */
  public record UnitRow(
      @Nullable Integer rank,
      UnitCode code,
      String name,
      String href,
      @Nullable Points total,
      @Nullable Points outOf,
      @Nullable Band band,
      @Nullable Points week,
      long dossiers,
      String dossiersHref,
      @Nullable Double onTime,
      long late,
      String lateHref,
      @Nullable String lost,
      @Nullable Points lostPoints,
      boolean few,
      @Nullable Spark spark) {}

  /** A unit of an earlier tree. */
  public record OldUnit(
      UnitCode code, String name, @Nullable LocalDate validTo, @Nullable String successor) {}

  /** What was heard in the last minutes. */
  public record Feed(List<Item> items, String summary) {

    public Feed {
      items = List.copyOf(items);
    }

    /**
     * One thing heard.
     *
     * @param unitHref null where the unit is not known
     */
    public record Item(
        Instant at,
        String what,
        @Nullable String unit,
        @Nullable String unitHref,
        String subject,
        @Nullable String subjectHref) {}
  }
}
