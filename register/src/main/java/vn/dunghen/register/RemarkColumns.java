package vn.dunghen.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads what is said of the data of rows, and keeps the lists that few rows have. */
final class RemarkColumns {

  private static final int PER_CHANGE = 3;

  final Dictionary<Origin> origins = new Dictionary<>();

  private Pool timelines = new Pool();
  private Pool linkLists = new Pool();

  void lay(Remarks remarks, int i, Remark remark) {
    long above = remark.bits() & ~(Marks.CHANGING - 1);
    remarks.findings[i] =
        remark.timeline().isEmpty()
            ? remark.bits()
            : above | Integer.toUnsignedLong(timelines.add(numbers(remark.timeline())));
    remarks.links[i] =
        switch (remark.links().size()) {
          case 0 -> 0;
          case 1 -> remark.links().getFirst();
          default -> -linkLists.add(halves(remark.links()));
        };
    remarks.origin[i] = origins.number(remark.origin());
    remarks.submission(i, remark.submission());
    remarks.receipt(i, remark.receipt());
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] halves(List<Long> numbers) {
    int[] halves = new int[numbers.size() * 2];
    for (int i = 0; i < numbers.size(); i++) {
      halves[2 * i] = numbers.get(i).intValue();
      halves[2 * i + 1] = (int) (numbers.get(i) >>> Integer.SIZE);
    }
    return halves;
  }

  void letGo(Remarks remarks, int i) {
    if ((remarks.findings[i] & Marks.CHANGING) != 0) {
      timelines.letGo((int) remarks.findings[i]);
    }
    if (remarks.links[i] < 0) {
      linkLists.letGo((int) -remarks.links[i]);
    }
  }

  /** What holds at a moment. */
  long at(Chunk chunk, Remarks remarks, int i, int moment) {
    long bits = remarks.findings[i];
    if ((bits & Marks.CHANGING) == 0) {
      return Marks.shortForm(bits, began(chunk, i), chunk.ended[i], moment);
    }
    int at = (int) bits;
    long then = 0;
    for (int j = 0; j < timelines.length(at); j += PER_CHANGE) {
      if (j > 0 && timelines.get(at, j) > moment) {
        break;
      }
      then =
          Integer.toUnsignedLong(timelines.get(at, j + 1))
              | ((long) timelines.get(at, j + 2) << Integer.SIZE);
    }
    return then;
  }

  /** When a dossier was accepted; of one that never was, when it was first told of. */
  static int began(Chunk chunk, int i) {
    return (chunk.bits[i] & Bits.UNACCEPTED) != 0 ? chunk.lateFrom[i] : chunk.accepted[i];
  }

  /** The numbers of its result links. */
  long[] links(Remarks remarks, int i) {
    long one = remarks.links[i];
    if (one == 0) {
      return new long[0];
    }
    if (one > 0) {
      return new long[] {one};
    }
    int[] halves = linkLists.list((int) -one);
    long[] numbers = new long[halves.length / 2];
    for (int j = 0; j < numbers.length; j++) {
      numbers[j] =
          Integer.toUnsignedLong(halves[2 * j]) | ((long) halves[2 * j + 1] << Integer.SIZE);
    }
    return numbers;
  }

  @Nullable Origin origin(Remarks remarks, int i) {
    return origins.value(remarks.origin[i]);
  }

  /** All that is said of a row, told without numbers that only its own register understands. */
  List<Object> told(Remarks remarks, int i) {
    long bits = remarks.findings[i];
    boolean changing = (bits & Marks.CHANGING) != 0;
    int[] timeline = changing ? timelines.list((int) bits) : new int[0];
    return List.of(
        changing ? bits & ~(Marks.CHANGING - 1) : bits,
        Arrays.stream(timeline).boxed().toList(),
        Arrays.stream(links(remarks, i)).boxed().toList(),
        String.valueOf(origin(remarks, i)),
        remarks.submission(i),
        remarks.receipt(i));
  }

  /** Draws the lists together where there are more holes than lists. */
  void drawTogether(List<Chunk> chunks, int size) {
    if (timelines.worthDrawingTogether() || linkLists.worthDrawingTogether()) {
      Pool freshTimelines = new Pool();
      Pool freshLinks = new Pool();
      for (int row = 0; row < size; row++) {
        Remarks remarks = chunks.get(row >> Chunk.SHIFT).remarks;
        if (remarks != null) {
          move(remarks, row & Chunk.MASK, freshTimelines, freshLinks);
        }
      }
      timelines = freshTimelines;
      linkLists = freshLinks;
    }
  }

  private void move(Remarks remarks, int i, Pool freshTimelines, Pool freshLinks) {
    long bits = remarks.findings[i];
    if ((bits & Marks.CHANGING) != 0) {
      int at = freshTimelines.add(timelines.list((int) bits));
      remarks.findings[i] = (bits & ~(Marks.CHANGING - 1)) | Integer.toUnsignedLong(at);
    }
    if (remarks.links[i] < 0) {
      remarks.links[i] = -freshLinks.add(linkLists.list((int) -remarks.links[i]));
    }
  }

  long bytes() {
    return timelines.bytes() + linkLists.bytes();
  }
}
