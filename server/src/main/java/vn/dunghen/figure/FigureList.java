package vn.dunghen.figure;

import java.util.List;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.CountName;
import vn.dunghen.index.Term;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.Listing;

/** What stands behind a figure. */
public sealed interface FigureList {

  /**
   * The very things that were counted.
   *
   * @param unit whose figure it is: the province's where the figure is repeated from it
   * @param count what they were counted for
   */
  record Things(Unit unit, CountName count, Listing listing) implements FigureList {}

  /** A sum of several counts: each has a list of its own. */
  record Composed(long figure, List<Summand> summands) implements FigureList {

    public Composed {
      summands = List.copyOf(summands);
    }
  }

  /** One count of a sum, and how long its list is. */
  record Summand(Term term, long figure) {}

  /** Nothing was counted: the indicator is a constant, or counts nothing in units of this kind. */
  record Nothing(Clause clause) implements FigureList {}

  /** The ledger has heard nothing, which is not an empty list. */
  record NoData() implements FigureList {}
}
