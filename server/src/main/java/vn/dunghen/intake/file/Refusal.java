package vn.dunghen.intake.file;

/**
 * Why a row is not taken.
 *
 * @param row its number in the sheet
 * @param column title of the column; empty: the row as a whole
 * @param reason a sentence, never with what stands in a cell
 */
public record Refusal(int row, String column, String reason) {}
