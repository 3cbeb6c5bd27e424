package vn.dunghen.board;

import java.util.List;

/** The address asks for something that cannot be asked; says everything that is wrong with it. */
final class BadQuestion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * What is wrong with a parameter.
   *
   * @param key of the text that says what is accepted
   */
  record Problem(String parameter, String value, String key) {}

  BadQuestion(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  BadQuestion(String parameter, String value, String key) {
    this(List.of(new Problem(parameter, value, key)));
  }

  List<Problem> problems() {
    return problems;
  }
}
