package vn.dunghen.board.page;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in a list.
 *
 * @param total how many rows there are
 * @param from number of the first row shown, from 1
 */
public record Paging(long total, long from, @Nullable String previous, @Nullable String next) {

  /**
   * The page of a list that begins after so many rows.
   *
   * @param address of the page after so many rows
   */
  public static Paging of(long total, int offset, IntFunction<String> address) {
    return new Paging(
        total,
        offset + 1L,
        offset == 0 ? null : address.apply(Math.max(0, offset - ListPage.PAGE)),
        offset + ListPage.PAGE < total ? address.apply(offset + ListPage.PAGE) : null);
  }

  public boolean beyond() {
    return from > total;
  }

  public long last() {
    return Math.min(total, from + ListPage.PAGE - 1);
  }
}
