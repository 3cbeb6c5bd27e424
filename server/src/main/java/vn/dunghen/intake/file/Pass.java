package vn.dunghen.intake.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.dunghen.canonical.MessageReader.Read;

/** One reading of a file from its headings to its last row, some rows at a time. */
final class Pass {

  /** So many rows are held at once. */
  static final int TOGETHER = 2_000;

  private final Claims claims;
  private final BooleanSupplier stopped;

  Pass(Claims claims, BooleanSupplier stopped) {
    this.claims = claims;
    this.stopped = stopped;
  }

  /** The process is being stopped. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** Some rows as messages, with the ids under which they are said. */
  record Batch(List<Draft> drafts, List<Claims.Id> ids, List<Read> reads, int lastRow) {}

  /** Takes some rows. */
  interface Taker {
    void take(Batch batch);
  }

  /** Reads all rows below the headings; how many had anything in them. */
  long read(Sheet sheet, int headerRow, RowReader reader, String source, Taker taker) {
    long[] rows = {0};
    List<Draft> waiting = new ArrayList<>(TOGETHER);
    sheet.read(
        row -> {
          if (row.number() > headerRow && !reader.blank(row)) {
            rows[0]++;
            waiting.add(reader.draft(row));
          }
          if (waiting.size() == TOGETHER) {
            hand(waiting, source, taker);
          }
          return true;
        });
    hand(waiting, source, taker);
    return rows[0];
  }

  private void hand(List<Draft> waiting, String source, Taker taker) {
    if (stopped.getAsBoolean()) {
      throw new Stopped();
    }
    if (waiting.isEmpty()) {
      return;
    }
    List<Draft> drafts = List.copyOf(waiting);
    waiting.clear();
    List<Claims.Id> ids = claims.idsOf(source, drafts.stream().map(Draft::baseId).toList());
    Instant now = Instant.now();
    List<Read> reads = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      reads.add(drafts.get(i).read(ids.get(i).messageId(), now));
    }
    taker.take(new Batch(drafts, ids, reads, drafts.getLast().row()));
  }

  /** Which required columns no column of the sheet stands for. */
  static List<String> missing(Columns columns, Map<Integer, String> mapping) {
    return columns.all().stream()
        .filter(column -> column.required() && !mapping.containsValue(column.name()))
        .map(Column::title)
        .toList();
  }
}
