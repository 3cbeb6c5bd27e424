package vn.dunghen.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.GroupRow;
import vn.dunghen.board.page.OverviewPage.Loss;
import vn.dunghen.board.page.OverviewPage.Spark;
import vn.dunghen.index.Group;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Standing;
import vn.dunghen.organisation.UnitCode;

/** Where points are missing. */
final class Losses {

  private Losses() {}

  /** What is missing to the maximum; null where the indicator does not apply. */
  static @Nullable Points missing(IndicatorScore score) {
    return score.standing() == Standing.GIVEN ? score.max().minus(score.adds()) : null;
  }

  static @Nullable Points missing(GroupScore score) {
    return score.points() == null ? null : score.maxApplicable().minus(score.points());
  }

  /** What is missing to what can be reached; null without a total. */
  static @Nullable Points missing(IndexScore score) {
    return score.total() == null ? null : score.maxApplicable().minus(score.total());
  }

  /** The group in which most is missing, if anything is. */
  static Optional<GroupScore> worstGroup(IndexScore score) {
    return score.groups().stream()
        .filter(group -> !nothing(missing(group)))
        .max(Comparator.comparing(group -> orZero(missing(group))));
  }

  /** The indicator of the group in which most is missing. */
  static @Nullable Loss worst(Question question, UnitCode unit, IndexScore score, Group group) {
    List<Indicator> indicators = question.definition().indicatorsOf(group);
    Optional<IndicatorScore> worst =
        indicators.stream()
            .flatMap(indicator -> score.indicator(indicator.code()).stream())
            .filter(one -> !nothing(missing(one)))
            .max(Comparator.comparing(one -> orZero(missing(one))));
    if (worst.isEmpty()) {
      return null;
    }
    IndicatorScore most = worst.get();
    Indicator indicator = question.definition().indicator(most.code()).orElseThrow();
    return new Loss(
        most.code(),
        shortName(question, indicator),
        question.links().indicator(most.code(), unit),
        orZero(missing(most)),
        counts(question, most));
  }

  /** The short name where the pages have one, else the full name of the definition. */
  static String shortName(Question question, Indicator indicator) {
    String key = "short." + indicator.code();
    return question.texts().has(key) ? question.t(key) : question.language().say(indicator.name());
  }

  private static String counts(Question question, IndicatorScore score) {
    return score.numerator() == null || score.denominator() == null
        ? ""
        : question.written().count(score.numerator())
            + "/"
            + question.written().count(score.denominator());
  }

  /** A group as a row, without what only a page of several counts knows. */
  static GroupRow row(
      Question question,
      UnitCode unit,
      IndexScore now,
      @Nullable IndexScore before,
      GroupScore score,
      @Nullable Spark spark) {
    IndexDefinition definition = question.definition();
    Group group = definition.group(score.code()).orElseThrow();
    return new GroupRow(
        score.code(),
        question.language().say(group.name()),
        score.points(),
        score.maxApplicable(),
        missing(score),
        before == null ? null : change(score.points(), points(before, score.code())),
        worst(question, unit, now, group),
        spark);
  }

  private static @Nullable Points points(IndexScore score, String group) {
    return score.group(group).map(GroupScore::points).orElse(null);
  }

  /** The second less the first; null where one of them is not there. */
  static @Nullable Points change(@Nullable Points now, @Nullable Points before) {
    return now == null || before == null ? null : now.minus(before);
  }

  private static boolean nothing(@Nullable Points points) {
    return points == null || points.compareTo(Points.ZERO) <= 0;
  }

  private static Points orZero(@Nullable Points points) {
    return points == null ? Points.ZERO : points;
  }
}
