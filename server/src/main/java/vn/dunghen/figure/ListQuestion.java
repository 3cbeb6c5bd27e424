package vn.dunghen.figure;

import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.CountName;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;

/**
 * Which list, and which page of it.
 *
 * @param indicator code of a scored indicator or of a figure without points
 * @param term the one count to list where the part is composed of several; null: the part's own
 * @param find part of a code, "" for all
 */
public record ListQuestion(
    String indicator,
    Side side,
    @Nullable CountName term,
    ListOrder order,
    ListState state,
    String find,
    int offset,
    int limit) {

  /** Which part of the ratio. */
  public enum Side {
    NUMERATOR,
    DENOMINATOR
  }

  /** The first rows of a list, by code. */
  public static ListQuestion first(String indicator, Side side, int limit) {
    return new ListQuestion(indicator, side, null, ListOrder.CODE, ListState.ALL, "", 0, limit);
  }

  ListQuestion ofTerm(CountName count) {
    return new ListQuestion(indicator, side, count, order, state, find, offset, limit);
  }

  ListQuestion at(int otherOffset, int otherLimit) {
    return new ListQuestion(indicator, side, term, order, state, find, otherOffset, otherLimit);
  }
}
