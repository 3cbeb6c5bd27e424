package vn.dunghen.board.page;

import java.util.List;

/** The dossiers of a cell of a form. */
public record SheetListPage(
    Frame frame,
    List<Crumb> crumbs,
    String subtitle,
    Paging paging,
    ListPage.Rows rows,
    String csv) {

  public SheetListPage {
    crumbs = List.copyOf(crumbs);
  }
}
