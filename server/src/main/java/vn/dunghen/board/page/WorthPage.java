package vn.dunghen.board.page;

import java.util.List;
import vn.dunghen.index.Points;

/**
 * What is worth mending most.
 *
 * @param waiting being worked out; the page asks again by itself
 * @param failed it could not be
 * @param worked when and how long it took, in words
 * @param all address of the whole list; empty where it is shown
 */
public record WorthPage(
    Frame frame,
    List<Crumb> crumbs,
    String unit,
    boolean waiting,
    boolean failed,
    String worked,
    List<Row> rows,
    String all) {

  public WorthPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /**
   * One thing to mend in one unit.
   *
   * @param each points for one dossier, in words
   * @param href the list of its dossiers
   */
  public record Row(
      String unit,
      String unitHref,
      String what,
      String indicator,
      String indicatorHref,
      long dossiers,
      String href,
      Points gain,
      String each) {}
}
