package vn.dunghen.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.Band;
import vn.dunghen.board.page.OverviewPage.Fact;
import vn.dunghen.board.page.OverviewPage.Hero;
import vn.dunghen.board.page.OverviewPage.Scale;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Points;

/** The total with its band and its place on the scale. */
final class Heroes {

  private static final double HUNDRED = 100;

  private Heroes() {}

  static Hero of(Question question, String what, IndexScore score, List<Fact> facts) {
    return new Hero(
        what,
        score.total(),
        score.maxApplicable(),
        band(question, score.band()),
        scale(question, score),
        facts);
  }

  /** A band as shown: its name and how many of five pips are filled. */
  static @Nullable Band band(Question question, vn.dunghen.index.@Nullable Band band) {
    if (band == null) {
      return null;
    }
    List<vn.dunghen.index.Band> bands = question.definition().bands();
    return new Band(question.language().say(band.name()), bands.size() - bands.indexOf(band));
  }

  /** The band above the one that was reached; null at the top. */
  static vn.dunghen.index.@Nullable Band next(IndexDefinition definition, IndexScore score) {
    int at = score.band() == null ? -1 : definition.bands().indexOf(score.band());
    return at <= 0 ? null : definition.bands().get(at - 1);
  }

  private static Scale scale(Question question, IndexScore score) {
    List<Scale.Part> parts = new ArrayList<>();
    vn.dunghen.index.@Nullable Band next = next(question.definition(), score);
    double to = HUNDRED;
    for (vn.dunghen.index.Band band : question.definition().bands()) {
      double from = band.from().asDouble();
      boolean chosen = band.equals(score.band());
      parts.addFirst(
          new Scale.Part(
              from, to, question.language().say(band.name()), chosen, band.equals(next)));
      to = from;
    }
    @Nullable Points total = score.total();
    return new Scale(
        story(question, score, next),
        parts,
        total == null ? null : total.asDouble(),
        question.written().points(total));
  }

  private static String story(
      Question question, IndexScore score, vn.dunghen.index.@Nullable Band next) {
    if (score.total() == null || score.band() == null) {
      return question.t("scale.none");
    }
    String here =
        question.t(
            "scale.story",
            question.written().points(score.total()),
            question.language().say(score.band().name()),
            question.written().max(score.band().from()));
    return next == null
        ? here
        : here
            + " "
            + question.t(
                "scale.next",
                question.language().say(next.name()),
                question.written().max(next.from()));
  }
}
