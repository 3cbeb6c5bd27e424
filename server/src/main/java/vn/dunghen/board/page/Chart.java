package vn.dunghen.board.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line over months, ready to be drawn: x in percent of the width, y in pixels, so that text keeps
 * its size at any width.
 *
 * @param story what it tells, in words
 * @param path of the closed months; empty where there are fewer than two
 * @param openPath from the last closed month to the running one; empty where none runs
 */
public record Chart(
    String story, List<Level> levels, String path, String openPath, List<Dot> dots, int height) {

  private static final double LEFT = 8;
  private static final double RIGHT = 96;
  private static final double TOP = 20;
  private static final double BOTTOM = 150;
  private static final int HEIGHT = 208;

  private static final int LEVELS = 4;
  private static final int SPARK_HEIGHT = 16;

  public Chart {
    levels = List.copyOf(levels);
    dots = List.copyOf(dots);
  }

  /** A level with its line and number. */
  public record Level(double y, String text) {}

  /**
   * A month.
   *
   * @param text its value, written only at the ends, the highest and the lowest; null elsewhere
   * @param below whether the text stands below the point
   * @param running whether the month is not over
   */
  public record Dot(
      double x, double y, String label, @Nullable String text, boolean below, boolean running) {}

  /** A value to be drawn; null leaves a gap. */
  public record Value(String label, @Nullable Double value, boolean running) {}

  /**
   * Draws values on a scale that holds them all, of round steps, not above the limit, and below 0
   * only where a value is.
   */
  public static Chart of(String story, List<Value> values, double limit, Written written) {
    double[] range = range(values, limit);
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i <= LEVELS; i++) {
      double value = range[0] + (range[1] - range[0]) * i / LEVELS;
      String text = Math.rint(value) == value ? written.count((long) value) : written.tenths(value);
      levels.add(new Level(y(value, range), text));
    }
    List<Dot> dots = dots(values, range, written);
    return new Chart(story, levels, path(dots, values), openPath(dots), dots, HEIGHT);
  }

  private static List<Dot> dots(List<Value> values, double[] range, Written written) {
    int highest = extreme(values, 1);
    int lowest = extreme(values, -1);
    int last = last(values);
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (value.value() != null) {
        boolean told = i == highest || i == lowest || i == last || i == 0;
        dots.add(
            new Dot(
                x(i, values.size()),
                y(value.value(), range),
                value.label(),
                told ? written.tenths(value.value()) : null,
                i != highest && (i == lowest || rises(values, i)),
                value.running()));
      }
    }
    return dots;
  }

  /** Whether the line goes up from there, so that a number above would lie on it. */
  private static boolean rises(List<Value> values, int i) {
    Double here = values.get(i).value();
    int beside = i == 0 ? 1 : i - 1;
    Double there = beside < values.size() ? values.get(beside).value() : null;
    return here != null && there != null && there > here;
  }

  private static int extreme(List<Value> values, int sign) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i).value();
      if (value != null && sign * value > most) {
        most = sign * value;
        best = i;
      }
    }
    return best;
  }

  private static int last(List<Value> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i).value() != null) {
        return i;
      }
    }
    return -1;
  }

  private static String path(List<Dot> dots, List<Value> values) {
    List<Dot> closed = dots.stream().filter(dot -> !dot.running()).toList();
    if (closed.size() < 2) {
      return "";
    }
    double step = values.size() < 2 ? RIGHT : (RIGHT - LEFT) / (values.size() - 1);
    StringBuilder path = new StringBuilder();
    double before = Double.NEGATIVE_INFINITY;
    for (Dot dot : closed) {
      // A month without a value leaves a gap: nothing is drawn where nothing is known.
      path.append(dot.x() - before > step * 1.5 ? 'M' : 'L').append(pair(dot.x(), dot.y()));
      before = dot.x();
    }
    return path.toString();
  }

  private static String openPath(List<Dot> dots) {
    if (dots.size() < 2 || !dots.getLast().running()) {
      return "";
    }
    Dot from = dots.get(dots.size() - 2);
    Dot to = dots.getLast();
    return "M" + pair(from.x(), from.y()) + "L" + pair(to.x(), to.y());
  }

  /** A line without axes, in a box of 100 × 20; empty for fewer than two values. */
  public static String spark(List<Double> values) {
    if (values.size() < 2) {
      return "";
    }
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double span = high - low;
    StringBuilder path = new StringBuilder("M");
    for (int i = 0; i < values.size(); i++) {
      double y = span == 0 ? 10 : 2 + SPARK_HEIGHT * (high - values.get(i)) / span;
      path.append(i == 0 ? "" : " ").append(pair(100.0 * i / (values.size() - 1), y));
    }
    return path.toString();
  }

  /** The last point of a spark. */
  public static String endOf(String spark) {
    int y = spark.lastIndexOf(' ');
    return spark.substring(Math.max(1, spark.lastIndexOf(' ', y - 1) + 1));
  }

  private static double x(int index, int count) {
    return count < 2 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (count - 1);
  }

  private static double y(double value, double[] range) {
    return BOTTOM - (BOTTOM - TOP) * (value - range[0]) / (range[1] - range[0]);
  }

  private static double[] range(List<Value> values, double limit) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Value value : values) {
      if (value.value() != null) {
        low = Math.min(low, value.value());
        high = Math.max(high, value.value());
      }
    }
    if (low > high) {
      return new double[] {0, limit};
    }
    for (double step : new double[] {1, 2, 2.5, 5, 10, 20, 25}) {
      double from = Math.floor(low / step) * step;
      from = low < 0 ? from : Math.max(0, from);
      double to = from + LEVELS * step;
      if (to > limit) {
        to = limit;
        from = limit - LEVELS * step;
      }
      if (from <= low && to >= high && (from >= 0 || low < 0)) {
        return new double[] {from, to};
      }
    }
    return new double[] {0, limit};
  }

  static String pair(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  /** A number for SVG and CSS. */
  public static String number(double number) {
    String text = String.format(Locale.ROOT, "%.3f", number);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
