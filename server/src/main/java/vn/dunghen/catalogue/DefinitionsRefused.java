package vn.dunghen.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import vn.dunghen.catalogue.definition.DefinitionProblem;

/**
 * Index definitions are wrong; the message has a line for each problem, with file, line, reason.
 */
public final class DefinitionsRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<DefinitionProblem> problems;

  DefinitionsRefused(List<DefinitionProblem> problems) {
    super(problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<DefinitionProblem> problems() {
    return problems;
  }
}
