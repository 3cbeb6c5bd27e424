package vn.dunghen.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.register.QualityPick.Wish;

/** Which findings stand in the way of which item. */
final class QualityLosses {

  private final QualityRows rows;
  private final List<Wish> wishes;

  QualityLosses(Shelves shelves, QualityQuestion question, List<Wish> wishes) {
    this.rows = new QualityRows(shelves, question);
    this.wishes = wishes;
  }

  Map<QualityRule, List<Long>> counted() {
    long[][] counts = new long[Marks.RULES.size()][wishes.size()];
    rows.walk(
        rows.grouping(GroupBy.TOTAL),
        (row, chunk, remarks, i, group, bits) -> {
          long found = bits & Marks.ALL_RULES;
          if (found != 0) {
            add(counts, found, rows.window().look(chunk, i, rows.columns().timelines()));
          }
        });
    Map<QualityRule, List<Long>> byRule = new EnumMap<>(QualityRule.class);
    for (int rule = 0; rule < counts.length; rule++) {
      List<Long> lost = new ArrayList<>();
      for (long count : counts[rule]) {
        lost.add(count);
      }
      byRule.put(Marks.RULES.get(rule), lost);
    }
    return byRule;
  }

  private void add(long[][] counts, long found, long seen) {
    for (int wish = 0; wish < wishes.size(); wish++) {
      if (lacks(seen, wishes.get(wish))) {
        for (long rest = found; rest != 0; rest &= rest - 1) {
          counts[Long.numberOfTrailingZeros(rest)][wish]++;
        }
      }
    }
  }

  /** Whether a row as the window sees it is among all, and lacks what is wished. */
  static boolean lacks(long seen, Wish wish) {
    if (seen == Window.OUTSIDE || !Dossiers.in(wish.population(), (int) (seen >> Integer.SIZE))) {
      return false;
    }
    int answers = (int) seen;
    return (answers & Bits.of(wish.all())) != 0 && (answers & Bits.of(wish.wished())) == 0;
  }
}
