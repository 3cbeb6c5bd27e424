package vn.dunghen.register;

import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.register.QualityPick.All;
import vn.dunghen.register.QualityPick.Faulty;
import vn.dunghen.register.QualityPick.Found;
import vn.dunghen.register.QualityPick.Only;
import vn.dunghen.register.QualityPick.Shown;
import vn.dunghen.register.QualityPick.Sound;
import vn.dunghen.register.QualityPick.Touched;

/** Tells of a row whether it is picked by what is found in it. */
final class QualityMatch {

  private final Columns columns;
  private final QualityCounting counting;

  QualityMatch(Columns columns, QualityCounting counting) {
    this.columns = columns;
    this.counting = counting;
  }

  /** Whether the row is picked; what is touched takes more than this to tell. */
  boolean picks(QualityPick pick, int row, Chunk chunk, Remarks remarks, int i, long bits) {
    return switch (pick) {
      case All all -> true;
      case Sound sound -> counting.weight(chunk, remarks, i, bits) == 0;
      case Faulty faulty -> counting.weight(chunk, remarks, i, bits) > 0;
      case Found found ->
          found.rule() == QualityRule.DQ_05
              ? counting.together().hasTwin(chunk, remarks, i)
              : (bits & Marks.of(found.rule())) != 0;
      case Shown shown -> shows(shown, chunk, remarks, i, bits);
      case Only only -> columns.find(only.code()) == row;
      case Touched touched ->
          throw new IllegalArgumentException(touched + " asks how a row stands in an item");
    };
  }

  private boolean shows(Shown shown, Chunk chunk, Remarks remarks, int i, long bits) {
    QualityPattern pattern = shown.pattern();
    return switch (pattern) {
      case SAME_DATABASE -> {
        Origin origin = columns.remarks.origin(remarks, i);
        yield origin != null && origin.codes().contains(shown.database());
      }
      case HEARD_LATE -> (bits & Marks.HEARD_LATE) != 0;
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
