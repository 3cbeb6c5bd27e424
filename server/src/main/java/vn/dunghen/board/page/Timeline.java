package vn.dunghen.board.page;

import java.util.List;

/**
 * What happened to a dossier, drawn on days: x in percent of the width, y in pixels.
 *
 * @param story what it tells, in words
 * @param lead which days, and what the grey ones are
 */
public record Timeline(String story, String lead, int height, List<Day> days, List<Lane> lanes) {

  public Timeline {
    days = List.copyOf(days);
    lanes = List.copyOf(lanes);
  }

  /**
   * A day as a column.
   *
   * @param weekday empty where there is no room
   * @param number empty where there is no room
   * @param off whether nobody works
   */
  public record Day(double x, double width, String weekday, String number, boolean off) {}

  /** A row of bars with its heading. */
  public record Lane(String name, double y, List<Bar> bars, List<Mark> marks) {

    public Lane {
      bars = List.copyOf(bars);
      marks = List.copyOf(marks);
    }
  }

  /**
   * A stretch of time.
   *
   * @param style {@code run}, {@code wait} or {@code over}
   * @param text inside where there is room, else empty
   */
  public record Bar(double x, double width, String style, String text) {}

  /**
   * A moment with its words.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param line whether a line is drawn
   * @param style {@code t-late}, {@code t-ok} or empty
   * @param dy where the words stand, from the top of the bar
   */
  public record Mark(double x, String text, String anchor, boolean line, String style, double dy) {}
}
