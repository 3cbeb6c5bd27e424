package vn.dunghen.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Points;

/** The total month by month. */
final class Totals {

  private Totals() {}

  static @Nullable MonthsBlock months(Question question, MonthBlocks<Scored> blocks) {
    return blocks.block(
        question.t("months"),
        question.t("months.lead.total"),
        "months.story.total",
        scored -> total(scored.score()),
        question.definition().total().asDouble(),
        List.of(
            new MonthBlocks.Column<>(
                question.t("total"), scored -> question.written().points(scored.score().total())),
            new MonthBlocks.Column<>(
                question.t("dossiers"),
                scored -> question.written().count(time(question, scored).dossiers())),
            new MonthBlocks.Column<>(
                question.t("ontime"),
                scored -> question.written().percent(time(question, scored).ratio()))));
  }

  private static Timeliness time(Question question, Scored scored) {
    return Timeliness.of(question.definition(), scored.tally());
  }

  private static @Nullable Double total(IndexScore score) {
    Points total = score.total();
    return total == null ? null : total.asDouble();
  }
}
