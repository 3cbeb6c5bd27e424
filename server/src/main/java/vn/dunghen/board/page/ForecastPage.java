package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.index.Points;

/**
 * What a period is expected to come to.
 *
 * @param refused why it cannot be said; empty where it can
 * @param localHref the same in the province's ledger, where it was not asked for; else empty
 * @param waiting the past is being read; the page asks again by itself
 * @param failed it could not be read
 * @param answer null where there is none
 */
public record ForecastPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    String refused,
    String localHref,
    boolean waiting,
    boolean failed,
    @Nullable Answer answer) {

  public ForecastPage {
    crumbs = List.copyOf(crumbs);
  }

  /**
   * The forecast of the unit.
   *
   * @param made when it was made and of how many draws, in words
   * @param now the total as it stands
   * @param tests how well past months were foretold
   * @param track what was foretold of the unit in past months; null where nothing was
   */
  public record Answer(
      String until,
      String made,
      @Nullable Points now,
      Total total,
      List<Row> rows,
      List<UnitRow> units,
      @Nullable Track track,
      String tested,
      List<Test> tests,
      List<Test> months) {

    public Answer {
      rows = List.copyOf(rows);
      units = List.copyOf(units);
      tests = List.copyOf(tests);
      months = List.copyOf(months);
    }
  }

  /**
   * The total expected.
   *
   * @param low null where no total can be
   * @param bands of the lowest and the highest; one where they are the same
   */
  public record Total(String low, String middle, String high, List<Band> bands, @Nullable Bar bar) {

    public Total {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A range on a scale from 0 to 100.
   *
   * @param now null where it has no value yet
   */
  public record Bar(double low, double middle, double high, @Nullable Double now, String story) {}

  /** An indicator: its ratio now and at the end. */
  public record Row(
      String code, String name, String href, String now, String range, String middle, Bar bar) {}

  /** A unit: its total now and at the end. */
  public record UnitRow(
      String name, String href, @Nullable Points now, String range, String middle, Bar bar) {}

  /** How well a figure or a month was foretold. */
  public record Test(
      String name, String unitMonths, String held, String width, String apart, boolean inside) {}

  /**
   * Past months of the unit: a range foretold and what came.
   *
   * @param story what it tells, in words
   */
  public record Track(String story, List<Mark> marks, List<Chart.Level> levels, int height) {

    public Track {
      marks = List.copyOf(marks);
      levels = List.copyOf(levels);
    }
  }

  /**
   * A month.
   *
   * @param x in percent of the width
   * @param low in pixels from the top, as are the others
   */
  public record Mark(
      double x,
      double low,
      double high,
      double came,
      String label,
      String range,
      String value,
      boolean held) {}
}
