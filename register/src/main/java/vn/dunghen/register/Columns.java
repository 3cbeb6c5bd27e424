package vn.dunghen.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;

/** All rows of a ledger. Not safe by itself; the register keeps readers and writers apart. */
final class Columns {

  final Places places;
  final Codes codes;
  final Officers officers;
  final RemarkColumns remarks = new RemarkColumns();

  private final List<Chunk> chunks = new ArrayList<>();
  private final KeyIndex index;
  private Pool timelines = new Pool();
  private Pool officerLists = new Pool();
  private final boolean remarked;
  private int size;

  /**
   * Columns without rows.
   *
   * @param remarked whether they keep what is said of the data
   */
  Columns(boolean remarked) {
    this.remarked = remarked;
    this.places = new Places();
    this.codes = new Codes();
    this.officers = new Officers();
    this.index = new KeyIndex(this);
  }

  private Columns(Columns other) {
    this.remarked = false;
    this.places = other.places.copy();
    this.codes = other.codes.copy();
    this.officers = other.officers.copy();
    this.index = other.index.copyOver(this);
    this.timelines = other.timelines.copy();
    this.officerLists = other.officerLists.copy();
    this.size = other.size;
    other.chunks.forEach(chunk -> chunks.add(chunk.copy()));
  }

  /** The same rows, to be changed apart, without what is said of their data. */
  Columns copy() {
    return new Columns(this);
  }

  int size() {
    return size;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  int rowsIn(int chunk) {
    return Math.min(Chunk.ROWS, size - (chunk << Chunk.SHIFT));
  }

  Chunk chunk(int row) {
    return chunks.get(row >> Chunk.SHIFT);
  }

  long code(int row) {
    return chunk(row).code[row & Chunk.MASK];
  }

  Pool timelines() {
    return timelines;
  }

  Pool officerLists() {
    return officerLists;
  }

  /** The row of that dossier, or -1. */
  int find(DossierCode code) {
    long number = codes.find(code.value());
    return number == Codes.UNKNOWN ? -1 : index.find(number);
  }

  /** The row of that number of a code, or -1. */
  int find(long code) {
    return index.find(code);
  }

  /** Lays the row down, in the place of the one that this dossier had. */
  void lay(Row row, @Nullable Remark remark) {
    long code = codes.number(row.code().value());
    int at = index.find(code);
    if (at < 0) {
      at = newRow(code);
    } else {
      letGoOfLists(at);
    }
    Chunk chunk = chunk(at);
    int i = at & Chunk.MASK;
    chunk.accepted[i] = row.accepted();
    chunk.ended[i] = row.ended();
    chunk.bits[i] = row.bits();
    chunk.place[i] = places.number(row.unit(), row.procedure());
    chunk.lateFrom[i] =
        row.timeline().isEmpty() ? row.lateFrom() : timelines.add(numbers(row.timeline()));
    chunk.officers[i] =
        officerLists.add(row.officers().stream().mapToInt(officers::number).toArray());
    if (chunk.remarks != null && remark != null) {
      remarks.lay(chunk.remarks, i, remark);
    }
    chunk.widenTo(i);
    drawTogether();
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private int newRow(long code) {
    int at = size;
    if (at == Integer.MAX_VALUE - Chunk.ROWS) {
      throw new IllegalStateException("the register holds no more than " + at + " dossiers");
    }
    if (at >> Chunk.SHIFT == chunks.size()) {
      chunks.add(new Chunk(remarked));
    }
    Chunk chunk = chunk(at);
    chunk.makeRoomFor((at & Chunk.MASK) + 1);
    chunk.code[at & Chunk.MASK] = code;
    size++;
    index.add(code, at);
    return at;
  }

  /** Takes the dossier out; the last row takes its place. */
  void remove(DossierCode dossier) {
    int at = find(dossier);
    if (at < 0) {
      return;
    }
    letGoOfLists(at);
    long code = code(at);
    index.remove(code);
    codes.letGo(code);
    int last = size - 1;
    if (at != last) {
      index.move(code(last), at);
      chunk(at).copy(at & Chunk.MASK, chunk(last), last & Chunk.MASK);
    }
    size--;
    if ((size & Chunk.MASK) == 0) {
      chunks.removeLast();
    }
    drawTogether();
  }

  private void letGoOfLists(int row) {
    Chunk chunk = chunk(row);
    int i = row & Chunk.MASK;
    officerLists.letGo(chunk.officers[i]);
    if ((chunk.bits[i] & Bits.CHANGEABLE) != 0) {
      timelines.letGo(chunk.lateFrom[i]);
    }
    if (chunk.remarks != null) {
      remarks.letGo(chunk.remarks, i);
    }
  }

  private void drawTogether() {
    remarks.drawTogether(chunks, size);
    if (timelines.worthDrawingTogether()) {
      Pool fresh = new Pool();
      for (int row = 0; row < size; row++) {
        Chunk chunk = chunk(row);
        int i = row & Chunk.MASK;
        if ((chunk.bits[i] & Bits.CHANGEABLE) != 0) {
          chunk.lateFrom[i] = fresh.add(timelines.list(chunk.lateFrom[i]));
        }
      }
      timelines = fresh;
    }
    if (officerLists.worthDrawingTogether()) {
      Pool fresh = new Pool();
      for (int row = 0; row < size; row++) {
        Chunk chunk = chunk(row);
        int i = row & Chunk.MASK;
        chunk.officers[i] = fresh.add(officerLists.list(chunk.officers[i]));
      }
      officerLists = fresh;
    }
  }

  boolean hasOfficer(int list, int officer) {
    for (int i = 0; i < officerLists.length(list); i++) {
      if (officerLists.get(list, i) == officer) {
        return true;
      }
    }
    return false;
  }

  /** Of all that grows with dossiers but the officers. */
  long bytes() {
    long bytes = index.bytes() + codes.bytes() + timelines.bytes() + remarks.bytes();
    for (Chunk chunk : chunks) {
      bytes += chunk.bytes();
    }
    return bytes;
  }

  long officerBytes() {
    long bytes = officerLists.bytes();
    for (Chunk chunk : chunks) {
      bytes += chunk.officerBytes();
    }
    return bytes;
  }
}
