package vn.dunghen.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.index.Group;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Points;
import vn.dunghen.index.Standing;

/** How scored cases are written out. */
enum ScoreFormat {
  /**
   * {@code case_id,unit_code,code,points}: indicators that have a row, with points as far as they
   * are given; groups and totals that are whole.
   */
  CSV {
    @Override
    void write(IndexDefinition definition, List<PublishedCase> cases, Writer out) {
      try {
        // Closing it would close the writer, which is the caller's.
        CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
        csv.writeRecord("case_id", "unit_code", "code", "points");
        for (PublishedCase each : cases) {
          for (Row row : given(definition, each)) {
            csv.writeRecord(each.caseId(), each.unitCode(), row.code(), written(row.points()));
          }
        }
        csv.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  },

  JSON {
    @Override
    void write(IndexDefinition definition, List<PublishedCase> cases, Writer out) {
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("definition", definition.id());
      answer.put("cases", cases.stream().map(each -> json(definition, each)).toList());
      JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      PrintWriter lines = new PrintWriter(out);
      lines.println(mapper.writeValueAsString(answer));
      lines.flush();
    }
  },

  TEXT {
    @Override
    void write(IndexDefinition definition, List<PublishedCase> cases, Writer out) {
      PrintWriter lines = new PrintWriter(out);
      cases.forEach(each -> text(definition, each, lines));
      lines.flush();
    }
  };

  abstract void write(IndexDefinition definition, List<PublishedCase> cases, Writer out);

  /** One line of the CSV. */
  private record Row(String code, @Nullable Points points) {}

  private static List<Row> given(IndexDefinition definition, PublishedCase of) {
    IndexScore score = of.score(definition);
    List<Row> rows = new ArrayList<>();
    for (IndicatorScore each : score.indicators()) {
      if (of.counts().containsKey(each.code())) {
        rows.add(new Row(each.code(), each.points()));
      }
    }
    for (GroupScore each : score.groups()) {
      if (each.standing() != Standing.MISSING) {
        rows.add(new Row(each.code(), each.points()));
      }
    }
    if (score.total() != null) {
      rows.add(new Row("TOTAL", score.total()));
    }
    return rows;
  }

  private static String written(@Nullable Points points) {
    return points == null ? "" : points.toString();
  }

  private static Map<String, @Nullable Object> json(IndexDefinition definition, PublishedCase of) {
    IndexScore score = of.score(definition);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("caseId", of.caseId());
    json.put("unitCode", of.unitCode());
    json.put("unitName", of.unitName());
    json.put(
        "indicators",
        score.indicators().stream()
            .filter(each -> of.counts().containsKey(each.code()))
            .map(each -> json(definition, each))
            .toList());
    json.put("groups", score.groups().stream().map(each -> json(definition, each)).toList());
    json.put("total", value(score.total()));
    json.put("maxApplicable", score.maxApplicable().value());
    json.put("band", score.band() == null ? null : score.band().name().vi());
    return json;
  }

  private static Map<String, @Nullable Object> json(
      IndexDefinition definition, IndicatorScore score) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", score.code());
    json.put("name", name(definition, score));
    json.put("numerator", score.numerator());
    json.put("denominator", score.denominator());
    json.put("ratio", score.ratio());
    json.put("points", value(score.points()));
    json.put("max", score.max().value());
    json.put("standing", score.standing().name());
    return json;
  }

  private static Map<String, @Nullable Object> json(IndexDefinition definition, GroupScore score) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", score.code());
    json.put("name", name(definition, score));
    json.put("points", value(score.points()));
    json.put("max", score.max().value());
    return json;
  }

  private static @Nullable BigDecimal value(@Nullable Points points) {
    return points == null ? null : points.value();
  }

  private static void text(IndexDefinition definition, PublishedCase of, PrintWriter lines) {
    IndexScore score = of.score(definition);
    lines.printf("%s · %s %s · %s%n", of.caseId(), of.unitCode(), of.unitName(), definition.id());
    for (IndicatorScore each : score.indicators()) {
      if (of.counts().containsKey(each.code())) {
        lines.printf(
            "  %-6s %12s / %-12s %8s %%  %6s / %-6s  %s%n",
            each.code(),
            orDash(each.numerator(), String::valueOf),
            orDash(each.denominator(), String::valueOf),
            orDash(each.shownRatio(), BigDecimal::toPlainString),
            orDash(each.points(), Points::toString),
            each.max(),
            name(definition, each));
      }
    }
    for (GroupScore each : score.groups()) {
      lines.printf(
          "  %-6s %41s %5s / %-6s  %s%n",
          each.code(),
          "",
          orDash(each.points(), Points::toString),
          each.max(),
          name(definition, each));
    }
    lines.printf(
        "  %-6s %41s %5s / %-6s  %s%n%n",
        "TOTAL",
        "",
        orDash(score.total(), Points::toString),
        score.total() == null ? definition.total() : score.maxApplicable(),
        score.band() == null ? "" : score.band().name().vi());
  }

  private static <T> String orDash(@Nullable T value, Function<T, String> text) {
    return value == null ? "–" : text.apply(value);
  }

  private static String name(IndexDefinition definition, IndicatorScore score) {
    return definition.indicator(score.code()).map(Indicator::name).orElseThrow().vi();
  }

  private static String name(IndexDefinition definition, GroupScore score) {
    return definition.group(score.code()).map(Group::name).orElseThrow().vi();
  }
}
