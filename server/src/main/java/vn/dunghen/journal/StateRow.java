package vn.dunghen.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;

/** A state as the table has it: the portal's side is left out where it equals the province's. */
record StateRow(
    String code, @Nullable String local, @Nullable String portal, boolean portalIsLocal) {

  static StateRow of(State state) {
    boolean same = state.portal().isPresent() && state.portal().equals(state.local());
    return new StateRow(
        state.code().value(),
        state.local().map(StateJson::written).orElse(null),
        same ? null : state.portal().map(StateJson::written).orElse(null),
        same);
  }

  State state() {
    Optional<Dossier> known = Optional.ofNullable(local).map(StateJson::read);
    Optional<Dossier> held =
        portalIsLocal ? known : Optional.ofNullable(portal).map(StateJson::read);
    return new State(new DossierCode(code), known, held);
  }
}
