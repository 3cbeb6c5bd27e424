package vn.dunghen.register;

import vn.dunghen.quality.QualityRule;

/** Walks over the rows that a question of data quality looks at. */
final class QualityRows {

  private final Columns columns;
  private final QualityQuestion question;
  private final Narrowing narrowing;
  private final Window window;
  private final boolean[] sources;
  private final long judged;

  QualityRows(Shelves shelves, QualityQuestion question) {
    Slice slice = question.slice();
    this.columns = shelves.columns();
    this.question = question;
    this.narrowing = new Narrowing(slice, columns, shelves.catalogue().rules().procedures());
    this.window = new Window(slice, shelves.catalogue().rules());
    this.sources = sources();
    long mask = Marks.SAID;
    for (QualityRule rule : question.unjudged()) {
      mask &= Marks.RULES.contains(rule) ? ~Marks.of(rule) : mask;
    }
    this.judged = mask;
  }

  private boolean[] sources() {
    boolean[] wanted = new boolean[columns.remarks.origins.size()];
    for (int number = 1; number < wanted.length; number++) {
      Origin origin = columns.remarks.origins.value(number);
      wanted[number] =
          question.source() == null
              || (origin != null && origin.source().equals(question.source()));
    }
    return wanted;
  }

  /** Takes a row that is looked at. */
  @FunctionalInterface
  interface Taker {

    /**
     * Takes the row.
     *
     * @param group of the grouping that the walk follows
     * @param bits what is said of it at the as-of moment, by rules that can be judged
     */
    void take(int row, Chunk chunk, Remarks remarks, int i, int group, long bits);
  }

  Grouping grouping(GroupBy by) {
    return Grouping.byUnit(new Branch(question.slice(), by), narrowing, columns.places);
  }

  /** Rows that began in the period. */
  void begun(Grouping grouping, Taker taker) {
    walk(
        grouping,
        (row, chunk, remarks, i, group, bits) -> {
          int began = RemarkColumns.began(chunk, i);
          if (began >= window.from && began <= window.last && window.admitsChannel(chunk, i)) {
            taker.take(row, chunk, remarks, i, group, bits);
          }
        });
  }

  /** Rows of the branch, whenever they began. */
  void walk(Grouping grouping, Taker taker) {
    int[] groups = grouping.groupOfPlace();
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      int group = groups[chunk.place[i]];
      Remarks remarks = chunk.remarks;
      if (group >= 0
          && remarks != null
          && sources[remarks.origin[i]]
          && narrowing.admitsOfficers(chunk, i)) {
        long bits = columns.remarks.at(chunk, remarks, i, window.asOf) & judged;
        taker.take(row, chunk, remarks, i, group, bits);
      }
    }
  }

  /** Whether the source asked for, if any, spoke of the row last. */
  boolean admitsSource(Remarks remarks, int i) {
    return sources[remarks.origin[i]];
  }

  Columns columns() {
    return columns;
  }

  Window window() {
    return window;
  }
}
