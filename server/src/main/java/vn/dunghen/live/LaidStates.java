package vn.dunghen.live;

import java.util.List;
import vn.dunghen.journal.State;

/** Is told of each state that is laid into the registers; quickly, and without throwing. */
@FunctionalInterface
public interface LaidStates {

  /** The present states of these dossiers; at the start told by several threads at once. */
  void laid(List<State> states);
}
