package vn.dunghen.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.IndicatorScore;
import vn.dunghen.index.Note;
import vn.dunghen.index.Points;
import vn.dunghen.index.Standing;

/** Figures of units as they are answered, in JSON and in CSV. */
public final class IndexAnswer {

  /** Columns of the rows. */
  public static final List<String> COLUMNS =
      List.of(
          "asOf",
          "knownAt",
          "ledger",
          "definition",
          "tree",
          "period",
          "unit",
          "name",
          "key",
          "code",
          "numerator",
          "denominator",
          "ratio",
          "points",
          "max",
          "note");

  private IndexAnswer() {}

  /**
   * A unit, or one part of its figures.
   *
   * @param by what the parts are told apart by; null for the whole
   * @param key which part; "" for the whole
   */
  public record Entry(Scored scored, @Nullable String by, String key) {}

  /** One unit, or one part of its figures, as JSON. */
  public static Map<String, @Nullable Object> json(Entry entry) {
    Scored scored = entry.scored();
    IndexScore score = scored.score();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("unit", scored.unit().code().value());
    json.put("name", scored.unit().title());
    json.put("kind", scored.unit().kind().name());
    if (entry.by() != null) {
      json.put("by", entry.by());
      json.put("key", entry.key());
    }
    List<Map<String, @Nullable Object>> indicators = new ArrayList<>();
    score.indicators().forEach(each -> indicators.add(json(each)));
    scored.unscored().forEach(each -> indicators.add(json(each)));
    json.put("indicators", indicators);
    json.put("groups", score.groups().stream().map(IndexAnswer::json).toList());
    json.put("total", value(score.total()));
    json.put("maxApplicable", score.maxApplicable().value());
    json.put("band", score.band() == null ? null : score.band().name().vi());
    json.put("bandCode", score.band() == null ? null : score.band().code());
    return json;
  }

  /** One indicator as JSON. */
  public static Map<String, @Nullable Object> json(IndicatorScore score) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", score.code());
    json.put("numerator", score.numerator());
    json.put("denominator", score.denominator());
    json.put("ratio", score.ratio());
    json.put("points", value(score.points()));
    json.put("max", score.max().value());
    json.put("standing", word(score.standing()));
    json.put("note", score.note() == null ? null : score.note().name());
    return json;
  }

  /** Shown with the indicators, with maximum 0 and no points, as the portal does. */
  private static Map<String, @Nullable Object> json(Scored.Unscored figure) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", figure.code());
    json.put("numerator", figure.numerator());
    json.put("denominator", figure.denominator());
    json.put("ratio", figure.ratio());
    json.put("points", null);
    json.put("max", Points.ZERO.value());
    json.put("standing", "unscored");
    json.put("note", null);
    if (figure.mean() != null) {
      json.put("meanSeconds", figure.mean().toSeconds());
    }
    return json;
  }

  private static Map<String, @Nullable Object> json(GroupScore score) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", score.code());
    json.put("points", value(score.points()));
    json.put("max", score.max().value());
    json.put("maxApplicable", score.maxApplicable().value());
    return json;
  }

  static @Nullable BigDecimal value(@Nullable Points points) {
    return points == null ? null : points.value();
  }

  private static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  /** The rows of an entry, a row for each indicator, each group and the total. */
  public static List<List<String>> rows(Map<String, @Nullable Object> heading, Entry entry) {
    List<String> start = new ArrayList<>(headingCells(heading));
    start.add(entry.scored().unit().code().value());
    start.add(Csv.text(entry.scored().unit().title()));
    start.add(Csv.text(entry.key()));
    List<List<String>> rows = new ArrayList<>();
    IndexScore score = entry.scored().score();
    for (IndicatorScore each : score.indicators()) {
      rows.add(
          row(
              start,
              each.code(),
              cell(each.numerator()),
              cell(each.denominator()),
              cell(each.ratio()),
              cell(each.points()),
              each.max().toString(),
              note(each.note())));
    }
    for (Scored.Unscored each : entry.scored().unscored()) {
      String numerator = Long.toString(each.numerator());
      String denominator = Long.toString(each.denominator());
      rows.add(row(start, each.code(), numerator, denominator, cell(each.ratio()), "", "0.00", ""));
    }
    for (GroupScore each : score.groups()) {
      rows.add(row(start, each.code(), "", "", "", cell(each.points()), each.max().toString(), ""));
    }
    String band = score.band() == null ? "" : score.band().name().vi();
    String max = score.maxApplicable().toString();
    rows.add(row(start, "TOTAL", "", "", "", cell(score.total()), max, band));
    return rows;
  }

  /** The one row that says that there is no data. */
  static List<String> noDataRow(Map<String, @Nullable Object> heading) {
    List<String> row = new ArrayList<>(headingCells(heading));
    while (row.size() < COLUMNS.size() - 1) {
      row.add("");
    }
    row.add(Heading.NO_DATA);
    return row;
  }

  private static List<String> headingCells(Map<String, @Nullable Object> heading) {
    Object period = heading.get("period");
    String label = period instanceof Map<?, ?> map ? Objects.toString(map.get("label")) : "";
    return List.of(
        cell(heading.get("asOf")),
        cell(heading.get("knownAt")),
        cell(heading.get("ledger")),
        cell(heading.get("definition")),
        cell(heading.get("tree")),
        label);
  }

  private static List<String> row(List<String> start, String... rest) {
    List<String> row = new ArrayList<>(start);
    row.addAll(List.of(rest));
    return row;
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String note(@Nullable Note note) {
    return note == null ? "" : note.name();
  }
}
