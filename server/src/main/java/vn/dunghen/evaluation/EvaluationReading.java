package vn.dunghen.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.evaluation.PublishedFigure.Kind;

/**
 * Puts together what the pages of one endpoint say. Either shape is read by the parts that are
 * there; no part need be.
 */
final class EvaluationReading {

  private static final List<String> TOTALS =
      List.of("totalItems", "totalElements", "totalCount", "total");

  private final Endpoint endpoint;
  private final String root;
  private final UnaryOperator<String> unitOf;
  private final Map<String, Map<String, PublishedFigure>> figures = new LinkedHashMap<>();
  private final Set<String> rows = new LinkedHashSet<>();
  private final Set<String> oddities = new LinkedHashSet<>();
  private @Nullable Long told;
  private int unnamed;

  /**
   * Reads answers of an endpoint.
   *
   * @param root code of the province, for what an answer says of the unit that was asked about
   * @param unitOf our code for a code of the portal's
   */
  EvaluationReading(Endpoint endpoint, String root, UnaryOperator<String> unitOf) {
    this.endpoint = endpoint;
    this.root = root;
    this.unitOf = unitOf;
  }

  /** Reads a page; how many of its rows were not known before. */
  int add(EvaluationAnswer answer) {
    JsonNode data = answer.data();
    for (String name : TOTALS) {
      Long all = Numbers.count(data, name);
      if (all != null && told == null) {
        told = all;
      }
    }
    own(data);
    int before = rows.size() + unnamed;
    for (String name : List.of("evaluation", "children")) {
      JsonNode list = data.get(name);
      if (list != null && list.isArray()) {
        list.forEach(this::row);
      }
    }
    return rows.size() + unnamed - before;
  }

  /** What the answer says of the unit that was asked about. */
  private void own(JsonNode data) {
    for (String name : List.of("overview", "parent")) {
      JsonNode own = data.get(name);
      if (own != null && own.isObject()) {
        String code = EvaluationAnswer.text(own, "departmentCode");
        String unit = code == null || !code.matches("\\S{1,60}") ? root : unitOf.apply(code);
        unit(unit, own);
        JsonNode metrics = data.get("metrics");
        if (metrics != null && metrics.isArray() && !own.has("metrics")) {
          metrics.forEach(metric -> metric(unit, name(own), metric));
        }
      }
    }
  }

  private void row(JsonNode row) {
    String code = row.isObject() ? EvaluationAnswer.text(row, "departmentCode") : null;
    if (code == null || !code.matches("\\S{1,60}")) {
      unnamed++;
      oddities.add("có dòng thiếu departmentCode, chỉ giữ bản gốc · a row without a code");
      return;
    }
    String unit = unitOf.apply(code);
    if (rows.add(unit)) {
      unit(unit, row);
    }
  }

  private static String name(JsonNode unit) {
    String name = EvaluationAnswer.text(unit, "departmentName");
    return name == null ? "" : name.substring(0, Math.min(name.length(), 200));
  }

  private void unit(String unit, JsonNode said) {
    JsonNode metrics = said.get("metrics");
    if (metrics != null && metrics.isArray()) {
      metrics.forEach(metric -> metric(unit, name(said), metric));
    }
    for (Metrics.Named named : Metrics.NAMED) {
      named(unit, said, named);
    }
    JsonNode groups = said.get("groupScores");
    if (groups != null && groups.isArray()) {
      groups(unit, name(said), groups);
    }
    score(unit, said);
  }

  private void metric(String unit, String name, JsonNode metric) {
    String code = metric.isObject() ? EvaluationAnswer.text(metric, "code") : null;
    if (code == null || code.length() > 80) {
      oddities.add("có chỉ số thiếu code · a metric without a code");
      return;
    }
    String indicator = Metrics.indicator(code).orElse(null);
    String flag = EvaluationAnswer.text(metric, "dataQualityStatus");
    put(
        new PublishedFigure(
            unit,
            name,
            indicator == null ? Kind.NEW : Kind.INDICATOR,
            indicator == null ? code : indicator,
            code,
            Numbers.count(metric, "numerator"),
            Numbers.count(metric, "denominator"),
            Numbers.decimal(metric, "ratio"),
            Numbers.decimal(metric, "score"),
            Numbers.decimal(metric, "maxScore"),
            null,
            flag == null ? "" : flag.substring(0, Math.min(flag.length(), 80)),
            Instant.EPOCH,
            0));
  }

  /** An indicator that stands there by named counts, if any of them does. */
  private void named(String unit, JsonNode said, Metrics.Named named) {
    Long numerator = null;
    boolean there = said.has(named.denominator());
    for (String part : named.numerator()) {
      there |= said.has(part);
      Long count = Numbers.count(said, part);
      if (count != null) {
        // A part that is null counts as nothing (index-766 section 3.1); all of them null is no
        // sum.
        numerator = (numerator == null ? 0 : numerator) + count;
      }
    }
    if (!there) {
      return;
    }
    put(
        new PublishedFigure(
            unit,
            name(said),
            Kind.INDICATOR,
            named.code(),
            named.metric(),
            numerator,
            Numbers.count(said, named.denominator()),
            named.alone() ? Numbers.decimal(said, "ratio") : null,
            named.alone() ? Numbers.decimal(said, "score") : null,
            named.alone() ? Numbers.decimal(said, "maxScore") : null,
            null,
            "",
            Instant.EPOCH,
            0));
  }

  /** The score that stands in the unit itself: of the endpoint's group, or the total. */
  private void score(String unit, JsonNode said) {
    String name = said.has("score") ? "score" : "totalScore";
    BigDecimal max = Numbers.decimal(said, said.has("maxScore") ? "maxScore" : "totalMaxScore");
    if (!said.has(name)) {
      return;
    }
    Long rank = Numbers.count(said, "rank");
    boolean total = endpoint.group().isEmpty();
    put(
        new PublishedFigure(
            unit,
            name(said),
            total ? Kind.TOTAL : Kind.GROUP,
            total ? PublishedFigure.TOTAL : endpoint.group(),
            "",
            null,
            null,
            null,
            Numbers.decimal(said, name),
            max,
            rank == null || rank > 100_000 ? null : Integer.valueOf(rank.intValue()),
            "",
            Instant.EPOCH,
            0));
  }

  private void groups(String unit, String name, JsonNode groups) {
    for (JsonNode group : groups) {
      String code = group.isObject() ? EvaluationAnswer.text(group, "code") : null;
      if (code != null && code.matches("[A-Z_]{2,20}")) {
        BigDecimal max = Numbers.decimal(group, "maxScore");
        String meant = Groups.meant(code, max);
        if (!meant.equals(code)) {
          oddities.add(
              "nhãn %s mang điểm tối đa của %s, đọc là %s · label exchanged"
                  .formatted(code, meant, meant));
        }
        put(
            new PublishedFigure(
                unit,
                name,
                Kind.GROUP,
                meant,
                "",
                null,
                null,
                null,
                Numbers.decimal(group, "score"),
                max,
                null,
                "",
                Instant.EPOCH,
                0));
      }
    }
  }

  /** The first that says it stands: pages that overlap say the same twice. */
  private void put(PublishedFigure figure) {
    PublishedFigure before =
        figures
            .computeIfAbsent(figure.unit(), unit -> new LinkedHashMap<>())
            .putIfAbsent(figure.kind() + " " + figure.code(), figure);
    if (before != null && before.differsFrom(figure)) {
      oddities.add(
          "đơn vị %s có hai số khác nhau cho %s, giữ số đầu · two figures of one thing"
              .formatted(figure.unit(), figure.code()));
    }
  }

  List<PublishedFigure> figures() {
    List<PublishedFigure> all = new ArrayList<>();
    figures.values().forEach(unit -> all.addAll(unit.values()));
    return all;
  }

  /** How many rows the answers say there are; null where they do not. */
  @Nullable Long told() {
    return told;
  }

  /** How many rows were read. */
  int rows() {
    return rows.size() + unnamed;
  }

  /** What is odd in the answers, as sentences. */
  String oddities() {
    return String.join("; ", oddities.stream().limit(20).toList());
  }
}
