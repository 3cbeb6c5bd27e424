package vn.dunghen.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for values that many rows share; 0 stands for "not told". */
final class Dictionary<T extends Comparable<T>> {

  static final int NONE = 0;

  private final List<T> values = new ArrayList<>();
  private final Map<T, Integer> numbers = new HashMap<>();

  Dictionary() {}

  private Dictionary(Dictionary<T> other) {
    values.addAll(other.values);
    numbers.putAll(other.numbers);
  }

  Dictionary<T> copy() {
    return new Dictionary<>(this);
  }

  /** The number of the value, given now if it has none yet. */
  int number(@Nullable T value) {
    if (value == null) {
      return NONE;
    }
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    values.add(value);
    numbers.put(value, values.size());
    return values.size();
  }

  /** The number of the value, or -1 where no row has it. */
  int find(T value) {
    return numbers.getOrDefault(value, -1);
  }

  @Nullable T value(int number) {
    return number == NONE ? null : values.get(number - 1);
  }

  /** For each number, the rank of its value; "not told" comes first. */
  int[] ranks() {
    Integer[] numbersByValue = new Integer[values.size()];
    Arrays.setAll(numbersByValue, i -> i);
    Arrays.sort(numbersByValue, Comparator.comparing(values::get));
    int[] ranks = new int[size()];
    for (int rank = 0; rank < numbersByValue.length; rank++) {
      ranks[numbersByValue[rank] + 1] = rank + 1;
    }
    return ranks;
  }

  /** One more than the highest number. */
  int size() {
    return values.size() + 1;
  }
}
