package vn.dunghen.register;

import java.util.Arrays;

/** From the number of a code to its row; open addressing, the keys stand in the columns. */
final class KeyIndex {

  private static final int FREE = -1;

  private final Columns columns;
  private int[] slots = new int[64];
  private int used;

  KeyIndex(Columns columns) {
    this.columns = columns;
    Arrays.fill(slots, FREE);
  }

  /** The same index over columns that hold the same rows. */
  KeyIndex copyOver(Columns same) {
    KeyIndex copy = new KeyIndex(same);
    copy.slots = slots.clone();
    copy.used = used;
    return copy;
  }

  /** The row of this code, or -1. */
  int find(long code) {
    int slot = slotOf(code);
    return slots[slot];
  }

  void add(long code, int row) {
    if ((used + 1) * 10L > slots.length * 7L) {
      grow();
    }
    slots[slotOf(code)] = row;
    used++;
  }

  /** The code stands in another row now. */
  void move(long code, int row) {
    slots[slotOf(code)] = row;
  }

  /** Closes the gap, so that no search ends early. */
  void remove(long code) {
    int mask = slots.length - 1;
    int gap = slotOf(code);
    used--;
    int next = gap;
    while (true) {
      next = (next + 1) & mask;
      if (slots[next] == FREE) {
        break;
      }
      int home = home(columns.code(slots[next]));
      if (((next - home) & mask) >= ((next - gap) & mask)) {
        slots[gap] = slots[next];
        gap = next;
      }
    }
    slots[gap] = FREE;
  }

  private int slotOf(long code) {
    int mask = slots.length - 1;
    int slot = home(code);
    while (slots[slot] != FREE && columns.code(slots[slot]) != code) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int home(long code) {
    long mixed = code * 0x9E3779B97F4A7C15L;
    return (int) ((mixed >>> 32) ^ (mixed >>> 50)) & (slots.length - 1);
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    Arrays.fill(slots, FREE);
    for (int row : old) {
      if (row != FREE) {
        slots[slotOf(columns.code(row))] = row;
      }
    }
  }

  long bytes() {
    return 4L * slots.length;
  }
}
