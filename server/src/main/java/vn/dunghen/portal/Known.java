package vn.dunghen.portal;

import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;

/**
 * A dossier as the outbox has it.
 *
 * @param there whether the portal has it; null where nobody has asked
 * @param missed look-ups in a row that did not find it although it was there
 * @param said what is wrong with it; empty where nothing is
 */
record Known(
    DossierCode code,
    String source,
    State state,
    @Nullable Boolean there,
    int attempts,
    int refusals,
    int missed,
    boolean differs,
    String said) {}
