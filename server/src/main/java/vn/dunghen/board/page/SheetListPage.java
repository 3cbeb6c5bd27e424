package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of a cell of a form.
 *
 * @param figure how many there are
 * @param from number of the first row shown, from 1
 */
public record SheetListPage(
    Frame frame,
    List<Crumb> crumbs,
    String subtitle,
    long figure,
    long from,
    ListPage.Rows rows,
    @Nullable String previous,
    @Nullable String next,
    String csv) {

  public SheetListPage {
    crumbs = List.copyOf(crumbs);
  }
}
