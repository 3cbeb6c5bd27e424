package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.ListPage.Filter;
import vn.dunghen.board.page.ListPage.Rows;

/**
 * The dossiers behind a figure of data quality.
 *
 * @param figure the figure itself, without the filter
 * @param total how many pass the filter
 * @param from number of the first row shown, from 1
 * @param mend how to mend it; empty where nothing is to be mended
 */
public record QualityListPage(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String unit,
    String meaning,
    String mend,
    Filter filter,
    long figure,
    long total,
    long from,
    Rows rows,
    @Nullable String previous,
    @Nullable String next) {

  public QualityListPage {
    crumbs = List.copyOf(crumbs);
  }

  /** The number of rows a full page has. */
  public int size() {
    return ListPage.PAGE;
  }
}
