package vn.dunghen.reconciliation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.dunghen.comparing.Comparison;
import vn.dunghen.comparing.Difference;
import vn.dunghen.comparing.DifferenceKind;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.State;
import vn.dunghen.live.LaidStates;
import vn.dunghen.live.LiveRegister;

/**
 * Of each dossier that both ledgers have and tell differently: in what. Kept in step by comparing
 * every state as it is laid; what only one ledger has is seen in the registers.
 */
@Component
final class Differing implements LaidStates {

  private final Map<String, Set<DifferenceKind>> kinds = new ConcurrentHashMap<>();

  Differing(LiveRegister live) {
    live.tell(this);
  }

  @Override
  public void laid(List<State> states) {
    for (State state : states) {
      Set<DifferenceKind> found = compared(state);
      if (found.isEmpty()) {
        kinds.remove(state.code().value());
      } else {
        kinds.put(state.code().value(), found);
      }
    }
  }

  /** In what the two differ; nothing where they agree, and where not both have the dossier. */
  static Set<DifferenceKind> compared(State state) {
    Dossier ours = state.local().orElse(null);
    Dossier theirs = state.portal().orElse(null);
    if (ours == null || theirs == null || ours.equals(theirs)) {
      return Set.of();
    }
    Set<DifferenceKind> found = EnumSet.noneOf(DifferenceKind.class);
    for (Difference difference : Comparison.of(ours, theirs)) {
      found.add(difference.kind());
    }
    return found;
  }

  boolean has(DossierCode code) {
    return kinds.containsKey(code.value());
  }

  Set<DifferenceKind> of(DossierCode code) {
    return kinds.getOrDefault(code.value(), Set.of());
  }

  /** The whole table, to be held against one that is made afresh. */
  Map<String, Set<DifferenceKind>> all() {
    return Map.copyOf(kinds);
  }
}
