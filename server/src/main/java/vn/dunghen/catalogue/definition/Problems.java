package vn.dunghen.catalogue.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The problems of one file, collected so that all are told at once. */
public final class Problems {

  private final String file;
  private final List<DefinitionProblem> problems = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  public void at(Node node, String pattern, Object... arguments) {
    at(node.getStartMark(), told(pattern, List.of(arguments)));
  }

  public void at(Optional<Mark> mark, String reason) {
    int line = mark.map(place -> place.getLine() + 1).orElse(1);
    int column = mark.map(place -> place.getColumn() + 1).orElse(1);
    problems.add(new DefinitionProblem(file, line, column, reason));
  }

  private static String told(String pattern, List<Object> arguments) {
    return arguments.isEmpty() ? pattern : pattern.formatted(arguments.toArray());
  }

  public boolean none() {
    return problems.isEmpty();
  }

  /** In the order of the file. */
  public List<DefinitionProblem> all() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(DefinitionProblem::line)
                .thenComparingInt(DefinitionProblem::column))
        .toList();
  }
}
