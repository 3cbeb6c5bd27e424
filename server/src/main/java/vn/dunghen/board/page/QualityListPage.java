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
 * @param total how many pass the filter
 * @param from number of the first row shown, from 1
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
    long total,
    long from,
    List<Row> rows,
    boolean reasons,
    @Nullable String previous,
    @Nullable String next) {

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

  /** The number of rows a full page has. */
  public int size() {
    return ListPage.PAGE;
  }
}
