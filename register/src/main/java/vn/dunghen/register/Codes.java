package vn.dunghen.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dossier codes as numbers. {@code H32.25-260817-00213} and the like (a prefix, a date, a serial)
 * fit a long together with the number of their prefix; any other code is kept as text beside.
 */
final class Codes {

  /** No code that was ever seen. */
  static final long UNKNOWN = -1;

  private static final int DATE_DIGITS = 6;
  private static final int SERIAL_DIGITS = 8;
  private static final int PREFIXES = 1 << 16;
  private static final int SERIAL_BITS = 27;
  private static final int WIDTH_BITS = 4;
  private static final int DAY_BITS = 16;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final long ODD = Long.MIN_VALUE;

  private final Dictionary<String> prefixes;
  private final Map<String, Integer> oddNumbers = new HashMap<>();
  private final List<String> odd = new ArrayList<>();
  private final List<Integer> freed = new ArrayList<>();
  private long oddCharacters;

  Codes() {
    this(new Dictionary<>());
  }

  private Codes(Dictionary<String> prefixes) {
    this.prefixes = prefixes;
  }

  Codes copy() {
    Codes copy = new Codes(prefixes.copy());
    copy.oddNumbers.putAll(oddNumbers);
    copy.odd.addAll(odd);
    copy.freed.addAll(freed);
    copy.oddCharacters = oddCharacters;
    return copy;
  }

  /** The number of this code, given now if it has none yet. */
  long number(String code) {
    long usual = usual(code, true);
    if (usual != UNKNOWN) {
      return usual;
    }
    Integer known = oddNumbers.get(code);
    return ODD | (known != null ? known : addOdd(code));
  }

  private int addOdd(String code) {
    int number;
    if (freed.isEmpty()) {
      number = odd.size();
      odd.add(code);
    } else {
      number = freed.removeLast();
      odd.set(number, code);
    }
    oddNumbers.put(code, number);
    oddCharacters += code.length();
    return number;
  }

  /** The number of this code, or {@link #UNKNOWN} if it surely has none. */
  long find(String code) {
    long usual = usual(code, false);
    if (usual != UNKNOWN) {
      return usual;
    }
    Integer known = oddNumbers.get(code);
    return known == null ? UNKNOWN : ODD | known;
  }

  private long usual(String code, boolean add) {
    int serialAt = code.lastIndexOf('-') + 1;
    int dayAt = serialAt - 1 - DATE_DIGITS;
    int width = code.length() - serialAt;
    if (dayAt < 2
        || code.charAt(dayAt - 1) != '-'
        || width < 1
        || width > SERIAL_DIGITS
        || !digits(code, dayAt, serialAt - 1)
        || !digits(code, serialAt, code.length())) {
      return UNKNOWN;
    }
    long day = day(Integer.parseInt(code, dayAt, serialAt - 1, 10));
    if (day < 0) {
      return UNKNOWN;
    }
    String prefixText = code.substring(0, dayAt - 1);
    int prefix =
        add && prefixes.size() < PREFIXES ? prefixes.number(prefixText) : prefixes.find(prefixText);
    if (prefix < 0) {
      return UNKNOWN;
    }
    int serial = Integer.parseInt(code, serialAt, code.length(), 10);
    return ((((((long) prefix << DAY_BITS) | day) << WIDTH_BITS) | width) << SERIAL_BITS) | serial;
  }

  private static boolean digits(String code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static long day(int digits) {
    try {
      LocalDate date = LocalDate.of(2000 + digits / 10_000, digits / 100 % 100, digits % 100);
      return date.toEpochDay() - FIRST_DAY.toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return -1;
    }
  }

  /** The code of this number. */
  String text(long number) {
    if (number < 0) {
      return odd.get((int) number);
    }
    int serial = (int) (number & ((1L << SERIAL_BITS) - 1));
    int width = (int) (number >> SERIAL_BITS) & ((1 << WIDTH_BITS) - 1);
    long day = (number >> (SERIAL_BITS + WIDTH_BITS)) & ((1L << DAY_BITS) - 1);
    int prefix = prefix(number);
    LocalDate date = FIRST_DAY.plusDays(day);
    StringBuilder text = new StringBuilder(24).append(prefixes.value(prefix)).append('-');
    digits(text, date.getYear() - 2000, 2);
    digits(text, date.getMonthValue(), 2);
    digits(text, date.getDayOfMonth(), 2);
    return digits(text.append('-'), serial, width).toString();
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.append("0".repeat(width - digits.length())).append(digits);
  }

  /** The number of the prefix of a usual code. */
  static int prefix(long number) {
    return (int) (number >> (SERIAL_BITS + WIDTH_BITS + DAY_BITS));
  }

  /** The same code with another number for its prefix. */
  static long withPrefix(long number, int prefix) {
    int shift = SERIAL_BITS + WIDTH_BITS + DAY_BITS;
    return (number & ((1L << shift) - 1)) | ((long) prefix << shift);
  }

  /** For each prefix, its rank in the order of text. */
  int[] prefixRanks() {
    return prefixes.ranks();
  }

  /** The code is in use no more. */
  void letGo(long number) {
    if (number < 0) {
      int at = (int) number;
      oddCharacters -= odd.get(at).length();
      oddNumbers.remove(odd.get(at));
      odd.set(at, "");
      freed.add(at);
    }
  }

  /** Of the odd codes: text, entry, boxes and references, as a usual machine lays them out. */
  long bytes() {
    return oddCharacters + oddNumbers.size() * 120L + odd.size() * 8L + freed.size() * 24L;
  }
}
