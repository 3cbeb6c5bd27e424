package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import vn.dunghen.board.page.QualityPage.GainRow;
import vn.dunghen.board.page.QualityPage.PointsCell;
import vn.dunghen.figure.QualityGains;
import vn.dunghen.figure.QualityGains.Gain;
import vn.dunghen.index.Points;
import vn.dunghen.quality.Distortion;
import vn.dunghen.quality.QualityRule;

/** Writes by how many points a finding or pattern distorts which items of the index. */
final class GainCells {

  private final Question question;

  GainCells(Question question) {
    this.question = question;
  }

  /**
   * A cell of the table.
   *
   * @param list the address of the dossiers that stand in an item in one way
   */
  PointsCell cell(QualityRule rule, List<Gain> gains, BiFunction<String, String, String> list) {
    List<GainRow> rows = new ArrayList<>();
    for (Gain gain : gains) {
      Distortion way = gain.way();
      String item = gain.indicator().code();
      rows.add(
          way == null
              ? new GainRow(item, points(gain), "", 0, null)
              : new GainRow(
                  item,
                  points(gain),
                  question.t("quality.way." + word(way)),
                  gain.dossiers(),
                  list.apply(item, word(way))));
    }
    return new PointsCell(sum(gains), rows.isEmpty() ? none(rule) : "", rows);
  }

  private List<String> sum(List<Gain> gains) {
    List<String> sum = new ArrayList<>();
    Points lost = QualityGains.lost(gains);
    Points inflated = QualityGains.inflated(gains);
    if (!lost.isZero()) {
      sum.add(question.written().change(lost));
    }
    if (!inflated.isZero()) {
      sum.add(question.written().change(inflated));
    }
    return sum;
  }

  /** Why no points stand there. */
  String none(QualityRule rule) {
    return question.t(
        switch (rule) {
          case DQ_23 -> "quality.points.portal";
          case DQ_24 -> "quality.points.field";
          case DQ_05, DQ_21 -> "quality.points.zero";
          default -> "quality.points.none";
        });
  }

  /** Too small for two decimals is not nothing. */
  String points(Gain gain) {
    return gain.points().isZero()
        ? question.written().smallChange(gain.exact())
        : question.written().change(gain.points());
  }

  /** As addresses write it: {@code kept-out}. */
  static String word(Distortion way) {
    return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
