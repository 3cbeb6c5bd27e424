package vn.dunghen.intake.file;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number from 1, as the sheet shows it
 */
record SheetRow(int number, List<Cell> cells) {

  static final Cell BLANK = new Cell.Text("");

  /** The cell of that column, from 0; blank beyond the last. */
  Cell at(int column) {
    return column < cells.size() ? cells.get(column) : SheetRow.BLANK;
  }

  boolean blank() {
    return cells.stream().allMatch(Cell::blank);
  }
}
