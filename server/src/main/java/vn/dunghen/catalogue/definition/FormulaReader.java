package vn.dunghen.catalogue.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Part;
import vn.dunghen.index.Points;
import vn.dunghen.index.Term;
import vn.dunghen.index.Words;

/** Reads what an indicator divides by what. */
final class FormulaReader {

  private static final List<String> OF_SHARES =
      List.of("numerator", "denominator", "population", "whenEmpty", "timesRatioOf", "target");

  private final Fields fields;
  private final Problems problems;

  FormulaReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  @Nullable Formula formula(@Nullable Points max, @Nullable Population population) {
    return fields.has("constant") ? constant(max) : share(population);
  }

  private @Nullable Formula constant(@Nullable Points max) {
    OF_SHARES.stream()
        .filter(fields::has)
        .forEach(name -> problems.at(fields.place(name), "a constant has no '%s'", name));
    Points points = fields.points("constant");
    if (points != null && max != null && points.compareTo(max) > 0) {
      problems.at(fields.place("constant"), "%s points are more than the maximum %s", points, max);
    }
    return points == null ? null : new Formula.Constant(points);
  }

  private @Nullable Formula share(@Nullable Population population) {
    Part numerator = part("numerator", population);
    Part denominator = part("denominator", population);
    String timesRatioOf = fields.textIfGiven("timesRatioOf");
    Formula.WhenUnreported whenUnreported = whenUnreported(denominator);
    if (numerator != null && numerator.reported()) {
      problems.at(fields.place("numerator"), "REPORTED_RECEIVED can only be a denominator");
    }
    return numerator == null || denominator == null || whenUnreported == null
        ? null
        : new Formula.Share(numerator, denominator, timesRatioOf, whenUnreported);
  }

  private Formula.@Nullable WhenUnreported whenUnreported(@Nullable Part denominator) {
    if (denominator == null || !denominator.reported()) {
      if (fields.has("whenUnreported")) {
        problems.at(
            fields.place("whenUnreported"), "only for a denominator that is REPORTED_RECEIVED");
      }
      return Formula.WhenUnreported.NUMERATOR;
    }
    if (!denominator.plain()) {
      problems.at(fields.place("denominator"), "REPORTED_RECEIVED must stand alone");
    }
    return fields.oneOf("whenUnreported", Formula.WhenUnreported.class);
  }

  @Nullable Part part(String name, @Nullable Population population) {
    Node node = fields.required(name);
    Fields part = node == null ? null : Fields.of(node, problems, List.of("counts", "vi", "en"));
    if (part == null) {
      return null;
    }
    Words words = part.words();
    List<Term> terms = part.list("counts", (each, told) -> term(each, population));
    return words == null || terms.isEmpty() ? null : new Part(words, terms);
  }

  private @Nullable Term term(Node node, @Nullable Population population) {
    String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    boolean minus = written.startsWith("-");
    String name = minus ? written.substring(1) : written;
    for (CountName count : CountName.values()) {
      if (count.name().equals(name)) {
        checkPopulation(node, count, population);
        return new Term(minus ? Term.Sign.MINUS : Term.Sign.PLUS, count);
      }
    }
    problems.at(node, "'%s' is not the name of a count", written);
    return null;
  }

  private void checkPopulation(Node node, CountName count, @Nullable Population population) {
    boolean boundToPeriod =
        switch (count.subject()) {
          case DOSSIER, PROCEDURE_IN_DOSSIERS, PETITION -> true;
          case PROCEDURE, REPORT -> false;
        };
    if (population == Population.PRESENT && boundToPeriod) {
      problems.at(node, "%s is counted in a period, so its population cannot be PRESENT", count);
    }
  }
}
