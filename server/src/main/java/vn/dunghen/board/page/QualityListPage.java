package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.DossierPage.FindingRow;
import vn.dunghen.board.page.ListPage.Filter;

/**
 * The dossiers behind a figure of data quality.
 *
 * @param figure the figure itself, without the filter
 * @param paging of those that pass the filter
 * @param reasons whether every row says what is wrong with it; not while the store is away
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
    Paging paging,
    List<Row> rows,
    boolean reasons) {

  public QualityListPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** A dossier with what is wrong with its data. */
  public record Row(
      String code,
      String href,
      String procedure,
      @Nullable String unit,
      @Nullable Instant accepted,
      List<FindingRow> findings) {

    public Row {
      findings = List.copyOf(findings);
    }
  }
}
