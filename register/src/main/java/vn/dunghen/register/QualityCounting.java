package vn.dunghen.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;

/** Counts what was found, from the rows. */
final class QualityCounting {

  private final Shelves shelves;
  private final QualityQuestion question;
  private final int[] weights;
  private final int twinWeight;
  private final Supplier<Together> together;

  QualityCounting(Shelves shelves, QualityQuestion question, QualitySettings settings) {
    this.shelves = shelves;
    this.question = question;
    this.weights = Marks.weights(settings);
    this.twinWeight = settings.weight(QualityRule.DQ_05);
    this.together = once(() -> new Together(shelves.columns(), settings));
  }

  private QualityCounting(QualityCounting other, QualityQuestion question) {
    this.shelves = other.shelves;
    this.question = question;
    this.weights = other.weights;
    this.twinWeight = other.twinWeight;
    this.together = other.together;
  }

  Map<String, QualityTally> by(QualityBy by) {
    return switch (by) {
      case TOTAL -> byUnit(GroupBy.TOTAL);
      case UNIT -> byUnit(GroupBy.UNIT);
      case SOURCE -> bySource();
      case MONTH -> byMonth();
    };
  }

  private Map<String, QualityTally> byUnit(GroupBy by) {
    QualityRows rows = new QualityRows(shelves, question);
    Grouping grouping = rows.grouping(by);
    List<QualityTally> tallies = new ArrayList<>();
    grouping.keys().forEach(key -> tallies.add(new QualityTally()));
    rows.begun(
        grouping,
        (row, chunk, remarks, i, group, bits) -> {
          for (int key : grouping.groups().get(group).keys()) {
            add(tallies.get(key), chunk, remarks, i, bits);
          }
        });
    Map<String, QualityTally> byKey = new LinkedHashMap<>();
    for (int key = 0; key < tallies.size(); key++) {
      byKey.put(grouping.keys().get(key), tallies.get(key));
    }
    return byKey;
  }

  private Map<String, QualityTally> bySource() {
    QualityRows rows = new QualityRows(shelves, question);
    RemarkColumns columns = rows.columns().remarks;
    Map<String, QualityTally> bySource = new TreeMap<>();
    rows.begun(
        rows.grouping(GroupBy.TOTAL),
        (row, chunk, remarks, i, group, bits) -> {
          Origin origin = columns.origin(remarks, i);
          String source = origin == null ? "" : origin.source();
          add(
              bySource.computeIfAbsent(source, name -> new QualityTally()),
              chunk,
              remarks,
              i,
              bits);
        });
    return bySource;
  }

  private Map<String, QualityTally> byMonth() {
    Map<String, QualityTally> byMonth = new LinkedHashMap<>();
    for (Period month : question.slice().period().months()) {
      QualityQuestion inMonth = question.withSlice(question.slice().withPeriod(month));
      QualityTally tally =
          new QualityCounting(this, inMonth).byUnit(GroupBy.TOTAL).values().iterator().next();
      byMonth.put(month.label(), tally);
    }
    return byMonth;
  }

  private void add(QualityTally tally, Chunk chunk, Remarks remarks, int i, long bits) {
    boolean twin = together().hasTwin(chunk, remarks, i);
    tally.add(bits, weight(bits, twin));
    if (twin) {
      tally.addTwin();
    }
    if ((bits & Marks.HEARD_LATE) != 0) {
      tally.addShown(QualityPattern.HEARD_LATE);
    }
    if (together().sharesResult(remarks, i)) {
      tally.addShown(QualityPattern.SAME_RESULT);
    }
    if (together().inBulk(chunk, i)) {
      tally.addShown(QualityPattern.BULK);
    }
    if (together().ofOneAccount(chunk, remarks, i)) {
      tally.addShown(QualityPattern.ONE_ACCOUNT);
    }
    Origin origin = shelves.columns().remarks.origin(remarks, i);
    if (origin != null) {
      origin.codes().forEach(tally::addDatabase);
    }
  }

  private int weight(long bits, boolean twin) {
    return Math.max(Marks.heaviest(bits, weights), twin ? twinWeight : 0);
  }

  /** What the row loses. */
  int weight(Chunk chunk, Remarks remarks, int i, long bits) {
    return weight(bits, together().hasTwin(chunk, remarks, i));
  }

  /** Looked for once, and only where it is asked for. */
  Together together() {
    return together.get();
  }

  private static Supplier<Together> once(Supplier<Together> looking) {
    return new Supplier<>() {

      private @Nullable Together found;

      @Override
      public Together get() {
        Together known = found;
        if (known == null) {
          known = looking.get();
          found = known;
        }
        return known;
      }
    };
  }
}
