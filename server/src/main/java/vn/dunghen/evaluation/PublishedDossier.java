package vn.dunghen.evaluation;

import vn.dunghen.dossier.DossierCode;

/** A dossier that counts otherwise in our ledger and in the portal's for one indicator. */
public record PublishedDossier(DossierCode code, Where where, Pair counts) {

  /** Which ledger has it at all. */
  public enum Where {
    ONLY_HERE,
    BOTH,
    ONLY_THERE
  }

  /** Where it counts, here and there. */
  public record Pair(
      boolean localNumerator,
      boolean localDenominator,
      boolean portalNumerator,
      boolean portalDenominator) {

    boolean differ() {
      return localNumerator != portalNumerator || localDenominator != portalDenominator;
    }
  }
}
