package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Form06.Cell;

/** Counts and lists form 06 by one look at each row. */
final class FormCount {

  private static final Cell[] CELLS = Cell.values();

  private final Shelves shelves;
  private final Columns columns;
  private final Slice slice;
  private final Narrowing narrowing;
  private final Window window;

  FormCount(Shelves shelves, Slice asked) {
    this.shelves = shelves;
    this.columns = shelves.columns();
    this.slice = atTheEnd(asked);
    this.narrowing = new Narrowing(slice, columns, shelves.catalogue().rules().procedures());
    // What is open is late or not on the day of the form, however the portal foresees it.
    this.window = new Window(slice.period(), slice.asOf(), slice.channel());
  }

  /** The form stands at the end of its period: what ended later is still in hand there. */
  private static Slice atTheEnd(Slice asked) {
    Instant last = asked.period().to().minusSeconds(1);
    return asked.asOf().isAfter(last) ? asked.withAsOf(last) : asked;
  }

  Map<UnitCode, Form06> count(GroupBy by) {
    Branch branch = new Branch(slice, by);
    Grouping grouping = Grouping.byUnit(branch, narrowing, columns.places);
    long[][] sums = new long[grouping.groups().size()][CELLS.length];
    int[] groupOfPlace = grouping.groupOfPlace();
    for (int row = 0; row < columns.size(); row++) {
      Chunk chunk = columns.chunk(row);
      int i = row & Chunk.MASK;
      int group = groupOfPlace[chunk.place[i]];
      int cells = group < 0 ? 0 : cells(chunk, i);
      for (int left = cells; left != 0; left &= left - 1) {
        sums[group][Integer.numberOfTrailingZeros(left)]++;
      }
    }
    return added(grouping, sums);
  }

  private static Map<UnitCode, Form06> added(Grouping grouping, long[][] sums) {
    List<Form06> forms = new ArrayList<>();
    grouping.keys().forEach(key -> forms.add(new Form06()));
    for (int group = 0; group < sums.length; group++) {
      for (int key : grouping.groups().get(group).keys()) {
        for (Cell cell : CELLS) {
          forms.get(key).add(cell, sums[group][cell.place]);
        }
      }
    }
    Map<UnitCode, Form06> byUnit = new LinkedHashMap<>();
    for (int key = 0; key < forms.size(); key++) {
      byUnit.put(new UnitCode(grouping.keys().get(key)), forms.get(key));
    }
    return byUnit;
  }

  Listing.DossierListing list(Set<Cell> wanted, Lists.Page page) {
    int bits = wanted.stream().mapToInt(Cell::bit).reduce(0, (one, other) -> one | other);
    return new Lists(shelves, slice, window)
        .dossiers((chunk, i, seen) -> in(bits, chunk, i, seen), page);
  }

  private boolean in(int bits, Chunk chunk, int i, long seen) {
    return (cells(chunk, i, seen) & bits) != 0;
  }

  private int cells(Chunk chunk, int i) {
    if (!narrowing.admitsOfficers(chunk, i)) {
      return 0;
    }
    long seen = window.look(chunk, i, columns.timelines());
    return seen == Window.OUTSIDE ? 0 : cells(chunk, i, seen);
  }

  /** The cells that the row is in, a bit for each. */
  private int cells(Chunk chunk, int i, long seen) {
    int answers = (int) seen;
    Cell came =
        (int) (seen >> 32) == Window.IN_HAND_ONLY
            ? Cell.BROUGHT_FORWARD
            : (answers & Bits.ONLINE) != 0 ? Cell.ONLINE : Cell.DIRECT;
    Cell stands = window.over(chunk, i) ? resolved(answers, chunk.bits[i]) : open(answers);
    Cell whole = window.over(chunk, i) ? Cell.RESOLVED : Cell.OPEN;
    return Cell.RECEIVED.bit() | came.bit() | whole.bit() | stands.bit();
  }

  private static Cell resolved(int answers, int bits) {
    if ((answers & Bits.OVERDUE) != 0) {
      return Cell.RESOLVED_LATE;
    }
    if ((answers & Bits.ON_TIME) == 0) {
      return Cell.RESOLVED_UNKNOWN;
    }
    return (bits & Bits.EARLY) != 0 ? Cell.RESOLVED_EARLY : Cell.RESOLVED_ON_TIME;
  }

  private static Cell open(int answers) {
    if ((answers & Bits.OVERDUE) != 0) {
      return Cell.OPEN_LATE;
    }
    return (answers & Bits.ON_TIME) != 0 ? Cell.OPEN_IN_TIME : Cell.OPEN_UNKNOWN;
  }
}
