package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.register.Listing.DossierListing;
import vn.dunghen.register.QualityPick.Touched;

/** The dossiers behind a figure of data quality, found by the same looking as the figure. */
final class QualityLists {

  private final Shelves shelves;
  private final QualityQuestion question;
  private final QualityRows rows;
  private final QualityCounting counting;

  QualityLists(Shelves shelves, QualityQuestion question, QualitySettings settings) {
    this.shelves = shelves;
    this.question = question;
    this.rows = new QualityRows(shelves, question);
    this.counting = new QualityCounting(shelves, question, settings);
  }

  DossierListing list(QualityPick pick, Lists.Page page) {
    List<Integer> picked =
        pick instanceof Touched touched
            ? new QualityShifts(shelves, question, counting, List.of(touched)).rows()
            : begun(pick);
    return new Lists(shelves, question.slice()).dossiers(picked, page);
  }

  private List<Integer> begun(QualityPick pick) {
    QualityMatch match = new QualityMatch(rows.columns(), counting);
    List<Integer> picked = new ArrayList<>();
    rows.begun(
        rows.grouping(GroupBy.TOTAL),
        (row, chunk, remarks, i, group, bits) -> {
          if (match.picks(pick, row, chunk, remarks, i, bits)) {
            picked.add(row);
          }
        });
    return picked;
  }
}
