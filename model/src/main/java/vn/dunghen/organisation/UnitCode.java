package vn.dunghen.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity code of a unit, <i>mã định danh điện tử</i> (Decision 20/2020/QĐ-TTg): groups from
 * left to right, {@code H32}, {@code H32.101}. The old dossier code writes the same from right to
 * left, {@code 000.00.37.H32} for {@code H32.37}.
 *
 * <p>Ordered group by group, numbers as numbers: {@code H32.26} stands before {@code H32.101}.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

  private static final Pattern REVERSED = Pattern.compile("\\d+(\\.\\d+)*\\.[A-Z]\\d+");
  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Refuses an empty code and one with blanks; any other spelling is kept as it came. */
  public UnitCode {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("'" + value + "' is not the code of a unit");
    }
  }

  /** The same code from left to right: {@code 000.00.37.H32} gives {@code H32.37}. */
  public UnitCode forward() {
    if (!REVERSED.matcher(value).matches()) {
      return this;
    }
    List<String> groups = new ArrayList<>(List.of(value.split("\\.")));
    while (groups.size() > 1 && ZEROS.matcher(groups.getFirst()).matches()) {
      groups.removeFirst();
    }
    Collections.reverse(groups);
    return new UnitCode(String.join(".", groups));
  }

  /** The code without its last group, or empty for a code of one group. */
  public Optional<UnitCode> prefix() {
    int dot = value.lastIndexOf('.');
    return dot > 0 ? Optional.of(new UnitCode(value.substring(0, dot))) : Optional.empty();
  }

  @Override
  public int compareTo(UnitCode other) {
    String[] mine = value.split("\\.");
    String[] others = other.value.split("\\.");
    for (int i = 0; i < Math.min(mine.length, others.length); i++) {
      int order = compareGroups(mine[i], others[i]);
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(mine.length, others.length);
    return order != 0 ? order : value.compareTo(other.value);
  }

  private static int compareGroups(String mine, String other) {
    boolean number = NUMBER.matcher(mine).matches();
    if (number != NUMBER.matcher(other).matches()) {
      return number ? -1 : 1;
    }
    return number
        ? Integer.compare(Integer.parseInt(mine), Integer.parseInt(other))
        : mine.compareTo(other);
  }

  @Override
  public String toString() {
    return value;
  }
}
