package vn.dunghen.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Chart;
import vn.dunghen.board.page.OverviewPage.Spark;

/** Small lines in rows. */
final class Sparks {

  private Sparks() {}

  /**
   * The points of one thing over time.
   *
   * @param story key of the sentence: name, number of values, first, last
   * @return null where there are too few to make a line
   */
  static @Nullable Spark of(Question question, String story, String name, List<Double> points) {
    String path = Chart.spark(points);
    return path.isEmpty()
        ? null
        : new Spark(
            path,
            question.t(
                story,
                name,
                question.written().count(points.size()),
                question.written().hundredths(points.getFirst()),
                question.written().hundredths(points.getLast())));
  }
}
