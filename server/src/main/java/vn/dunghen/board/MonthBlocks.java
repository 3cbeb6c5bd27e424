package vn.dunghen.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Chart;
import vn.dunghen.board.page.OverviewPage.MonthsBlock;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;

/** Values by month as a line and as a table. */
final class MonthBlocks<T> {

  private final Question question;
  private final Map<String, T> months;

  MonthBlocks(Question question, Map<String, T> months) {
    this.question = question;
    this.months = months;
  }

  /** A column of the table. */
  record Column<T>(String name, Function<T, String> cell) {}

  /**
   * The block; null where fewer than two months have begun.
   *
   * @param storyKey of the text that tells the story: first month, first value, last month, last
   *     value, highest month, highest value, lowest month, lowest value
   */
  @Nullable MonthsBlock block(
      String heading,
      String lead,
      String storyKey,
      Function<T, @Nullable Double> value,
      double limit,
      List<Column<T>> columns) {
    List<Period> begun =
        question.period().months().stream()
            .filter(month -> months.containsKey(month.label()))
            .toList();
    if (begun.size() < 2) {
      return null;
    }
    List<Chart.Value> values = new ArrayList<>();
    List<MonthsBlock.Row> rows = new ArrayList<>();
    for (Period month : begun) {
      T figures = months.get(month.label());
      if (figures != null) {
        values.add(new Chart.Value(shortName(month), value.apply(figures), running(month)));
        rows.add(
            new MonthsBlock.Row(
                name(month),
                columns.stream().map(column -> column.cell().apply(figures)).toList()));
      }
    }
    List<String> heads = new ArrayList<>();
    heads.add(question.t("month"));
    columns.forEach(column -> heads.add(column.name()));
    String story = story(storyKey, values);
    return new MonthsBlock(
        heading, lead, Chart.of(story, values, limit, question.written()), heads, rows);
  }

  private boolean running(Period month) {
    Instant asOf = question.asOf();
    return asOf.isBefore(month.to());
  }

  private String shortName(Period month) {
    int number = month.firstDay().getMonthValue();
    return switch (question.language()) {
      case VI -> "T" + number;
      case EN -> String.valueOf(number);
    };
  }

  private String name(Period month) {
    String name = VietnamTime.date(month.firstDay()).substring("01/".length());
    return running(month) ? name + " " + question.t("month.running") : name;
  }

  private String story(String key, List<Chart.Value> values) {
    List<Chart.Value> known = values.stream().filter(value -> value.value() != null).toList();
    if (known.isEmpty()) {
      return question.t("chart.empty");
    }
    Chart.Value high = known.getFirst();
    Chart.Value low = known.getFirst();
    for (Chart.Value value : known) {
      high = number(value) > number(high) ? value : high;
      low = number(value) < number(low) ? value : low;
    }
    Chart.Value first = known.getFirst();
    Chart.Value last = known.getLast();
    String running = last.running() ? " " + question.t("chart.running", month(last)) : "";
    return question.t(
            key,
            month(first),
            written(first),
            month(last),
            written(last),
            month(high),
            written(high),
            month(low),
            written(low))
        + running;
  }

  private static double number(Chart.Value value) {
    return value.value() == null ? 0 : value.value();
  }

  private String written(Chart.Value value) {
    return question.written().tenths(number(value));
  }

  private String month(Chart.Value value) {
    return value.label().replace("T", "");
  }
}
