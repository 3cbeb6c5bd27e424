package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.ListPage.Filter;

/**
 * The dossiers behind a figure of reconciliation.
 *
 * @param figure the figure itself, without the filter
 * @param paging of those that pass the filter
 * @param csv address of the whole list as a file
 */
public record ReconciliationListPage(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String unit,
    Filter filter,
    long figure,
    Paging paging,
    List<Row> rows,
    String csv) {

  public ReconciliationListPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** A dossier with what differs, or why it is late. */
  public record Row(
      String code,
      String href,
      String procedure,
      @Nullable String unit,
      @Nullable Instant accepted,
      List<String> tags,
      List<String> sentences,
      String evidence) {

    public Row {
      tags = List.copyOf(tags);
      sentences = List.copyOf(sentences);
    }
  }
}
