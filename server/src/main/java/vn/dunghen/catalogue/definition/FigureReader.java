package vn.dunghen.catalogue.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.dunghen.counting.Population;
import vn.dunghen.index.Part;
import vn.dunghen.index.UnscoredFigure;
import vn.dunghen.index.Words;

/** Reads one figure without points. */
final class FigureReader {

  private static final List<String> KNOWN =
      List.of("code", "group", "name", "population", "mean", "numerator", "denominator");

  private FigureReader() {}

  /** What a mean is taken of. */
  enum Mean {
    HANDLING_TIME
  }

  /**
   * A figure as far as it could be read.
   *
   * @param figure null where something is wrong with it
   */
  record Read(
      Fields fields,
      @Nullable String code,
      @Nullable String group,
      @Nullable UnscoredFigure figure) {}

  static @Nullable Read read(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems, KNOWN);
    if (fields == null) {
      return null;
    }
    String code = fields.text("code");
    String group = fields.text("group");
    Words name = fields.words("name");
    Population population = fields.oneOf("population", Population.class);
    UnscoredFigure figure =
        fields.has("mean")
            ? mean(fields, problems, code, group, name, population)
            : share(fields, problems, code, group, name, population);
    return new Read(fields, code, group, figure);
  }

  private static @Nullable UnscoredFigure mean(
      Fields fields,
      Problems problems,
      @Nullable String code,
      @Nullable String group,
      @Nullable Words name,
      @Nullable Population population) {
    Mean mean = fields.oneOf("mean", Mean.class);
    for (String part : List.of("numerator", "denominator")) {
      if (fields.has(part)) {
        problems.at(fields.place(part), "a mean has no '%s'", part);
      }
    }
    if (population == Population.PRESENT) {
      problems.at(
          fields.place("population"), "handling time is counted in a period, not at PRESENT");
    }
    return mean == null || code == null || group == null || name == null || population == null
        ? null
        : new UnscoredFigure.MeanHandlingTime(code, group, name, population);
  }

  private static @Nullable UnscoredFigure share(
      Fields fields,
      Problems problems,
      @Nullable String code,
      @Nullable String group,
      @Nullable Words name,
      @Nullable Population population) {
    FormulaReader formula = new FormulaReader(fields, problems);
    Part numerator = formula.part("numerator", population);
    Part denominator = formula.part("denominator", population);
    if (code == null || group == null || name == null || population == null) {
      return null;
    }
    return numerator == null || denominator == null
        ? null
        : new UnscoredFigure.Share(code, group, name, population, numerator, denominator);
  }
}
