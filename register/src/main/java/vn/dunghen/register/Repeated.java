package vn.dunghen.register;

import java.util.Arrays;

/** Which numbers came up as often as wanted. */
final class Repeated {

  private long[] numbers = new long[1024];
  private int size;
  private long[] often = new long[0];

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Ends the gathering. */
  Repeated atLeast(int times) {
    Arrays.parallelSort(numbers, 0, size);
    long[] kept = new long[size / Math.max(1, times)];
    int count = 0;
    for (int from = 0; from < size; ) {
      int to = from;
      while (to < size && numbers[to] == numbers[from]) {
        to++;
      }
      if (to - from >= times) {
        kept[count++] = numbers[from];
      }
      from = to;
    }
    often = Arrays.copyOf(kept, count);
    numbers = new long[0];
    return this;
  }

  boolean has(long number) {
    return often.length > 0 && Arrays.binarySearch(often, number) >= 0;
  }
}
