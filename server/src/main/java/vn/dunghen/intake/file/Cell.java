package vn.dunghen.intake.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in a cell, as the sheet has it. */
sealed interface Cell {

  /** Letters as typed; all cells of CSV are this. */
  record Text(String text) implements Cell {}

  record Numeric(BigDecimal number) implements Cell {}

  /** A number that the sheet shows as a date. */
  record Date(LocalDateTime moment) implements Cell {}

  record Flag(boolean flag) implements Cell {}

  /**
   * A cell whose value cannot be relied on.
   *
   * @param sentence why, to stand after the name of the cell
   * @param shown what stands there all the same, for a heading
   */
  record Unreliable(String sentence, String shown) implements Cell {}

  default boolean blank() {
    return this instanceof Text(String text) && text.isBlank();
  }

  /** As a heading is read. */
  default String shown() {
    return switch (this) {
      case Text(String text) -> text.strip();
      case Numeric(BigDecimal number) -> number.toPlainString();
      case Date date -> "";
      case Flag flag -> "";
      case Unreliable unreliable -> unreliable.shown().strip();
    };
  }

  /** A column as a sheet names it: A, B, … AA. */
  static String column(int index) {
    StringBuilder name = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }

  /** The index of a column by its letters. */
  static int place(String letters) {
    int place = 0;
    for (int i = 0; i < letters.length(); i++) {
      place = place * 26 + (letters.charAt(i) - 'A' + 1);
    }
    return place - 1;
  }
}
