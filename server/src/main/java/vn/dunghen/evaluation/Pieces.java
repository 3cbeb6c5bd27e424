package vn.dunghen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dunghen.evaluation.Comparison.Cause;
import vn.dunghen.evaluation.Comparison.Piece;
import vn.dunghen.index.Points;

/** Gathers the pieces of a difference; those of 0 are none. */
final class Pieces {

  private final List<Piece> all = new ArrayList<>();

  void add(Cause cause, Points points, @Nullable String reading) {
    for (int i = 0; i < all.size(); i++) {
      Piece one = all.get(i);
      if (one.cause() == cause && Objects.equals(one.reading(), reading)) {
        all.set(i, new Piece(cause, one.points().plus(points), reading));
        return;
      }
    }
    all.add(new Piece(cause, points, reading));
  }

  Points sum() {
    return all.stream().map(Piece::points).reduce(Points.ZERO, Points::plus);
  }

  List<Piece> all() {
    return all.stream().filter(piece -> !piece.points().isZero()).toList();
  }
}
