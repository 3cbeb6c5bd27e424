package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.index.Points;

/**
 * What would come of a change.
 *
 * @param result null before anything was asked
 */
public record WhatIfPage(
    Frame frame, List<Crumb> crumbs, String unit, Wish wish, @Nullable Result result) {

  public WhatIfPage {
    crumbs = List.copyOf(crumbs);
  }

  /**
   * The form as it was filled in.
   *
   * @param hidden parameters it carries along
   * @param due a day, or empty
   * @param asOf a day, or empty: now
   */
  public record Wish(
      List<Frame.Hidden> hidden,
      List<Choice> units,
      List<Choice> kinds,
      String dossiers,
      String due,
      String procedure,
      List<Choice> definitions,
      String databases,
      String asOf) {

    public Wish {
      hidden = List.copyOf(hidden);
      units = List.copyOf(units);
      kinds = List.copyOf(kinds);
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * The answer.
   *
   * @param supposed what was supposed, in words
   * @param before null where there is no total
   * @param after null where there is no total
   * @param gain null where either is missing
   * @param rank in words; empty where the unit is in no list
   * @param changed how many dossiers, in words
   * @param laid how long laying and counting took, in words
   */
  public record Result(
      String supposed,
      @Nullable Points before,
      @Nullable Band bandBefore,
      @Nullable Points after,
      @Nullable Band bandAfter,
      @Nullable Points gain,
      String rank,
      String changed,
      String laid,
      List<Row> rows) {

    public Result {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An indicator before and after.
   *
   * @param difference null where it cannot be told
   */
  public record Row(
      String code,
      String name,
      String href,
      String countsBefore,
      @Nullable Points before,
      String countsAfter,
      @Nullable Points after,
      @Nullable Points difference) {

    /** Whether the change leaves it as it is. */
    public boolean same() {
      return countsBefore.equals(countsAfter) && (difference == null || difference.isZero());
    }
  }
}
