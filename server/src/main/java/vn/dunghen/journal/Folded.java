package vn.dunghen.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.dunghen.dossier.DossierCode;

/**
 * A dossier folded of all that was said of it.
 *
 * @param row its state as the table has it
 */
record Folded(List<Spoken> spoken, State state, StateRow row) {

  static Folded of(String code, List<Spoken> spoken) {
    State state = State.fold(new DossierCode(code), spoken.stream().map(Spoken::message).toList());
    return new Folded(spoken, state, StateRow.of(state));
  }

  /**
   * Folds, while the database writes these messages, the dossiers they speak of as if each were
   * new: mostly all are. Whoever takes one compares {@link #spoken} with what turned out to stand.
   */
  static CompletableFuture<Map<String, Folded>> ahead(Collection<Said> offered, Touched touched) {
    Map<String, List<Spoken>> asIfNew = new LinkedHashMap<>();
    for (Said said : offered) {
      String dossier = said.incoming().dossier();
      if (dossier != null) {
        asIfNew
            .computeIfAbsent(dossier, code -> new ArrayList<>(touched.of(code)))
            .add(touched.now(said.incoming()));
      }
    }
    return CompletableFuture.supplyAsync(() -> all(asIfNew), Thread::startVirtualThread)
        // What cannot be folded is so again by whoever needs it, and says so there.
        .exceptionally(failed -> Map.of());
  }

  private static Map<String, Folded> all(Map<String, List<Spoken>> spoken) {
    Map<String, Folded> folded = HashMap.newHashMap(spoken.size());
    spoken.forEach((code, all) -> folded.put(code, of(code, all)));
    return folded;
  }
}
