package vn.dunghen.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.evaluation.PublishedFigure.Kind;

/**
 * Published figures in a sheet, a row for each; columns as in {@code
 * reference-data/khanh-hoa-2026-published.csv}. All problems are found at once, and then nothing of
 * it is taken.
 */
final class PublishedSheet {

  /** The columns of the template, in order. */
  static final List<String> COLUMNS =
      List.of(
          "unit_code",
          "unit_name",
          "period",
          "captured_on",
          "row_type",
          "group_code",
          "indicator",
          "metric_code",
          "numerator",
          "denominator",
          "ratio_pct",
          "published_points",
          "max_points",
          "note");

  private static final List<String> NEEDED = List.of("unit_code", "period", "captured_on");
  private static final Pattern PERIOD = Pattern.compile("[YMQ]?(20[0-9]{2}(-(Q[1-4]|[01][0-9]))?)");
  private static final Pattern RANK = Pattern.compile("rank (\\d{1,4}) of \\d{1,4}");
  private static final int PROBLEMS_MAX = 50;

  private final UnaryOperator<String> unitOf;
  private final Instant now;
  private final List<String> problems = new ArrayList<>();
  private final Map<Shown, Map<String, PublishedFigure>> figures = new LinkedHashMap<>();
  private List<String> header = List.of();

  private PublishedSheet(UnaryOperator<String> unitOf, Instant now) {
    this.unitOf = unitOf;
    this.now = now;
  }

  /** A period as it was shown at a moment. */
  record Shown(String period, Instant capturedAt) implements Comparable<Shown> {

    @Override
    public int compareTo(Shown other) {
      int order = period.compareTo(other.period);
      return order != 0 ? order : capturedAt.compareTo(other.capturedAt);
    }
  }

  /** The sheet is wrong; a sentence for each problem, with its line. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Refused(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    List<String> problems() {
      return problems;
    }
  }

  /**
   * Reads a sheet.
   *
   * @param now a day of capture means its end, or now where that is still to come
   */
  static Map<Shown, List<PublishedFigure>> read(
      String text, UnaryOperator<String> unitOf, Instant now) throws Refused {
    PublishedSheet sheet = new PublishedSheet(unitOf, now);
    sheet.read(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (sheet.figures.isEmpty() && sheet.problems.isEmpty()) {
      sheet.problems.add("tệp không có dòng số liệu nào · no row");
    }
    if (!sheet.problems.isEmpty()) {
      throw new Refused(sheet.problems);
    }
    Map<Shown, List<PublishedFigure>> all = new LinkedHashMap<>();
    sheet.figures.forEach((shown, rows) -> all.put(shown, List.copyOf(rows.values())));
    return all;
  }

  private void read(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(this::line);
    } catch (CsvParseException wrong) {
      problems.add("không đọc được như tệp CSV · no CSV");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private void line(CsvRecord line) {
    if (problems.size() >= PROBLEMS_MAX) {
      return;
    }
    if (header.isEmpty()) {
      header = line.getFields().stream().map(String::strip).toList();
      NEEDED.stream()
          .filter(column -> !header.contains(column))
          .forEach(column -> wrong(line, "thiếu cột %s · column missing", column));
    } else if (line.getFieldCount() != header.size()) {
      wrong(line, "có %s ô, tiêu đề có %s · fields", line.getFieldCount(), header.size());
    } else if (header.containsAll(NEEDED)) {
      row(line);
    }
  }

  private void row(CsvRecord line) {
    String unit = value(line, "unit_code");
    Period period = period(line);
    Instant shown = capturedAt(line);
    boolean named = unit.matches("\\S{1,60}");
    if (!named) {
      wrong(line, "thiếu hoặc sai unit_code · no unit");
    }
    if (!named || period == null || shown == null) {
      return;
    }
    PublishedFigure figure = figure(line, unitOf.apply(unit));
    if (figure == null) {
      return;
    }
    Map<String, PublishedFigure> rows =
        figures.computeIfAbsent(new Shown(period.label(), shown), one -> new LinkedHashMap<>());
    String key = figure.unit() + " " + figure.kind() + " " + figure.code();
    if (rows.putIfAbsent(key, figure) != null) {
      wrong(line, "%s của %s có hai dòng · two rows", figure.code(), unit);
    }
  }

  private @Nullable PublishedFigure figure(CsvRecord line, String unit) {
    String indicator = value(line, "indicator");
    String group = value(line, "group_code");
    String type = value(line, "row_type");
    Kind kind =
        switch (type) {
          case "INDICATOR" -> Kind.INDICATOR;
          case "GROUP" -> Kind.GROUP;
          case "TOTAL" -> Kind.TOTAL;
          case "" ->
              !indicator.isEmpty()
                  ? Kind.INDICATOR
                  : group.equals(PublishedFigure.TOTAL) ? Kind.TOTAL : Kind.GROUP;
          default -> null;
        };
    if (kind == null) {
      wrong(line, "row_type là INDICATOR, GROUP hoặc TOTAL · unknown row_type");
      return null;
    }
    BigDecimal max = decimal(line, "max_points");
    String code =
        switch (kind) {
          case INDICATOR, NEW -> indicator;
          case GROUP -> Groups.meant(group, max);
          case TOTAL -> PublishedFigure.TOTAL;
        };
    if (code.isEmpty() || code.length() > 60) {
      wrong(line, "thiếu indicator hoặc group_code · neither indicator nor group");
      return null;
    }
    String note = value(line, "note");
    Matcher rank = RANK.matcher(note);
    return new PublishedFigure(
        unit,
        value(line, "unit_name"),
        kind,
        code,
        value(line, "metric_code"),
        count(line, "numerator"),
        count(line, "denominator"),
        decimal(line, "ratio_pct"),
        decimal(line, "published_points"),
        max,
        rank.find() ? Integer.valueOf(rank.group(1)) : null,
        note.length() > 80 ? note.substring(0, 80) : note,
        Instant.EPOCH,
        0);
  }

  private @Nullable Period period(CsvRecord line) {
    Matcher matcher = PERIOD.matcher(value(line, "period"));
    if (matcher.matches()) {
      try {
        return Period.parse(String.valueOf(matcher.group(1)));
      } catch (IllegalArgumentException wrong) {
        wrong(line, "kỳ ghi như 2026, 2026-Q3 hoặc 2026-08 · unknown period");
        return null;
      }
    }
    wrong(line, "kỳ ghi như 2026, 2026-Q3 hoặc 2026-08 · unknown period");
    return null;
  }

  private @Nullable Instant capturedAt(CsvRecord line) {
    String written = value(line, "captured_on");
    try {
      Instant moment =
          written.length() == "2026-10-10".length()
              ? VietnamTime.startOf(LocalDate.parse(written).plusDays(1)).minusSeconds(1)
              : java.time.OffsetDateTime.parse(written).toInstant();
      Instant day = VietnamTime.startOf(VietnamTime.dateOf(now).plusDays(1));
      if (moment.isBefore(day)) {
        return moment.isAfter(now) ? now : moment;
      }
      wrong(line, "captured_on ở tương lai · in the future");
    } catch (DateTimeException unreadable) {
      wrong(line, "captured_on ghi như 2026-10-10 · unreadable day");
    }
    return null;
  }

  private String value(CsvRecord line, String column) {
    int index = header.indexOf(column);
    return index < 0 ? "" : line.getField(index).strip();
  }

  private @Nullable BigDecimal decimal(CsvRecord line, String column) {
    String written = value(line, column);
    BigDecimal number = Numbers.decimal(written);
    if (number == null && !written.isEmpty()) {
      wrong(line, "%s không phải số (dùng dấu chấm thập phân) · no number", column);
    }
    return number;
  }

  private @Nullable Long count(CsvRecord line, String column) {
    BigDecimal number = decimal(line, column);
    Long count = Numbers.count(number);
    if (number != null && count == null) {
      wrong(line, "%s không phải số nguyên không âm · no count", column);
    }
    return count;
  }

  private void wrong(CsvRecord line, String pattern, Object... arguments) {
    String reason = told(pattern, List.of(arguments));
    problems.add("dòng %d: %s".formatted(line.getStartingLineNumber(), reason));
  }

  private static String told(String pattern, List<Object> arguments) {
    return pattern.formatted(arguments.toArray());
  }
}
