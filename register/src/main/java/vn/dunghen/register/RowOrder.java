package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Puts rows in order by plain sorting of longs, so that a list of all dossiers of a province opens
 * at once.
 */
final class RowOrder {

  private final Columns columns;
  private final Window window;

  RowOrder(Columns columns, Window window) {
    this.columns = columns;
    this.window = window;
  }

  int[] sorted(int[] rows, ListOrder order) {
    int[] byCode = byCode(rows);
    int[] sorted =
        switch (order.column()) {
          case CODE -> byCode;
          case ACCEPTED -> by(byCode, row -> chunk(row).accepted[row & Chunk.MASK]);
          case ENDED -> by(byCode, row -> chunk(row).ended[row & Chunk.MASK]);
          case LATE_FROM ->
              by(byCode, row -> window.lateFrom(chunk(row), row & Chunk.MASK, columns.timelines()));
          case PROCEDURE -> byProcedure(byCode);
        };
    return switch (order.direction()) {
      case ASCENDING -> sorted;
      case DESCENDING -> reversed(sorted);
    };
  }

  private Chunk chunk(int row) {
    return columns.chunk(row);
  }

  /** Usual codes by prefix, date and serial; the odd ones after them, as text. */
  private int[] byCode(int[] rows) {
    int[] ranks = columns.codes.prefixRanks();
    long[] usual = new long[rows.length];
    int count = 0;
    List<Integer> odd = new ArrayList<>();
    for (int row : rows) {
      long code = columns.code(row);
      if (code < 0) {
        odd.add(row);
      } else {
        usual[count++] = Codes.withPrefix(code, ranks[Codes.prefix(code)]);
      }
    }
    Arrays.sort(usual, 0, count);
    int[] prefixes = inverse(ranks);
    int[] sorted = new int[rows.length];
    for (int i = 0; i < count; i++) {
      sorted[i] = columns.find(Codes.withPrefix(usual[i], prefixes[Codes.prefix(usual[i])]));
    }
    odd.sort(Comparator.comparing(row -> columns.codes.text(columns.code(row))));
    for (int row : odd) {
      sorted[count++] = row;
    }
    return sorted;
  }

  private static int[] inverse(int[] ranks) {
    int[] inverse = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      inverse[ranks[i]] = i;
    }
    return inverse;
  }

  /** By a number, rows of equal number staying as they stood. */
  private static int[] by(int[] rows, IntUnaryOperator number) {
    long[] keyed = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keyed[i] = ((long) number.applyAsInt(rows[i]) << 32) | i;
    }
    Arrays.sort(keyed);
    int[] sorted = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[(int) keyed[i]];
    }
    return sorted;
  }

  private int[] byProcedure(int[] rows) {
    int[] ranks = columns.places.procedures.ranks();
    return by(rows, row -> ranks[columns.places.procedure(chunk(row).place[row & Chunk.MASK])]);
  }

  private static int[] reversed(int[] rows) {
    int[] reversed = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      reversed[i] = rows[rows.length - 1 - i];
    }
    return reversed;
  }
}
