package vn.dunghen.register;

/** Looks at rows as they stand in the columns: to compare them, or to lay them elsewhere. */
@FunctionalInterface
public interface RowViewer {

  /**
   * A row.
   *
   * @param code the dossier's code
   * @param unit code of the unit as the dossier says; "" where none is told
   * @param procedure national code of the procedure; "" where none is told
   * @param accepted in seconds since the epoch; {@link Long#MAX_VALUE} if never
   * @param ended until when it is in hand, in seconds since the epoch; {@link Long#MAX_VALUE} while
   *     it is; of a dossier never accepted, when it was handed in
   * @param lateFrom first moment of being overdue, in seconds since the epoch; {@link
   *     Long#MAX_VALUE} if never, or if the answers change more often than once
   * @param answers a bit for each count of {@link vn.dunghen.counting.Counts#dossier()} in order;
   *     from bit 24 on for the counts of distinct procedures; the four highest are the row's own.
   *     Overdue answers change at {@code lateFrom}, handled at {@code ended}
   */
  void row(
      String code,
      String unit,
      String procedure,
      long accepted,
      long ended,
      long lateFrom,
      int answers);
}
