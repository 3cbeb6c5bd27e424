package vn.dunghen.register;

import java.util.Arrays;

/**
 * Short lists of numbers that a few rows have and most have not, one after the other. A list never
 * changes; what is let go leaves a hole until the pool is drawn together.
 */
final class Pool {

  /** The empty list. */
  static final int NONE = 0;

  private int[] numbers = new int[64];
  private int used = 1;
  private int holes;

  Pool copy() {
    Pool copy = new Pool();
    copy.numbers = numbers.clone();
    copy.used = used;
    copy.holes = holes;
    return copy;
  }

  int add(int[] list) {
    if (list.length == 0) {
      return NONE;
    }
    int needed = used + 1 + list.length;
    if (needed > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(needed, numbers.length + (numbers.length >> 1)));
    }
    int at = used;
    numbers[at] = list.length;
    System.arraycopy(list, 0, numbers, at + 1, list.length);
    used = needed;
    return at;
  }

  void letGo(int at) {
    if (at != NONE) {
      holes += 1 + numbers[at];
    }
  }

  int length(int at) {
    return at == NONE ? 0 : numbers[at];
  }

  int get(int at, int i) {
    return numbers[at + 1 + i];
  }

  int[] list(int at) {
    return at == NONE ? new int[0] : Arrays.copyOfRange(numbers, at + 1, at + 1 + numbers[at]);
  }

  /** More holes than lists. */
  boolean worthDrawingTogether() {
    return holes > 1024 && holes > used / 2;
  }

  long bytes() {
    return 4L * numbers.length;
  }
}
