package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;

/** One pass over all rows by several threads, each with sums of its own. */
final class Scan {

  private final Columns columns;
  private final Window window;
  private final Grouping grouping;
  private final Narrowing narrowing;
  private final AtomicInteger next = new AtomicInteger();

  private Scan(Columns columns, Window window, Grouping grouping, Narrowing narrowing) {
    this.columns = columns;
    this.window = window;
    this.grouping = grouping;
    this.narrowing = narrowing;
  }

  static Sums over(
      Columns columns, Window window, Grouping grouping, Narrowing narrowing, int threads) {
    Scan scan = new Scan(columns, window, grouping, narrowing);
    int helpers = Math.min(threads, columns.chunks().size()) - 1;
    List<Helper> forked = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      Helper helper = new Helper(scan);
      helper.fork();
      forked.add(helper);
    }
    Sums sums = scan.take();
    forked.forEach(helper -> sums.add(helper.join()));
    return sums;
  }

  /** Takes chunk after chunk until none is left. */
  private Sums take() {
    Sums sums = new Sums(grouping.groups().size(), columns.places.size());
    int chunks = columns.chunks().size();
    for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
      Chunk rows = columns.chunks().get(chunk);
      int count = columns.rowsIn(chunk);
      if (narrowing.byOfficer()) {
        sums.scan(rows, count, window, grouping, columns.timelines(), narrowing);
      } else if (window.holds(rows)) {
        sums.scanHeld(rows, count, window, grouping, columns.timelines());
      } else {
        sums.scan(rows, count, window, grouping, columns.timelines());
      }
    }
    return sums;
  }

  /** A share of the pass for another thread of the common pool. */
  private static final class Helper extends RecursiveTask<Sums> {

    private final transient Scan scan;

    Helper(Scan scan) {
      this.scan = scan;
    }

    @Override
    protected Sums compute() {
      return scan.take();
    }
  }
}
