package vn.dunghen.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.State;

/** Reads many states, some thousand at a time, with all cores. */
@Component
final class States {

  private static final int AT_ONCE = 2_000;

  private final Dossiers dossiers;

  States(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  Map<DossierCode, State> of(Collection<DossierCode> wanted) {
    List<DossierCode> codes = new ArrayList<>(wanted);
    Map<DossierCode, State> states = new HashMap<>(2 * codes.size());
    IntStream.range(0, (codes.size() + AT_ONCE - 1) / AT_ONCE)
        .parallel()
        .mapToObj(
            part ->
                dossiers.states(
                    codes.subList(part * AT_ONCE, Math.min((part + 1) * AT_ONCE, codes.size()))))
        .toList()
        .forEach(some -> some.forEach(state -> states.put(state.code(), state)));
    return states;
  }
}
