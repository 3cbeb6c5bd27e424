package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.register.Listing.DossierListing;
import vn.dunghen.register.QualityPick.All;
import vn.dunghen.register.QualityPick.Faulty;
import vn.dunghen.register.QualityPick.Found;
import vn.dunghen.register.QualityPick.Lost;
import vn.dunghen.register.QualityPick.Shown;
import vn.dunghen.register.QualityPick.Sound;

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
    List<Integer> picked = new ArrayList<>();
    QualityRows.Taker taker =
        (row, chunk, remarks, i, group, bits) -> {
          if (picks(pick, chunk, remarks, i, bits)) {
            picked.add(row);
          }
        };
    if (pick instanceof Lost) {
      rows.walk(rows.grouping(GroupBy.TOTAL), taker);
    } else {
      rows.begun(rows.grouping(GroupBy.TOTAL), taker);
    }
    return new Lists(shelves, question.slice()).dossiers(picked, page);
  }

  private boolean picks(QualityPick pick, Chunk chunk, Remarks remarks, int i, long bits) {
    return switch (pick) {
      case All all -> true;
      case Sound sound -> counting.weight(chunk, remarks, i, bits) == 0;
      case Faulty faulty -> counting.weight(chunk, remarks, i, bits) > 0;
      case Found found ->
          found.rule() == QualityRule.DQ_05
              ? counting.together().hasTwin(chunk, remarks, i)
              : (bits & Marks.of(found.rule())) != 0;
      case Shown shown -> shows(shown, chunk, remarks, i, bits);
      case Lost lost ->
          (bits & Marks.of(lost.rule())) != 0
              && QualityLosses.lacks(
                  rows.window().look(chunk, i, rows.columns().timelines()), lost.wish());
    };
  }

  private boolean shows(Shown shown, Chunk chunk, Remarks remarks, int i, long bits) {
    QualityPattern pattern = shown.pattern();
    return switch (pattern) {
      case SAME_DATABASE -> {
        Origin origin = rows.columns().remarks.origin(remarks, i);
        yield origin != null && origin.codes().contains(shown.database());
      }
      case SAME_RESULT -> counting.together().sharesResult(remarks, i);
      case BULK -> counting.together().inBulk(chunk, i);
      case ONE_ACCOUNT -> counting.together().ofOneAccount(chunk, remarks, i);
      case AT_ONCE,
          REUSE_ON_FIRST,
          ALWAYS_DIGITISED,
          WITHOUT_VNEID,
          LAST_MINUTES,
          ASKED_LATE,
          ASKED_AGAIN -> {
        var trait = pattern.trait();
        yield trait != null && (bits & Marks.of(trait)) != 0;
      }
    };
  }
}
