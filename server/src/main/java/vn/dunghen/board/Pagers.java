package vn.dunghen.board;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.SheetPage;

/** Where one is in a table of many pages, and the ways to the pages beside it. */
final class Pagers {

  private Pagers() {}

  /**
   * Of a table that is cut into pages.
   *
   * @param offset rows before the page that is shown
   * @param size rows of a page
   * @param address of the page that begins after so many rows
   * @return null where all rows fit one page
   */
  static SheetPage.@Nullable Pager of(
      Question question, int offset, int rows, int size, IntFunction<String> address) {
    if (rows <= size && offset == 0) {
      return null;
    }
    String all = question.written().count(rows);
    String position =
        offset >= rows
            ? question.t("list.beyond", all)
            : question.t(
                "list.position",
                question.written().count(offset + 1L),
                question.written().count(Math.min(rows, offset + size)),
                all);
    return new SheetPage.Pager(
        position,
        offset == 0 ? null : address.apply(Math.max(0, offset - size)),
        offset + (long) size < rows ? address.apply(offset + size) : null);
  }
}
