package vn.dunghen.catalogue.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The problems of one file, collected so that all are told at once. */
final class Problems {

  private final String file;
  private final List<DefinitionProblem> problems = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void at(Node node, String reason, Object... arguments) {
    at(node.getStartMark(), reason, arguments);
  }

  void at(Optional<Mark> mark, String reason, Object... arguments) {
    int line = mark.map(place -> place.getLine() + 1).orElse(1);
    int column = mark.map(place -> place.getColumn() + 1).orElse(1);
    String text = arguments.length == 0 ? reason : reason.formatted(arguments);
    problems.add(new DefinitionProblem(file, line, column, text));
  }

  boolean none() {
    return problems.isEmpty();
  }

  /** In the order of the file. */
  List<DefinitionProblem> all() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(DefinitionProblem::line)
                .thenComparingInt(DefinitionProblem::column))
        .toList();
  }
}
