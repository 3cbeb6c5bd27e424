package vn.dunghen.board.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dossiers behind one difference, or that should be on the portal. */
public record PublishedListPage(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String unit,
    String meaning,
    List<ListPage.Tab> tabs,
    long total,
    int from,
    List<Row> rows,
    @Nullable String previous,
    @Nullable String next) {

  public PublishedListPage {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  /** A dossier; where it counts, in words. */
  public record Row(String code, String href, String where, String local, String portal) {}
}
