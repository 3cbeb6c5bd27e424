package vn.dunghen.catalogue.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.dunghen.counting.Clause;
import vn.dunghen.counting.Population;
import vn.dunghen.index.Elsewhere;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Points;
import vn.dunghen.index.RatioRounding;
import vn.dunghen.index.Sourced;
import vn.dunghen.index.WhenEmpty;
import vn.dunghen.index.Words;
import vn.dunghen.organisation.UnitKind;

/** Reads one indicator. */
final class IndicatorReader {

  private static final List<String> KNOWN =
      List.of(
          "code",
          "group",
          "name",
          "max",
          "target",
          "population",
          "numerator",
          "denominator",
          "timesRatioOf",
          "whenUnreported",
          "constant",
          "whenEmpty",
          "appliesTo",
          "elsewhere",
          "ratioRounding",
          "clause",
          "rule");

  private final Fields fields;
  private final Problems problems;

  private IndicatorReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * An indicator as far as it could be read.
   *
   * @param indicator null where something is wrong with it
   */
  record Read(
      Fields fields,
      @Nullable String code,
      @Nullable String group,
      @Nullable Points max,
      @Nullable Indicator indicator) {}

  static @Nullable Read read(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems, KNOWN);
    return fields == null ? null : new IndicatorReader(fields, problems).read();
  }

  private Read read() {
    String code = fields.text("code");
    String group = fields.text("group");
    Words name = fields.words("name");
    Points max = max();
    boolean constant = fields.has("constant");
    // A constant counts nobody and is never empty.
    Population population =
        constant ? Population.PRESENT : fields.oneOf("population", Population.class);
    WhenEmpty whenEmpty = constant ? WhenEmpty.NULL : fields.oneOf("whenEmpty", WhenEmpty.class);
    double target = fields.percent("target");
    Formula formula = new FormulaReader(fields, problems).formula(max, population);
    Set<UnitKind> appliesTo = appliesTo();
    Elsewhere elsewhere = elsewhere();
    RatioRounding rounding = fields.oneOf("ratioRounding", RatioRounding.class, RatioRounding.NONE);
    Clause clause = clause(code);
    List<Sourced> rule = fields.list("rule", (each, told) -> sourced(each, code));
    Read unread = new Read(fields, code, group, max, null);
    if (code == null || group == null || name == null || max == null || clause == null) {
      return unread;
    }
    if (population == null || whenEmpty == null || formula == null) {
      return unread;
    }
    if (elsewhere == null || rounding == null) {
      return unread;
    }
    Indicator indicator =
        new Indicator(
            code,
            group,
            name,
            max,
            target,
            population,
            formula,
            whenEmpty,
            appliesTo,
            elsewhere,
            rounding,
            clause,
            rule);
    return new Read(fields, code, group, max, indicator);
  }

  private @Nullable Points max() {
    Points max = fields.points("max");
    if (max != null && max.isZero()) {
      problems.at(fields.place("max"), "an indicator without points belongs under 'figures'");
    }
    return max;
  }

  private Set<UnitKind> appliesTo() {
    if (!fields.has("appliesTo")) {
      return EnumSet.allOf(UnitKind.class);
    }
    List<UnitKind> kinds =
        fields.list("appliesTo", (each, told) -> Fields.oneOf(each, UnitKind.class, told));
    return kinds.isEmpty() ? EnumSet.noneOf(UnitKind.class) : EnumSet.copyOf(kinds);
  }

  private @Nullable Elsewhere elsewhere() {
    if (fields.has("appliesTo")) {
      return fields.oneOf("elsewhere", Elsewhere.class);
    }
    if (fields.has("elsewhere")) {
      problems.at(
          fields.place("elsewhere"),
          "there is no elsewhere without 'appliesTo': it applies to all");
    }
    return Elsewhere.NOT_APPLICABLE;
  }

  private @Nullable Clause clause(@Nullable String code) {
    Node node = fields.required("clause");
    Fields clause = node == null ? null : Fields.of(node, problems, List.of("mark", "source"));
    if (clause == null) {
      return null;
    }
    Clause.Standing mark = clause.oneOf("mark", Clause.Standing.class);
    String source = clause.text("source");
    return mark == null || source == null || code == null ? null : new Clause(code, source, mark);
  }

  private @Nullable Sourced sourced(Node node, @Nullable String code) {
    Fields sentence = Fields.of(node, problems, List.of("mark", "source", "vi", "en"));
    if (sentence == null) {
      return null;
    }
    Words words = sentence.words();
    Clause.Standing mark = sentence.oneOf("mark", Clause.Standing.class);
    String source = sentence.textIfGiven("source");
    if (words == null || mark == null || code == null) {
      return null;
    }
    return new Sourced(words, new Clause(code, source == null ? mark.vietnamese() : source, mark));
  }
}
